package org.hedgerow.corpus.clean;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;

/** Names the outlet of a URL: from {@code corpus/outlets.yaml}, or else its registrable domain. */
final class Outlets {

    /** Labels that are no domain of anybody's before a country code. */
    private static final Set<String> PUBLIC_LABELS =
            Set.of("co", "com", "org", "net", "gov", "ac", "edu", "gob", "gouv", "or", "ne");

    private record Outlet(String name, Collection<String> domains) {}

    private final Map<String, String> nameOfDomain = new HashMap<>();

    private Outlets(Collection<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            outlet.domains.forEach(domain -> nameOfDomain.put(domain, outlet.name));
        }
    }

    static Outlets load(LexiconSource source) {
        return new Outlets(RuleFile.read(source, "corpus/outlets.yaml", "outlets/1", map -> {
            map.string("id");
            return new Outlet(map.string("name"), map.strings("domains"));
        }));
    }

    /** Null where {@code url} is null or has no host. */
    String of(String url) {
        String host = host(url);
        if (host == null) {
            return null;
        }
        for (String domain = host; !domain.isEmpty(); domain = parent(domain)) {
            String name = nameOfDomain.get(domain);
            if (name != null) {
                return name;
            }
        }
        return registrableDomain(host);
    }

    /** Whether a text is the name of an outlet that is known. */
    boolean isName(String text) {
        return nameOfDomain.containsValue(text);
    }

    private static String host(String url) {
        if (url == null) {
            return null;
        }
        int begin = url.indexOf("://");
        begin = begin < 0 ? url.startsWith("www.") ? 0 : -1 : begin + 3;
        if (begin < 0) {
            return null;
        }
        int end = begin;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        int at = url.lastIndexOf('@', end - 1);
        String host = url.substring(at > begin ? at + 1 : begin, end).toLowerCase(Locale.ROOT);
        return host.indexOf('.') > 0 ? host : null;
    }

    private static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    private static String registrableDomain(String host) {
        String[] labels = host.split("\\.");
        int count = labels.length;
        boolean twoLabelSuffix =
                count >= 3 && labels[count - 1].length() == 2 && PUBLIC_LABELS.contains(labels[count - 2]);
        int taken = Math.min(count, twoLabelSuffix ? 3 : 2);
        return String.join(".", Arrays.asList(labels).subList(count - taken, count));
    }
}

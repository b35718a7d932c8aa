package org.hedgerow.stance;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;
import org.hedgerow.lexicon.StrictYaml;
import org.hedgerow.lexicon.YamlMap;

/**
 * The claims to take stances on: those of a claims file, and free-text ones. Immutable.
 *
 * @param claims in the order of the file
 * @param freeTexts propositions in plain words, matched by overlap
 */
public record Claims(List<Claim> claims, List<FreeTextClaim> freeTexts) implements Serializable {

    /** The claims file that ships. */
    public static final String SHIPPED = "claims/claims.yaml";

    private static final String FORMAT = "hedgerow-claims/1";
    private static final Set<String> STANCES = Set.of("affirm", "deny", "doubt", "noncommittal", "none");

    public Claims {
        claims = List.copyOf(claims);
        freeTexts = List.copyOf(freeTexts);
    }

    public boolean isEmpty() {
        return claims.isEmpty() && freeTexts.isEmpty();
    }

    /**
     * Reads the claims.
     *
     * @param userFile instead of the shipped file; may be null. With free-text claims and no user file, only these
     * @param freeTexts propositions in plain words, for example from {@code --claim}
     * @throws IllegalArgumentException naming file and claim of whatever is wrong
     */
    public static Claims load(LexiconSource source, Path userFile, List<String> freeTexts) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        if (userFile != null) {
            read(fileAt(userFile), claims);
        } else if (freeTexts.isEmpty()) {
            for (LexiconFile file : source.open(SHIPPED)) {
                read(file, claims);
            }
        }
        List<FreeTextClaim> free = new ArrayList<>();
        for (String text : freeTexts) {
            FreeTextClaim claim = FreeTextClaim.of(text);
            if (claims.containsKey(claim.id())
                    || free.stream().anyMatch(other -> other.id().equals(claim.id()))) {
                throw new IllegalArgumentException("the claim '" + text + "' is there twice");
            }
            free.add(claim);
        }
        return new Claims(new ArrayList<>(claims.values()), free);
    }

    private static LexiconFile fileAt(Path path) {
        try {
            return new LexiconFile(path.getFileName().toString(), path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot read the claims file " + path + ": " + e.getMessage() + "; give a UTF-8 YAML file", e);
        }
    }

    private static void read(LexiconFile file, Map<String, Claim> claims) {
        YamlMap top = YamlMap.of(file.origin(), StrictYaml.read(file));
        String format = top.string("format");
        if (!format.equals(FORMAT)) {
            throw top.problem("the format is '" + format + "', expected '" + FORMAT + "'");
        }
        for (String key : List.of("version", "source", "licence")) {
            top.string(key, null);
        }
        List<String> ids = new ArrayList<>();
        for (YamlMap map : top.maps("claims")) {
            Claim claim = claim(map);
            if (ids.contains(claim.id())) {
                throw map.problem("the id stands twice in this file");
            }
            ids.add(claim.id());
            claims.put(claim.id(), claim);
            map.noOtherKeys();
        }
        if (ids.isEmpty()) {
            throw top.problem("no claims: add a list at 'claims'");
        }
        top.noOtherKeys();
    }

    private static Claim claim(YamlMap map) {
        String id = map.string("id");
        if (id.isBlank()) {
            throw map.problem("the id is empty");
        }
        List<Claim.EventWords> events = new ArrayList<>();
        for (YamlMap event : map.maps("events")) {
            int polarity = event.integer("polarity", 1);
            if (Math.abs(polarity) > 1) {
                throw event.problem("the polarity must be 1, -1 or 0");
            }
            List<String> links = event.strings("links");
            events.add(new Claim.EventWords(
                    polarity,
                    folded(event.strings("verbs")),
                    folded(event.strings("nouns")),
                    folded(event.strings("agents")),
                    folded(event.strings("themes")),
                    links.isEmpty() ? List.of("of") : folded(links),
                    explicit(event)));
            event.noOtherKeys();
        }
        if (events.isEmpty()) {
            throw map.problem("no events: list verbs or nouns for what the claim is about");
        }
        List<Claim.Attitude> attitudes = new ArrayList<>();
        for (YamlMap attitude : map.maps("attitudes")) {
            double commitment = attitude.number("commitment", 0);
            if (!(Math.abs(commitment) <= 3)) {
                throw attitude.problem("the commitment must lie in -3 … 3");
            }
            attitudes.add(new Claim.Attitude(commitment, folded(attitude.strings("phrases"))));
            attitude.noOtherKeys();
        }
        return new Claim(
                id,
                map.string("statement"),
                events,
                attitudes,
                folded(map.strings("actors")),
                folded(map.strings("places")),
                folded(map.strings("rivals")),
                examples(map));
    }

    private static List<String> explicit(YamlMap event) {
        List<String> roles = event.strings("explicit");
        if (!List.of(Roles.AGENT, Roles.THEME).containsAll(roles)) {
            throw event.problem("'explicit' takes agent, theme or both");
        }
        return roles;
    }

    private static List<Claim.Example> examples(YamlMap map) {
        List<Claim.Example> examples = new ArrayList<>();
        for (YamlMap example : map.maps("examples")) {
            String stance = example.string("stance");
            if (!STANCES.contains(stance)) {
                throw example.problem("'" + stance + "' is no stance: give one of "
                        + STANCES.stream().sorted().toList());
            }
            examples.add(new Claim.Example(example.string("text"), stance, example.flag("known_gap", false)));
            example.noOtherKeys();
        }
        return examples;
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT).strip()).toList();
    }
}

package org.hedgerow.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hedgerow.label.LabellingSettings;

/**
 * What names a run and tells whether another would label alike.
 *
 * @param lexiconVersion digest of the shipped and the user's lexicons, weights, registry and claims
 * @param configurationDigest digest of every option that can change a row
 */
record RunIdentity(
        String runId, String version, String lexiconVersion, String configurationDigest, List<String> inputs) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static RunIdentity of(RunOptions options, LabellingSettings labelling, Instant startedAt) {
        String runId =
                TIME.format(startedAt) + "-" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder settings = new StringBuilder();
        labelling.lexicon().userFiles().forEach((name, content) -> settings.append(name)
                .append('\0')
                .append(content));
        settings.append('\0').append(labelling.claims());
        String lexicon = digest(ShippedLexicon.digest() + settings);
        String read = options.fields + "\0" + options.maxArticleChars + "\0" + options.minimumConfidence + "\0"
                + options.nlpPipeline;
        return new RunIdentity(runId, Version.current(), lexicon, digest(lexicon + read), List.copyOf(options.inputs));
    }

    /** What the footer of every file says. */
    Map<String, String> metadata() {
        return Map.of(
                "hedgerow.version", version, "hedgerow.run_id", runId, "hedgerow.lexicon_version", lexiconVersion);
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

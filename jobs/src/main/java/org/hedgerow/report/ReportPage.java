package org.hedgerow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a report, the page's script and style, and the charting library into one HTML text. */
public final class ReportPage {

    private static final String LIBRARY = "echarts.min.js";
    private static final List<String> SCRIPTS =
            List.of("text.js", "passages.js", "charts.js", "actors.js", "rates.js", "claims.js", "page.js");

    private ReportPage() {}

    /** The page, with line ends as {@code \n}. */
    public static String html(Report report) {
        String library = resource(LIBRARY);
        String script = SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining("\n"));
        String[] parts = resource("page.html").split("\\{\\{|}}");
        StringBuilder page = new StringBuilder(library.length() + 100_000);
        for (int i = 0; i < parts.length; i++) {
            page.append(
                    i % 2 == 0
                            ? parts[i]
                            : switch (parts[i]) {
                                case "policy" -> policy(library, script);
                                case "style" -> resource("page.css");
                                case "library" -> library;
                                case "data" -> ReportJson.of(report);
                                case "script" -> script;
                                default -> throw new IllegalStateException("page.html asks for " + parts[i]);
                            });
        }
        return page.toString();
    }

    /** Nothing may be requested, and no script may run but the two whose digests stand here. */
    private static String policy(String library, String script) {
        return "default-src 'none'; script-src '" + digest(library) + "' '" + digest(script)
                + "'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks the resource report/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource report/" + name, e);
        }
    }
}

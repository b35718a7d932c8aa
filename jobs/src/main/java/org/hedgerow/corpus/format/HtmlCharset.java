package org.hedgerow.corpus.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds out in which encoding a page is written. */
final class HtmlCharset {

    private static final int DECLARATION_BYTES = 4_096;

    private HtmlCharset() {}

    /** Decodes with the transport's charset, else the one the page declares, else as UTF-8 with repairs. */
    static Repaired decode(byte[] bytes, String transport) {
        Charset charset = charset(transport);
        if (charset == null) {
            charset = declared(bytes);
        }
        if (charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            return TextRepair.decode(bytes, 0, bytes.length);
        }
        return TextRepair.clean(new String(bytes, charset));
    }

    private static Charset declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_BYTES);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int begin = at + "charset=".length();
        while (begin < head.length() && "\"' ".indexOf(head.charAt(begin)) >= 0) {
            begin++;
        }
        int end = begin;
        while (end < head.length() && "\"' />;".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        return charset(head.substring(begin, end));
    }

    /** Latin-1 means Windows-1252 on the web; UTF-16 cannot be what a page declares in readable letters. */
    private static Charset charset(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("ascii") || lower.equals("us-ascii")) {
            lower = "windows-1252";
        }
        try {
            Charset charset = Charset.forName(lower);
            return lower.startsWith("utf-16") || lower.startsWith("utf-32") ? null : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

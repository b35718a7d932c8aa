package org.hedgerow.corpus.clean;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids from content: the same for the same article wherever it lies. */
final class ArticleIdentity {

    private static final int ID_BYTES = 16;

    private ArticleIdentity() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
    static String sha256(byte[] utf8) {
        return HexFormat.of().formatHex(digest().digest(utf8));
    }

    /**
     * The first 128 bits of the SHA-256 over all parts, each with its length before it; a part may be null.
     *
     * @param text the last part, in UTF-8
     */
    static String id(String title, String outlet, String url, String date, byte[] text) {
        MessageDigest digest = digest();
        for (String part : new String[] {title, outlet, url, date}) {
            update(digest, part == null ? null : utf8(part));
        }
        update(digest, text);
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : part.length)
                .array());
        if (part != null) {
            digest.update(part);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

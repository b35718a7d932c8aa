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

    /** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first 128 bits of the SHA-256 over all parts, each with its length before it; a part may be null. */
    static String id(String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4)
                    .putInt(part == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

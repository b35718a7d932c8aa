package org.hedgerow.corpus.clean;

/**
 * Where in a text the characters of every kind stand, a bit a character: what is asked about all characters is answered
 * for 64 at once. Made in one pass without a branch on a character, which is what reading text costs most.
 */
final class CharacterMaps {

    private static final int KINDS = CharacterKind.values().length;
    private static final int GROUP = 8;
    private static final long LOWEST_OF_EVERY_BYTE = 0x0101010101010101L;

    /** Multiplied with the lowest bits of eight bytes, has them side by side in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    /** The kinds of characters up to the typographic marks. */
    private static final byte[] KINDS_OF = table();

    /** For every 64 characters a word a kind; 64 more that hold nothing. */
    private final long[] words;

    CharacterMaps(char[] characters, int length) {
        words = new long[(length / Long.SIZE + 2) * KINDS];
        int whole = length - length % GROUP;
        for (int at = 0; at < whole; at += GROUP) {
            put(
                    at,
                    kinds(characters[at])
                            | kinds(characters[at + 1]) << 8
                            | kinds(characters[at + 2]) << 16
                            | kinds(characters[at + 3]) << 24
                            | kinds(characters[at + 4]) << 32
                            | kinds(characters[at + 5]) << 40
                            | kinds(characters[at + 6]) << 48
                            | kinds(characters[at + 7]) << 56);
        }
        long rest = 0;
        for (int at = whole; at < length; at++) {
            rest |= kinds(characters[at]) << (at - whole) * 8;
        }
        put(whole, rest);
    }

    /** Puts the kinds of eight characters, a byte each, where they belong. */
    private void put(int at, long kinds) {
        int word = at / Long.SIZE * KINDS;
        int shift = at % Long.SIZE;
        for (int kind = 0; kind < KINDS; kind++) {
            words[word + kind] |= ((kinds >>> kind & LOWEST_OF_EVERY_BYTE) * GATHER >>> 56) << shift;
        }
    }

    private static long kinds(char c) {
        return (c < KINDS_OF.length ? KINDS_OF[c] : CharacterKind.of(c)) & 0xFFL;
    }

    static boolean is(CharacterKind kind, char c) {
        return (kinds(c) >>> kind.ordinal() & 1) != 0;
    }

    /** The characters of a kind from an offset on, the first one in the lowest bit. */
    long bits(CharacterKind kind, int offset) {
        int word = offset / Long.SIZE * KINDS + kind.ordinal();
        int shift = offset % Long.SIZE;
        return shift == 0 ? words[word] : words[word] >>> shift | words[word + KINDS] << Long.SIZE - shift;
    }

    private static byte[] table() {
        byte[] table = new byte[0x2070];
        for (char c = 0; c < table.length; c++) {
            table[c] = (byte) CharacterKind.of(c);
        }
        return table;
    }
}

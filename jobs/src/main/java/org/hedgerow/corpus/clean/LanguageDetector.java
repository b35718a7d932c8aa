package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells English from other languages by script and function words. Names a language by its ISO 639-1 code only where the
 * evidence is clear; {@code und} otherwise.
 */
final class LanguageDetector {

    static final String ENGLISH = "en";
    static final String UNDETERMINED = "und";

    private static final String PREFIX = "language.";
    private static final int MOST_CHARACTERS = 20_000;
    private static final double LEAST_SHARE_OF_ENGLISH = 0.12;

    private final List<String> codes = new ArrayList<>();
    private final Map<String, Long> languagesOf = new HashMap<>();

    /** The same for words of ASCII letters, which are most of a text: found without making a string of them. */
    private final AsciiWords ascii;

    LanguageDetector(WordLists words) {
        for (String id : words.ids(PREFIX)) {
            long language = 1L << codes.size();
            codes.add(id.substring(PREFIX.length()));
            for (String word : words.list(id)) {
                languagesOf.merge(word, language, (one, other) -> one | other);
            }
        }
        ascii = new AsciiWords(languagesOf);
    }

    /** The language of a text; of its first {@value #MOST_CHARACTERS} characters, to be exact. */
    String detect(TrackedText text) {
        int[] counts = new int[codes.size()];
        Scripts scripts = new Scripts();
        int words = 0;
        int limit = Math.min(text.length(), MOST_CHARACTERS);
        for (int block = 0; block < limit; block += Long.SIZE) {
            long begins = text.bits(CharacterKind.LETTER, block) & ~text.after(CharacterKind.LETTER, block);
            for (; begins != 0; begins &= begins - 1) {
                int begin = block + Long.numberOfTrailingZeros(begins);
                if (begin < limit) {
                    int end = Math.min(limit, text.nextOther(CharacterKind.LETTER, begin));
                    words++;
                    count(languagesOf(text, begin, end, scripts), counts);
                }
            }
        }
        String byScript = scripts.language();
        return byScript != null ? byScript : byWords(counts, words);
    }

    /** The languages of a word, a bit each; its letters are counted by their script. */
    private long languagesOf(TrackedText text, int begin, int end, Scripts scripts) {
        int length = end - begin;
        boolean mayBeKnown = length <= AsciiWords.MOST_LETTERS;
        long known = mayBeKnown ? ascii.get(text, begin, length) : -1;
        if (known >= 0) {
            scripts.latin += length;
            return known;
        }
        for (int i = begin; i < end; i++) {
            scripts.count(text.charAt(i));
        }
        if (!mayBeKnown) {
            return 0;
        }
        String word = text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
        return languagesOf.getOrDefault(word, 0L);
    }

    private static void count(long languages, int[] counts) {
        for (long left = languages; left != 0; left &= left - 1) {
            counts[Long.numberOfTrailingZeros(left)]++;
        }
    }

    private String byWords(int[] counts, int words) {
        int best = -1;
        int english = 0;
        for (int number = 0; number < counts.length; number++) {
            if (codes.get(number).equals(ENGLISH)) {
                english = counts[number];
            }
            if (best < 0 || counts[number] > counts[best]) {
                best = number;
            }
        }
        if (best < 0 || words == 0) {
            return UNDETERMINED;
        }
        if (english >= counts[best] && english >= LEAST_SHARE_OF_ENGLISH * words) {
            return ENGLISH;
        }
        return counts[best] > 1.3 * english && counts[best] >= LEAST_SHARE_OF_ENGLISH * words
                ? codes.get(best)
                : UNDETERMINED;
    }

    /** Letters by script; Ukrainian and Russian by the letters that only one of them has. */
    private static final class Scripts {

        private int latin;
        private int cyrillic;
        private int ukrainian;
        private int russian;
        private int arabic;
        private int greek;
        private int hebrew;
        private int kana;
        private int han;
        private int hangul;

        private void count(char c) {
            if (c < 0x250) {
                latin++;
            } else if (c >= 0x370 && c < 0x400) {
                greek++;
            } else if (c >= 0x400 && c < 0x530) {
                cyrillic++;
                char lower = Character.toLowerCase(c);
                if (lower == '\u0456' || lower == '\u0457' || lower == '\u0454' || lower == '\u0491') {
                    ukrainian++;
                } else if (lower == '\u044B' || lower == '\u044D' || lower == '\u0451' || lower == '\u044A') {
                    russian++;
                }
            } else if (c >= 0x590 && c < 0x600) {
                hebrew++;
            } else if (c >= 0x600 && c < 0x780) {
                arabic++;
            } else if (c >= 0x3040 && c < 0x3100) {
                kana++;
            } else if (c >= 0x4E00 && c < 0xA000) {
                han++;
            } else if (c >= 0xAC00 && c < 0xD7B0) {
                hangul++;
            }
        }

        /** Null where most letters are Latin. */
        private String language() {
            int other = cyrillic + arabic + greek + hebrew + kana + han + hangul;
            if (other <= latin) {
                return null;
            }
            if (cyrillic * 2 > other) {
                return ukrainian > russian ? "uk" : russian > 0 ? "ru" : UNDETERMINED;
            }
            if (arabic * 2 > other) {
                return "ar";
            }
            if (greek * 2 > other) {
                return "el";
            }
            if (hebrew * 2 > other) {
                return "he";
            }
            if (hangul * 2 > other) {
                return "ko";
            }
            return kana > 0 ? "ja" : "zh";
        }
    }
}

package org.hedgerow.hedge;

import org.hedgerow.text.Sentence;

/** Yes-no observations about the words of a sentence as seen from one candidate, as bits. */
final class ClauseFlags {

    private static final long ANNOUNCED = WordSigns.REPORTING | WordSigns.ANNOUNCING;

    private ClauseFlags() {}

    static int of(SentenceSigns signs, Sentence sentence, CueCandidate candidate) {
        int flags = candidate.first() - sentence.firstToken() <= 1 ? 1 << 11 : 0;
        int first = signs.from(candidate.first());
        int end = signs.from(candidate.end());
        for (int at = first; at < end; at++) {
            flags |= anywhere(signs.signs[at]);
        }
        flags |= left(signs, candidate, first) | right(signs, candidate, end);
        long near = 0;
        for (int token = candidate.end(); token < sentence.endToken() && token < candidate.end() + 2; token++) {
            near |= signs.of(token);
        }
        return (near & WordSigns.AUXILIARY) != 0 ? flags | 1 << 21 : flags;
    }

    private static int anywhere(long sign) {
        return (sign & WordSigns.QUOTE) != 0 ? 1 : (sign & WordSigns.QUESTION) != 0 ? 1 << 3 : 0;
    }

    private static int left(SentenceSigns signs, CueCandidate candidate, int first) {
        int flags = 0;
        boolean comma = false;
        boolean inQuotes = false;
        for (int at = first - 1; at >= 0; at--) {
            long sign = signs.signs[at];
            int distance = candidate.first() - signs.places[at];
            flags |= anywhere(sign);
            inQuotes ^= (sign & WordSigns.QUOTE) != 0;
            if ((sign & WordSigns.CONDITION) != 0) {
                flags |= 1 << 1;
            }
            if ((sign & WordSigns.REPORTING) != 0) {
                flags |= 1 << 4;
            }
            if ((sign & WordSigns.NEGATION) != 0 && distance <= 3) {
                flags |= 1 << 6;
            }
            if ((sign & WordSigns.COMMA) != 0) {
                comma = true;
            } else if ((sign & ANNOUNCED) != 0) {
                flags |= distance <= 6 && !comma ? 1 << 12 : distance <= 12 ? 1 << 13 : 0;
            } else if ((sign & WordSigns.PLAN) != 0) {
                flags |= 1 << 14;
            } else if ((sign & WordSigns.SO) != 0 && distance <= 5) {
                flags |= 1 << 15;
            } else if ((sign & WordSigns.SUBORDINATOR) != 0) {
                flags |= comma ? 1 << 16 : 1 << 17;
            } else if ((sign & WordSigns.THAT) != 0 && distance <= 5) {
                flags |= 1 << 18;
            }
        }
        return inQuotes ? flags | 1 << 10 : flags;
    }

    private static int right(SentenceSigns signs, CueCandidate candidate, int end) {
        int flags = 0;
        boolean comma = false;
        for (int at = end; at < signs.size; at++) {
            long sign = signs.signs[at];
            int distance = signs.places[at] - candidate.end();
            flags |= anywhere(sign);
            if ((sign & WordSigns.CONDITION) != 0) {
                flags |= 1 << 2;
            }
            if ((sign & WordSigns.REPORTING) != 0) {
                flags |= 1 << 5;
            }
            if ((sign & WordSigns.NEGATION) != 0 && signs.places[at] - candidate.first() <= 3) {
                flags |= 1 << 7;
            }
            if ((sign & WordSigns.TO) != 0 && distance <= 2) {
                flags |= 1 << 8;
            }
            if ((sign & WordSigns.THAT) != 0 && distance <= 2) {
                flags |= 1 << 9;
            }
            if ((sign & (WordSigns.COMMA | WordSigns.SEMICOLON)) != 0) {
                comma = true;
            } else if ((sign & WordSigns.SUBORDINATOR) != 0) {
                flags |= comma ? 1 << 19 : 1 << 20;
            }
        }
        return flags;
    }
}

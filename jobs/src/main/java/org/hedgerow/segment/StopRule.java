package org.hedgerow.segment;

import java.util.Locale;
import org.hedgerow.segment.Abbreviations.Kind;

/** Decides whether a run of stops ends its sentence, from the word before it and what comes after. */
final class StopRule {

    /** No word that decides anything is longer. */
    private static final int LONGEST_WORD = 40;

    /** A sentence of fewer characters before a time of day has said nothing yet ("At 5 a.m. Mr. Hall left."). */
    private static final int SHORTEST_BEFORE_TIME = 20;

    private final Abbreviations abbreviations;

    StopRule(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Whether a sentence ends at {@code run.end}, which is not the end of the paragraph. */
    boolean ends(String text, StopRun run) {
        int next = run.end;
        if (!Characters.isBlank(text.charAt(next))) {
            return endsWithoutBlank(text, run);
        }
        while (next < run.limit && Characters.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= run.limit) {
            return true;
        }
        int word = next;
        boolean opens = false;
        while (word < run.limit && word < next + 4 && isBeforeWord(text.charAt(word))) {
            opens |= isQuotationMark(text.charAt(word));
            word++;
        }
        if (word >= run.limit || isContinuation(text.charAt(next))) {
            return false;
        }
        char first = text.charAt(word);
        if (Character.isLowerCase(first)) {
            return isLettered(text, next, run.limit) || word == next && endsBeforeLowerCase(text, run);
        }
        if (run.exclaims) {
            return endsAfterExclamation(text, run, word);
        }
        if (run.dots > 1) {
            return endsAfterEllipsis(text, run, word == next);
        }
        return endsAfterWord(text, run, word, opens);
    }

    /** Where to cut at a run that ends a sentence: behind it, or before an ellipsis that opens the next sentence. */
    int cut(String text, StopRun run) {
        boolean ellipsisFollows = run.spaced
                && run.dots == 4
                && run.begin > run.sentenceBegin
                && !Characters.isBlank(text.charAt(run.begin - 1));
        return ellipsisFollows ? run.begin + 1 : run.end;
    }

    private static boolean isBeforeWord(char c) {
        return Characters.isOpener(c) || Characters.isDash(c) || Characters.isBlank(c);
    }

    /** A list letter in brackets: {@code (b)}. */
    private static boolean isLettered(String text, int at, int limit) {
        return at + 2 < limit && text.charAt(at) == '(' && text.charAt(at + 2) == ')';
    }

    private static boolean isQuotationMark(char c) {
        return Characters.isOpener(c) && c != '(' && c != '[' && c != '{';
    }

    private static boolean isContinuation(char c) {
        return c == ',' || c == ';' || c == ':' || c == ')' || c == ']' || c == '%' || c == '/';
    }

    /** In careless writing a lower-case word begins a sentence; then an ordinary word stands before a lone stop. */
    private boolean endsBeforeLowerCase(String text, StopRun run) {
        int begin = wordBegin(text, run);
        if (run.exclaims) {
            return run.end == run.stopsEnd && !abbreviations.is(Kind.EXCLAIMS, lower(text, begin, run.stopsEnd));
        }
        if (run.end > run.begin + 1 || run.dots != 1) {
            return false;
        }
        return run.begin - begin > 2 && isOrdinary(text, begin, run.begin);
    }

    private boolean isOrdinary(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        String word = text.substring(begin, end);
        return !isListed(word) && !abbreviations.is(Kind.NUMBER, word) && !abbreviations.is(Kind.NAME_TAIL, word);
    }

    private boolean endsAfterExclamation(String text, StopRun run, int word) {
        if (run.closesQuotation) {
            return !speechFollows(text, word, run.limit);
        }
        int begin = wordBegin(text, run);
        boolean name = abbreviations.is(Kind.EXCLAIMS, lower(text, begin, run.stopsEnd));
        return !name || isStarter(text, word, run.limit);
    }

    private boolean endsAfterEllipsis(String text, StopRun run, boolean bare) {
        char before = run.begin > run.sentenceBegin ? text.charAt(run.begin - 1) : ' ';
        if (before == '[' || before == '(') {
            return bare && run.end > run.stopsEnd && !run.closesQuotation;
        }
        if (run.begin == run.sentenceBegin) {
            return false;
        }
        if (run.dots == 3) {
            return !run.spaced;
        }
        return true;
    }

    private boolean endsAfterWord(String text, StopRun run, int word, boolean opens) {
        int begin = wordBegin(text, run);
        int end = run.begin;
        boolean digitFollows = Character.isDigit(text.charAt(word));
        if (begin == end) {
            return end > run.sentenceBegin;
        }
        if (begin <= itemBegin(text, run) && end - begin <= 3 && isItemNumber(text, begin, end)) {
            return false;
        }
        boolean capital = Character.isUpperCase(text.charAt(begin));
        String lower = lower(text, begin, end);
        boolean free = opens || !digitFollows && isStarter(text, word, run.limit);
        if (lower.equals("a.m") || lower.equals("p.m")) {
            return free || endsAfterTime(text, run, begin, word);
        }
        boolean tail = abbreviations.is(Kind.TAIL, lower) || capital && abbreviations.is(Kind.NAME_TAIL, lower);
        if (abbreviations.is(Kind.TITLE, lower) && (capital || !tail)) {
            return false;
        }
        if (abbreviations.is(Kind.NUMBER, lower)) {
            return !digitFollows;
        }
        return tail || isInitials(text, begin, end) ? free : true;
    }

    /** A time of day ends a sentence that has said something, unless a weekday, a month or a time zone follows. */
    private boolean endsAfterTime(String text, StopRun run, int begin, int word) {
        int end = wordEnd(text, word, run.limit);
        boolean zone = end - word <= 4 && end - word > 1 && Character.isUpperCase(text.charAt(word + 1));
        String lower = lower(text, word, end);
        boolean calendar = lower.endsWith("day")
                || lower.equals("eastern")
                || lower.equals("pacific")
                || lower.equals("central")
                || lower.equals("mountain")
                || lower.equals("local")
                || lower.equals("greenwich")
                || abbreviations.is(Kind.TAIL, lower)
                || abbreviations.is(Kind.NAME_TAIL, lower);
        return begin - run.sentenceBegin >= SHORTEST_BEFORE_TIME
                && !zone
                && !calendar
                && Character.isUpperCase(text.charAt(word));
    }

    /** After a stop to which the next character is glued: {@code troops.The}, {@code retreat."He}. */
    private boolean endsWithoutBlank(String text, StopRun run) {
        int word = run.end;
        boolean opens = false;
        while (word < run.limit && word < run.end + 3 && Characters.isOpener(text.charAt(word))) {
            opens = true;
            word++;
        }
        if (word >= run.limit || !startsCapitalizedWord(text, word, run.limit)) {
            return false;
        }
        if (run.closesQuotation) {
            return true;
        }
        if (run.end > run.stopsEnd || run.dots > 1 && run.dots < 4) {
            return false;
        }
        int begin = wordBegin(text, run);
        if (begin == run.begin) {
            return false;
        }
        char before = text.charAt(run.begin - 1);
        boolean ordinary = Character.isDigit(before)
                || Character.isLowerCase(before) && run.begin - begin > 2 && !isListed(lower(text, begin, run.begin));
        return ordinary && !isAddress(text, run, word) && (opens || !isDomain(text, word, run.limit));
    }

    private boolean isListed(String lower) {
        return abbreviations.is(Kind.TITLE, lower) || abbreviations.is(Kind.TAIL, lower);
    }

    private static boolean startsCapitalizedWord(String text, int at, int limit) {
        char first = text.charAt(at);
        if (!Character.isUpperCase(first)) {
            return false;
        }
        if (at + 1 >= limit || Characters.isBlank(text.charAt(at + 1))) {
            return first == 'I' || first == 'A';
        }
        char second = text.charAt(at + 1);
        return Character.isLowerCase(second) || first == 'I' && Characters.isApostrophe(second);
    }

    /** Whether the stop stands inside a mail or web address. */
    private static boolean isAddress(String text, StopRun run, int word) {
        int from = run.begin;
        while (from > run.sentenceBegin
                && run.begin - from < LONGEST_WORD
                && !Characters.isBlank(text.charAt(from - 1))) {
            from--;
            char c = text.charAt(from);
            if (c == '@' || c == '/') {
                return true;
            }
        }
        if (text.startsWith("www.", from)) {
            return true;
        }
        int to = word;
        while (to < run.limit && to - word < LONGEST_WORD && !Characters.isBlank(text.charAt(to))) {
            if (text.charAt(to) == '@') {
                return true;
            }
            to++;
        }
        return false;
    }

    private static boolean isDomain(String text, int word, int limit) {
        String lower = lower(text, word, wordEnd(text, word, limit));
        return lower.equals("com") || lower.equals("org") || lower.equals("net") || lower.equals("gov");
    }

    /** Letters parted by stops ({@code U.S}, {@code Ph.D}) or one letter alone. */
    private static boolean isInitials(String text, int begin, int end) {
        if (end - begin == 1) {
            return Character.isLetter(text.charAt(begin));
        }
        int letters = 0;
        boolean parted = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                parted = true;
                letters = 0;
            } else if (!Character.isLetter(c) || ++letters > 2) {
                return false;
            }
        }
        return parted;
    }

    private static boolean isItemNumber(String text, int begin, int end) {
        if (end - begin == 1) {
            return Character.isLetterOrDigit(text.charAt(begin));
        }
        for (int i = begin; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int itemBegin(String text, StopRun run) {
        int at = run.sentenceBegin;
        while (at < run.begin && (Characters.isBullet(text.charAt(at)) || Characters.isBlank(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Whether, after a quotation that ends in ! or ?, its speaker and a verb of saying follow. */
    private boolean speechFollows(String text, int word, int limit) {
        int at = word;
        for (int words = 0; words < 5 && at < limit; words++) {
            int end = wordEnd(text, at, limit);
            if (end == at) {
                return false;
            }
            if (words > 0 && abbreviations.is(Kind.SPEECH, lower(text, at, end))) {
                return true;
            }
            boolean name = Character.isUpperCase(text.charAt(at));
            if (!name) {
                return false;
            }
            at = end;
            while (at < limit && (text.charAt(at) == '.' || Characters.isBlank(text.charAt(at)))) {
                at++;
            }
        }
        return false;
    }

    private boolean isStarter(String text, int word, int limit) {
        if (!Character.isUpperCase(text.charAt(word))) {
            return false;
        }
        int end = wordEnd(text, word, limit);
        int apostrophe = word;
        while (apostrophe < end && !Characters.isApostrophe(text.charAt(apostrophe))) {
            apostrophe++;
        }
        return abbreviations.is(Kind.STARTER, lower(text, word, apostrophe));
    }

    /** The begin of the letters, digits and inner stops that end at the run. */
    private static int wordBegin(String text, StopRun run) {
        int at = run.begin;
        while (at > run.sentenceBegin && run.begin - at < LONGEST_WORD) {
            char c = text.charAt(at - 1);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '\u00b0') {
                break;
            }
            at--;
        }
        return at;
    }

    private static int wordEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && at - from < LONGEST_WORD) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c) && !(Characters.isApostrophe(c) && at > from)) {
                break;
            }
            at++;
        }
        return at;
    }

    private static String lower(String text, int begin, int end) {
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}

package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognizes articles whose sentences come one a line in no order. News introduces a person by the full name and calls
 * them by the surname afterwards; where lines are shuffled, half of the surnames stand before the full name. Flagged is a
 * text of lines without blank ones between them in which at least {@value #LEAST_LATE} people are introduced late and they are
 * {@value #LEAST_SHARE_LATE} of all that are introduced.
 */
final class ShuffleDetector {

    private static final int LEAST_LINES = 8;
    private static final int LEAST_LATE = 2;
    private static final double LEAST_SHARE_LATE = 0.34;
    private static final double MOST_SENTENCES_A_LINE = 1.6;
    private static final int LEAST_SURNAME = 4;

    private ShuffleDetector() {}

    /** A person by surname: the first line with the bare surname and the first line with a full name. */
    private static final class Person {
        private int bare = Integer.MAX_VALUE;
        private int full = Integer.MAX_VALUE;
    }

    static boolean isShuffled(List<Line> body) {
        if (body.size() < LEAST_LINES || hasParagraphs(body) || sentencesALine(body) > MOST_SENTENCES_A_LINE) {
            return false;
        }
        Map<String, Person> people = new HashMap<>();
        for (int number = 0; number < body.size(); number++) {
            collect(body.get(number).text(), number, people);
        }
        int late = 0;
        int introduced = 0;
        for (Person person : people.values()) {
            if (person.full != Integer.MAX_VALUE && person.bare != Integer.MAX_VALUE) {
                introduced++;
                late += person.bare < person.full ? 1 : 0;
            }
        }
        return late >= LEAST_LATE && late >= LEAST_SHARE_LATE * introduced;
    }

    /** Blank lines keep paragraphs apart; whoever shuffles sentences writes one a line. */
    private static boolean hasParagraphs(List<Line> body) {
        long opening = body.stream().filter(Line::opensParagraph).count();
        return opening > 2 + body.size() / 10;
    }

    private static double sentencesALine(List<Line> body) {
        int sentences = 0;
        for (Line line : body) {
            sentences += sentences(line.text());
        }
        return (double) sentences / body.size();
    }

    /** Full stops, question and exclamation marks before a space and a capital or a quotation mark, and the end. */
    private static int sentences(TrackedText text) {
        int sentences = 1;
        for (int i = 3; i + 2 < text.length(); i++) {
            if (text.charAt(i) == ' ' && Letters.isUpperCase(text.charAt(i + 1))) {
                int last = i - 1;
                while (last > 1 && "\"\u201D')".indexOf(text.charAt(last)) >= 0) {
                    last--;
                }
                boolean ends = ".!?".indexOf(text.charAt(last)) >= 0;
                if (ends && Letters.isLowerCase(text.charAt(last - 1)) && Letters.isLowerCase(text.charAt(last - 2))) {
                    sentences++;
                }
            }
        }
        return sentences;
    }

    /** Names are runs of capitalised words; a run of one that does not open the sentence is a bare surname. */
    private static void collect(TrackedText line, int number, Map<String, Person> people) {
        List<String> run = new ArrayList<>();
        boolean runOpensSentence = false;
        boolean sentenceBegin = true;
        int i = 0;
        while (i < line.length()) {
            if (!Letters.isLetter(line.charAt(i))) {
                char c = line.charAt(i);
                if (c != ' ' && c != '-' && c != '.') {
                    note(run, runOpensSentence, number, people);
                }
                sentenceBegin |= ".!?:\"\u201C".indexOf(c) >= 0;
                i++;
                continue;
            }
            int end = i + 1;
            while (end < line.length() && (Letters.isLetter(line.charAt(end)) || isInside(line, end))) {
                end++;
            }
            if (Letters.isUpperCase(line.charAt(i))) {
                runOpensSentence = run.isEmpty() ? sentenceBegin : runOpensSentence;
                run.add(line.subSequence(i, end).toString());
            } else {
                note(run, runOpensSentence, number, people);
            }
            sentenceBegin = false;
            i = end;
        }
        note(run, runOpensSentence, number, people);
    }

    private static boolean isInside(TrackedText line, int offset) {
        return line.charAt(offset) == '-' && offset + 1 < line.length() && Letters.isLetter(line.charAt(offset + 1));
    }

    private static void note(List<String> run, boolean opensSentence, int number, Map<String, Person> people) {
        if (!run.isEmpty()) {
            String surname = run.get(run.size() - 1);
            if (surname.length() >= LEAST_SURNAME && Letters.isLowerCase(surname.charAt(1))) {
                Person person = people.computeIfAbsent(surname, key -> new Person());
                if (run.size() == 1) {
                    person.bare = Math.min(person.bare, number);
                } else if (!opensSentence || run.size() == 2 || run.size() == 3) {
                    person.full = Math.min(person.full, number);
                }
            }
            run.clear();
        }
    }
}

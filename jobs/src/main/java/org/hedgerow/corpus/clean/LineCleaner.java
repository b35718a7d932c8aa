package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hedgerow.corpus.clean.BoilerplateRule.Drops;
import org.hedgerow.lexicon.LexiconSource;

/** Cuts a page into lines, mends each one and drops what is no part of the story. */
final class LineCleaner {

    private static final int TOP_LINES = 8;
    private static final int END_LINES = 8;
    private static final int MOST_LINES_OF_BLOCK = 8;
    private static final int MOST_WORDS_OF_BLOCK_LINE = 25;
    private static final int MOST_PHRASES_A_LINE = 20;

    private final BoilerplateRules boilerplate;
    private final SpacingRepair spacing;
    private final NavigationBars navigation;

    LineCleaner(LexiconSource source, WordLists words) {
        this.boilerplate = BoilerplateRules.load(source);
        this.spacing = new SpacingRepair(words.gluedPronouns(), words.set("spacing.openers"));
        this.navigation = new NavigationBars(words.list("page.navigation"));
    }

    /**
     * @param text white space as {@link CharacterRepair} leaves it
     */
    List<Line> clean(TrackedText text) {
        List<Line> lines = split(text);
        return withoutEnd(withoutTop(lines));
    }

    /** A single line mended, nothing dropped: for titles that stand in a field. */
    TrackedText mend(TrackedText line) {
        return spacing.repair(LinkBoxes.remove(line));
    }

    private static List<Line> split(TrackedText text) {
        List<Line> lines = new ArrayList<>();
        boolean opensParagraph = true;
        int end;
        for (int begin = 0; begin <= text.length(); begin = end + 1) {
            end = text.next(CharacterKind.LINE_END, begin);
            TrackedText line = text.trimmed(begin, end);
            if (line.isEmpty()) {
                opensParagraph = true;
            } else {
                lines.add(new Line(line, opensParagraph));
                opensParagraph = false;
            }
        }
        return lines;
    }

    private List<Line> withoutTop(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines.size());
        boolean opensParagraph = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            opensParagraph |= line.opensParagraph();
            boolean top = kept.size() < TOP_LINES;
            TrackedText text = mend(line.text());
            if (navigation.isBar(text, top)) {
                continue;
            }
            BoilerplateRules.Verdict verdict = boilerplate.judge(text, top);
            if (verdict != null && verdict.rule().drops() == Drops.PHRASE) {
                text = withoutPhrases(text, top);
                verdict = text.isEmpty() ? null : boilerplate.judge(text, top);
            }
            if (verdict != null && verdict.rule().drops() == Drops.BLOCK) {
                i = lastOfBlock(lines, i);
            }
            if (verdict == null && !text.isEmpty()) {
                kept.add(new Line(text, opensParagraph));
                opensParagraph = false;
            } else {
                opensParagraph |= verdict != null;
            }
        }
        return kept;
    }

    private static int lastOfBlock(List<Line> lines, int first) {
        int last = first;
        while (last + 1 < lines.size()
                && last - first < MOST_LINES_OF_BLOCK
                && !lines.get(last + 1).endsSentence()
                && lines.get(last + 1).words() <= MOST_WORDS_OF_BLOCK_LINE) {
            last++;
        }
        return last;
    }

    private TrackedText withoutPhrases(TrackedText line, boolean top) {
        TrackedText text = line;
        for (int i = 0; i < MOST_PHRASES_A_LINE; i++) {
            BoilerplateRules.Verdict verdict = text.isEmpty() ? null : boilerplate.judge(text, top);
            if (verdict == null || verdict.rule().drops() != Drops.PHRASE) {
                return text;
            }
            text = cut(text, verdict.begin(), verdict.end());
        }
        return text;
    }

    private TrackedText cut(TrackedText text, int begin, int end) {
        int first = begin;
        int last = end;
        while (last < text.length() && text.charAt(last) == ' ') {
            last++;
        }
        while (last == text.length() && first > 0 && text.charAt(first - 1) == ' ') {
            first--;
        }
        TrackedText rest = new TrackedTextBuilder(text.length())
                .append(text, 0, first)
                .append(text, last, text.length())
                .build();
        return mend(rest.trimmed(0, rest.length()));
    }

    /**
     * Goes from the last line upwards, so that what counts as the end does not depend on what was dropped there. No rule
     * for any place applies to these lines any more.
     */
    private List<Line> withoutEnd(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines.size());
        boolean breakBelow = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (kept.size() < END_LINES && boilerplate.judgeEnd(line.text()) != null) {
                breakBelow = true;
                continue;
            }
            if (breakBelow && !kept.isEmpty()) {
                Line below = kept.get(kept.size() - 1);
                kept.set(kept.size() - 1, new Line(below.text(), true));
            }
            breakBelow = false;
            kept.add(line);
        }
        Collections.reverse(kept);
        return kept;
    }
}

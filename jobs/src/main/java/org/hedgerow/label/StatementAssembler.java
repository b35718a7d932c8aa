package org.hedgerow.label;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/** Decides which parts of a document belong to which outermost attribution: sentences, words, hedges. */
final class StatementAssembler {

    /**
     * Categories by which an attribution cue itself hedges for its speaker ("believes", "declined to say"); with the
     * others ("claimed", "so-called") the outlet keeps its distance.
     */
    private static final Set<HedgeCategory> SPEAKERS_OWN = EnumSet.of(
            HedgeCategory.EPISTEMIC,
            HedgeCategory.DOXASTIC,
            HedgeCategory.CONDITIONAL,
            HedgeCategory.INVESTIGATIVE,
            HedgeCategory.NONCOMMITMENT);

    private final Document document;
    private final List<Attribution> attributions;

    /** By attribution where the first of cue and contents begins and the last ends: spares most a closer look. */
    private final int[] begins;

    private final int[] ends;

    StatementAssembler(Document document, List<Attribution> attributions) {
        this.document = document;
        this.attributions = attributions;
        this.begins = new int[attributions.size()];
        this.ends = new int[attributions.size()];
        for (int i = 0; i < begins.length; i++) {
            Attribution attribution = attributions.get(i);
            begins[i] = attribution.cue().begin();
            ends[i] = attribution.cue().end();
            for (Span content : attribution.contents()) {
                begins[i] = Math.min(begins[i], content.begin());
                ends[i] = Math.max(ends[i], content.end());
            }
        }
    }

    /** The index of the outermost attribution whose speaker hedges with this cue, or −1 for the outlet. */
    int speakerOf(HedgeCue hedge) {
        int best = -1;
        int begin = hedge.cue().begin();
        int end = hedge.cue().end();
        for (int i = 0; i < begins.length; i++) {
            if (begins[i] < end
                    && begin < ends[i]
                    && attributions.get(i).isOutermost()
                    && isSpeakers(hedge, attributions.get(i))) {
                best = best < 0 || contentBegin(i) > contentBegin(best) ? i : best;
            }
        }
        return best;
    }

    private int contentBegin(int attribution) {
        return attributions.get(attribution).contents().get(0).begin();
    }

    private static boolean isSpeakers(HedgeCue hedge, Attribution attribution) {
        for (Span content : attribution.contents()) {
            if (content.covers(hedge.cue())) {
                return true;
            }
        }
        return attribution.cue().overlaps(hedge.cue()) && (!hedge.isHedge() || SPEAKERS_OWN.contains(hedge.category()));
    }

    /** Ordinals of the sentences that hold any part of the attribution, ascending. */
    List<Integer> sentencesOf(Attribution attribution) {
        TreeSet<Integer> ordinals = new TreeSet<>();
        if (attribution.source() != null) {
            addSentences(attribution.source(), ordinals);
        }
        addSentences(attribution.cue(), ordinals);
        attribution.contents().forEach(content -> addSentences(content, ordinals));
        return List.copyOf(ordinals);
    }

    private void addSentences(Span span, Set<Integer> ordinals) {
        if (span.isEmpty()) {
            return;
        }
        List<Sentence> sentences = document.sentences();
        for (int i = document.sentenceAt(span.begin()).ordinal(); i < sentences.size(); i++) {
            if (sentences.get(i).begin() >= span.end()) {
                return;
            }
            if (sentences.get(i).span().overlaps(span)) {
                ordinals.add(i);
            }
        }
    }

    /** How many words, punctuation left out, the contents hold. */
    int wordsIn(Attribution attribution) {
        Tokens tokens = document.tokens();
        int words = 0;
        for (Span content : attribution.contents()) {
            for (int token = tokens.firstEndingAfter(content.begin());
                    token < tokens.size() && tokens.begin(token) < content.end();
                    token++) {
                if (tokens.word(token).isWordLike() && !tokens.isClitic(token)) {
                    words++;
                }
            }
        }
        return words;
    }

    /** Indexes of the attributions nested, at any depth, in each outermost one. */
    List<List<Integer>> nested() {
        List<List<Integer>> nested = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            nested.add(new ArrayList<>());
        }
        for (int i = 0; i < attributions.size(); i++) {
            int outer = i;
            for (int depth = 0;
                    depth < attributions.size() && !attributions.get(outer).isOutermost();
                    depth++) {
                outer = attributions.get(outer).nestedIn();
            }
            if (outer != i) {
                nested.get(outer).add(i);
            }
        }
        return nested;
    }
}

package org.hedgerow.attribution;

import java.util.function.Consumer;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * Scores candidates: the sum of the weights of {@link HeadFeatures#fill}. What depends on one word or kind and a small
 * number is looked up once a word and kept, which is half of the evidence. Belongs to one engine.
 */
final class HeadWeights {

    private static final int QUOTES = HeadFeatures.QUOTES;
    private static final int PRIORS = WordKnowledge.PRIOR_BUCKETS;

    private final SparseModel model;
    private final HeadFeatures evidence = new HeadFeatures();
    private final Features features = Features.hashed();
    private final PerWord<OfKind> kinds = new PerWord<>(this::ofKind);
    private final OfWord boundaryWord;
    private final int noSubject;
    private final int[] rightPriors = new int[(PRIORS + 1) * PRIORS];
    private final OfKind unknownKind = new OfKind();
    private final OfWord unknownWord = new OfWord();

    HeadWeights(SparseModel model) {
        this.model = model;
        this.boundaryWord = ofWord(TokenView.BOUNDARY_WORD);
        // The same name stands for a missing word and a missing subject.
        this.noSubject = boundaryWord.subject;
        for (int other = -1; other < PRIORS; other++) {
            for (int prior = 0; prior < PRIORS; prior++) {
                int right = other;
                int own = prior;
                rightPriors[(other + 1) * PRIORS + prior] = sum(into -> evidence.ofRightPrior(right, own, into));
            }
        }
    }

    /** What one word adds in each place. */
    static final class OfWord {
        private int before;
        private int after;
        private int subject;
        private int leftCue;
        private int rightCue;
    }

    /** What one kind adds in each place. */
    private static final class OfKind {
        private final int[] before = new int[QUOTES];
        private final int[] after = new int[QUOTES];
        private final int[] subject = new int[PRIORS];
        private final int[] auxiliaries = new int[HeadFeatures.AUXILIARIES];
        private int headline;
    }

    /** The score of a candidate in hundredths. */
    int score(TokenView view, int token) {
        evidence.read(view, token);
        WordKnowledge.Info info = view.info[token];
        int quote = evidence.quote;
        OfKind kind = kinds.of(view.kind[token]);
        int sum = candidate(info)[quote]
                + neighbour(view, token, -1).before
                + neighbour(view, token, 1).after
                + kinds.of(view.kind(token, -1)).before[quote]
                + kinds.of(view.kind(token, 1)).after[quote]
                + kinds.of(evidence.foundKind).subject[info.priorBucket]
                + kind.auxiliaries[evidence.auxiliaries];
        sum += evidence.subjectAt < 0 ? noSubject : of(view.info[evidence.subjectAt]).subject;
        if (evidence.left >= 0) {
            sum += of(view.info[evidence.left]).leftCue;
        }
        int rightPrior = 0;
        if (evidence.right >= 0) {
            sum += of(view.info[evidence.right]).rightCue;
            rightPrior = view.info[evidence.right].priorBucket + 1;
        }
        sum += rightPriors[rightPrior * PRIORS + info.priorBucket];
        if (evidence.inHeadline) {
            sum += kind.headline;
        }
        features.clear();
        evidence.addPairs(view, features);
        return sum + model.sum(features);
    }

    private OfWord neighbour(TokenView view, int token, int offset) {
        int at = token + offset;
        return at >= 0 && at < view.size && view.paragraph[at] == view.paragraph[token]
                ? of(view.info[at])
                : boundaryWord;
    }

    private OfWord of(WordKnowledge.Info info) {
        if (info.headWeights == null) {
            info.headWeights = ofWord(info.word);
        }
        return info.headWeights;
    }

    private OfWord ofWord(Word word) {
        if (!model.mayHold(word)) {
            return unknownWord;
        }
        OfWord of = new OfWord();
        of.before = sum(into -> evidence.ofWordBefore(word, into));
        of.after = sum(into -> evidence.ofWordAfter(word, into));
        of.subject = sum(into -> evidence.ofSubject(word, into));
        of.leftCue = sum(into -> evidence.ofLeftCue(word, into));
        of.rightCue = sum(into -> evidence.ofRightCue(word, into));
        return of;
    }

    private int[] candidate(WordKnowledge.Info info) {
        if (info.headByQuote == null) {
            int[] sums = new int[QUOTES];
            for (int i = 0; i < QUOTES; i++) {
                int quote = i;
                sums[i] = sum(into -> evidence.ofCandidate(info, quote, into));
            }
            info.headByQuote = sums;
        }
        return info.headByQuote;
    }

    private OfKind ofKind(Word kind) {
        if (!model.mayHold(kind)) {
            return unknownKind;
        }
        OfKind of = new OfKind();
        for (int i = 0; i < QUOTES; i++) {
            int quote = i;
            of.before[i] = sum(into -> evidence.ofKindBefore(kind, quote, into));
            of.after[i] = sum(into -> evidence.ofKindAfter(kind, quote, into));
        }
        for (int i = 0; i < PRIORS; i++) {
            int prior = i;
            of.subject[i] = sum(into -> evidence.ofSubjectKind(kind, prior, into));
        }
        for (int i = 0; i < HeadFeatures.AUXILIARIES; i++) {
            int bits = i;
            of.auxiliaries[i] = sum(into -> evidence.ofAuxiliaries(kind, bits, into));
        }
        of.headline = sum(into -> evidence.ofHeadline(kind, into));
        return of;
    }

    private int sum(Consumer<Features> group) {
        features.clear();
        group.accept(features);
        return model.sum(features);
    }
}

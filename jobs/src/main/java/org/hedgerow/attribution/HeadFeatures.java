package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Word;

/**
 * The evidence that a word is, where it stands, the head of an attribution cue of the outermost rank.
 *
 * <p>What depends on one word or kind and a small number stands in groups of its own, so that {@link HeadWeights} looks
 * it up once a word; what depends on words side by side does not.
 */
final class HeadFeatures {

    static final float STRONG = 0.25f;

    /** How many tokens away other cues are looked for. */
    private static final int REACH = 60;

    static final int MOST_AUXILIARIES = 10;

    /** {@link #quoteState} is below. */
    static final int QUOTES = 16;

    /** Auxiliaries as bits are below. */
    static final int AUXILIARIES = 64;

    /** The signs that count between a cue and the one to its left. */
    private static final int BETWEEN =
            TokenView.COMMA | TokenView.THAT | TokenView.MARK | TokenView.COORDINATOR | TokenView.RELATIVE;

    private static final String ADVERB = "RB";
    private static final int OTHER_AUXILIARY = 32;

    private final Template word = new Template("w0");
    private final Template wordBefore = new Template("w-1,0");
    private final Template wordAfter = new Template("w0,1");
    private final Template before = new Template("w-1");
    private final Template after = new Template("w1");
    private final Template kinds = new Template("k-1,0,1");
    private final Template kindsAfter = new Template("k0,1,2");
    private final Template wordKindBefore = new Template("w0,k-1");
    private final Template wordKindAfter = new Template("w0,k1");
    private final Template groupKinds = new Template("k-1,group,k1");
    private final Template quoteState = new Template("quote");
    private final Template wordQuote = new Template("w0,quote");
    private final Template groupQuote = new Template("group,quote");
    private final Template kindQuote = new Template("k-1,quote");
    private final Template kindAfterQuote = new Template("k1,quote");
    private final Template priorQuote = new Template("prior,quote");
    private final Template subject = new Template("subject");
    private final Template subjectWord = new Template("subject,w0");
    private final Template subjectKind = new Template("subjectkind,w0");
    private final Template subjectKindPrior = new Template("subjectkind,prior");
    private final Template auxiliary = new Template("auxiliary,k0");
    private final Template auxiliaryWord = new Template("w0,auxiliary");
    private final Template leftCue = new Template("leftcue");
    private final Template leftCueWord = new Template("leftcue,w0");
    private final Template leftCueBetween = new Template("leftcue,between");
    private final Template leftBetweenKind = new Template("k-1,leftbetween");
    private final Template rightCue = new Template("rightcue");
    private final Template rightPrior = new Template("rightprior,prior");
    private final Template headline = new Template("headline,k0");
    private final Template openedClause = new Template("subordinator");
    private final Template openedClausePrior = new Template("subordinator,prior");

    private WordKnowledge.Info info;
    private Word w;
    private Word k;
    private Word w1;
    private Word wBefore;
    private Word k1;
    private Word kBefore;
    private Word k2;
    private Word found;
    private Word subordinator;
    private int between;

    /** The candidate's surroundings, as {@link #read} found them. */
    int quote;

    /** The token on which the search for the subject ended; −1 for the begin of the sentence. */
    int subjectAt;

    Word foundKind;
    int auxiliaries;

    /** The nearest likely cues, −1 for none. */
    int left;

    int right;
    boolean inHeadline;

    /** Fills {@code features} with the evidence for {@code token}. */
    void fill(TokenView view, int token, Features features) {
        features.clear();
        read(view, token);
        ofCandidate(info, quote, features);
        ofWordBefore(wBefore, features);
        ofWordAfter(w1, features);
        ofKindBefore(kBefore, quote, features);
        ofKindAfter(k1, quote, features);
        ofSubject(found, features);
        ofSubjectKind(foundKind, info.priorBucket, features);
        ofAuxiliaries(k, auxiliaries, features);
        if (left >= 0) {
            ofLeftCue(view.tokens.word(left), features);
        }
        if (right >= 0) {
            ofRightCue(view.tokens.word(right), features);
        }
        ofRightPrior(right < 0 ? -1 : view.info[right].priorBucket, info.priorBucket, features);
        if (inHeadline) {
            ofHeadline(k, features);
        }
        addPairs(view, features);
    }

    /** Reads the surroundings of a candidate; what the other methods then tell is of it. */
    void read(TokenView view, int token) {
        info = view.info[token];
        w = info.word;
        k = view.kind[token];
        k1 = view.kind(token, 1);
        kBefore = view.kind(token, -1);
        k2 = view.kind(token, 2);
        w1 = view.word(token, 1);
        wBefore = view.word(token, -1);
        quote = quoteState(view, token);
        Sentence sentence = view.sentenceOf(token);
        readSubject(view, token, sentence);
        readNeighbours(view, token, sentence);
        inHeadline = sentence.kind() == SentenceKind.HEADLINE || sentence.ordinal() == 0;
    }

    /** The evidence of words and kinds side by side. */
    void addPairs(TokenView view, Features features) {
        features.add(wordBefore, wBefore, w);
        features.add(wordAfter, w, w1);
        features.add(kinds, kBefore, k, k1);
        features.add(kindsAfter, k, k1, k2);
        features.add(wordKindBefore, w, kBefore);
        features.add(wordKindAfter, w, k1);
        features.add(groupKinds, kBefore, info.group, k1);
        features.add(subjectWord, found, w);
        features.add(subjectKind, foundKind, w);
        features.add(auxiliaryWord, w, auxiliaries);
        if (left >= 0) {
            Word leftWord = view.tokens.word(left);
            features.add(leftCueWord, leftWord, w);
            features.add(leftCueBetween, leftWord, between);
            features.add(leftBetweenKind, kBefore, between);
        }
        if (subordinator != null) {
            features.add(openedClause, subordinator, w);
            features.add(openedClausePrior, subordinator, info.priorBucket);
        }
    }

    void ofCandidate(WordKnowledge.Info candidate, int state, Features features) {
        features.add(word, candidate.word);
        features.add(quoteState, state);
        features.add(wordQuote, candidate.word, state);
        features.add(groupQuote, candidate.group, state);
        features.add(priorQuote, candidate.priorBucket, state);
    }

    void ofWordBefore(Word other, Features features) {
        features.add(before, other);
    }

    void ofWordAfter(Word other, Features features) {
        features.add(after, other);
    }

    void ofKindBefore(Word kind, int state, Features features) {
        features.add(kindQuote, kind, state);
    }

    void ofKindAfter(Word kind, int state, Features features) {
        features.add(kindAfterQuote, kind, state);
    }

    void ofSubject(Word word, Features features) {
        features.add(subject, word);
    }

    void ofSubjectKind(Word kind, int prior, Features features) {
        features.add(subjectKindPrior, kind, prior);
    }

    void ofAuxiliaries(Word kind, int bits, Features features) {
        features.add(auxiliary, kind, bits);
    }

    void ofLeftCue(Word cue, Features features) {
        features.add(leftCue, cue);
    }

    void ofRightCue(Word cue, Features features) {
        features.add(rightCue, cue);
    }

    /** @param other bucket of the cue's prior, −1 where there is none */
    void ofRightPrior(int other, int prior, Features features) {
        features.add(rightPrior, other, prior);
    }

    void ofHeadline(Word kind, Features features) {
        features.add(headline, kind);
    }

    /** 1 inside speech, 2 inside other marks, 4 quotation ends shortly before, 8 one begins shortly after. */
    static int quoteState(TokenView view, int token) {
        int inside = view.quotation[token];
        int state = inside == TokenView.NONE ? 0 : view.quotationIsSpeech[inside] ? 1 : 2;
        for (int i = 1; i <= 5 && token - i >= 0 && view.paragraph[token - i] == view.paragraph[token]; i++) {
            int other = view.quotation[token - i];
            if (other != TokenView.NONE && other != inside) {
                state += 4;
                break;
            }
        }
        for (int i = 1; i <= 6 && token + i < view.size && view.paragraph[token + i] == view.paragraph[token]; i++) {
            int other = view.quotation[token + i];
            if (other != TokenView.NONE && other != inside) {
                state += 8;
                break;
            }
        }
        return state;
    }

    private void readSubject(TokenView view, int token, Sentence sentence) {
        int at = token - 1;
        auxiliaries = 0;
        while (at >= sentence.firstToken()
                && at > token - MOST_AUXILIARIES
                && (view.traits[at] & WordKnowledge.AUXILIARY) != 0) {
            int code = view.info[at].auxiliaryCode;
            auxiliaries |= code != WordKnowledge.BY_KIND ? code : view.kind[at].is(ADVERB) ? 0 : OTHER_AUXILIARY;
            at--;
        }
        subjectAt = at < sentence.firstToken() ? -1 : at;
        found = subjectAt < 0 ? view.boundaryKind() : view.tokens.word(at);
        foundKind = subjectAt < 0 ? view.boundaryKind() : view.kind[at];
    }

    private void readNeighbours(TokenView view, int token, Sentence sentence) {
        left = -1;
        between = 0;
        subordinator = null;
        int inside = view.quotation[token];
        int farthestLeft = Math.max(sentence.firstToken(), token - REACH);
        for (int at = token - 1; at >= farthestLeft; at--) {
            int traits = view.traits[at];
            if ((traits & WordKnowledge.STRONG) != 0 && view.quotation[at] == inside) {
                left = at;
                break;
            }
            between |= view.sign[at] & BETWEEN;
            if (subordinator == null && (traits & WordKnowledge.SUBORDINATOR) != 0) {
                subordinator = view.tokens.word(at);
            }
        }
        right = -1;
        int farthestRight = Math.min(sentence.endToken(), token + REACH);
        for (int at = token + 1; at < farthestRight; at++) {
            if ((view.traits[at] & WordKnowledge.STRONG) != 0 && view.quotation[at] == inside) {
                right = at;
                break;
            }
        }
    }
}

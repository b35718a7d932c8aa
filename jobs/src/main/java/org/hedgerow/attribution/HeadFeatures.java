package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Word;

/** The evidence that a word is, where it stands, the head of an attribution cue of the outermost rank. */
final class HeadFeatures {

    private static final float STRONG = 0.25f;

    /** How many tokens away other cues are looked for. */
    private static final int REACH = 60;

    static final int MOST_AUXILIARIES = 10;

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

    /** Fills {@code features} with the evidence for {@code token}. */
    void fill(TokenView view, int token, Features features) {
        features.clear();
        Word w = view.tokens.word(token);
        WordKnowledge.Info info = view.info[token];
        Word k = view.kind[token];
        Word k1 = view.kind(token, 1);
        Word kBefore = view.kind(token, -1);
        Word w1 = view.word(token, 1);
        Word wBefore = view.word(token, -1);
        int prior = info.priorBucket;
        features.add(word, w);
        features.add(wordBefore, wBefore, w);
        features.add(wordAfter, w, w1);
        features.add(before, wBefore);
        features.add(after, w1);
        features.add(kinds, kBefore, k, k1);
        features.add(kindsAfter, k, k1, view.kind(token, 2));
        features.add(wordKindBefore, w, kBefore);
        features.add(wordKindAfter, w, k1);
        features.add(groupKinds, kBefore, info.group, k1);
        int quote = quoteState(view, token);
        features.add(quoteState, quote);
        features.add(wordQuote, w, quote);
        features.add(groupQuote, info.group, quote);
        features.add(kindQuote, kBefore, quote);
        features.add(kindAfterQuote, k1, quote);
        features.add(priorQuote, prior, quote);
        Sentence sentence = view.sentenceOf(token);
        subject(view, token, sentence, features);
        neighbours(view, token, sentence, features);
        if (sentence.kind() == SentenceKind.HEADLINE || sentence.ordinal() == 0) {
            features.add(headline, k);
        }
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

    private void subject(TokenView view, int token, Sentence sentence, Features features) {
        int at = token - 1;
        int auxiliaries = 0;
        while (at >= sentence.firstToken() && at > token - MOST_AUXILIARIES && view.info[at].auxiliary) {
            int code = view.info[at].auxiliaryCode;
            auxiliaries |= code != WordKnowledge.BY_KIND ? code : view.kind[at].is(ADVERB) ? 0 : OTHER_AUXILIARY;
            at--;
        }
        Word w = view.tokens.word(token);
        Word found = at < sentence.firstToken() ? view.boundaryKind() : view.tokens.word(at);
        Word foundKind = at < sentence.firstToken() ? view.boundaryKind() : view.kind[at];
        features.add(subject, found);
        features.add(subjectWord, found, w);
        features.add(subjectKind, foundKind, w);
        features.add(subjectKindPrior, foundKind, view.info[token].priorBucket);
        features.add(auxiliary, view.kind[token], auxiliaries);
        features.add(auxiliaryWord, w, auxiliaries);
    }

    private void neighbours(TokenView view, int token, Sentence sentence, Features features) {
        int left = -1;
        int between = 0;
        Word subordinator = null;
        int farthestLeft = Math.max(sentence.firstToken(), token - REACH);
        for (int at = token - 1; at >= farthestLeft; at--) {
            if (view.info[at].prior >= STRONG && view.quotation[at] == view.quotation[token]) {
                left = at;
                break;
            }
            between |= view.sign[at] & BETWEEN;
            if (subordinator == null && view.info[at].subordinator) {
                subordinator = view.tokens.word(at);
            }
        }
        int right = -1;
        int farthestRight = Math.min(sentence.endToken(), token + REACH);
        for (int at = token + 1; at < farthestRight; at++) {
            if (view.info[at].prior >= STRONG && view.quotation[at] == view.quotation[token]) {
                right = at;
                break;
            }
        }
        Word w = view.tokens.word(token);
        if (left >= 0) {
            Word leftWord = view.tokens.word(left);
            features.add(leftCue, leftWord);
            features.add(leftCueWord, leftWord, w);
            features.add(leftCueBetween, leftWord, between);
            features.add(leftBetweenKind, view.kind(token, -1), between);
        }
        if (right >= 0) {
            features.add(rightCue, view.tokens.word(right));
        }
        features.add(rightPrior, right < 0 ? -1 : view.info[right].priorBucket, view.info[token].priorBucket);
        if (subordinator != null) {
            features.add(openedClause, subordinator, w);
            features.add(openedClausePrior, subordinator, view.info[token].priorBucket);
        }
    }
}

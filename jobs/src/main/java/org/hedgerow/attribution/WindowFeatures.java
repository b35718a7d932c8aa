package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.text.Word;

/**
 * The evidence for the tag of each token of a window (source, cue, content or none of them), as seen from the cue's
 * head, and for the borders between tags. Features of tokens left of the head, right of it and the head itself have
 * templates of their own.
 */
final class WindowFeatures {

    /** The templates of one side of the head. */
    private static final class Side {
        final Template[] word = new Template[5];
        final Template[] kind = new Template[5];
        final Template kindPairBefore;
        final Template kindPairAfter;
        final Template kindTriple;
        final Template headDistance;
        final Template headKind;
        final Template groupDistance;
        final Template groupKind;
        final Template groupQuote;
        final Template neighbours;
        final Template afterHeadDistance;
        final Template beforeHeadDistance;
        final Template afterHeadBetween;
        final Template between;
        final Template distanceKind;
        final Template distance;
        final Template quote;
        final Template quoteHead;
        final Template quoteBetween;
        final Template quoteNeighbours;
        final Template lastBreak;
        final Template lastBreakKind;
        final Template sentence;
        final Template headVerbs;
        final Template priorBetween;
        final Template otherCue;
        final Template otherCueQuote;

        final Template edge;
        final Template edgeKinds;
        final Template edgeKindBefore;
        final Template edgeKindAfter;
        final Template edgeWordBefore;
        final Template edgeWord;
        final Template edgeWords;
        final Template edgeKindsBefore;
        final Template edgeKindsAfter;
        final Template edgeTriple;
        final Template edgeDistance;
        final Template edgeHead;
        final Template edgeHeadKind;
        final Template edgeHeadKindBefore;
        final Template edgeQuote;
        final Template edgeQuoteKind;
        final Template edgeBetween;
        final Template edgeGroupKinds;
        final Template edgeSentence;
        final Template edgeBreak;

        Side(String name) {
            for (int i = 0; i < 5; i++) {
                word[i] = new Template(name + "w" + (i - 2));
                kind[i] = new Template(name + "k" + (i - 2));
            }
            kindPairBefore = new Template(name + "k-1,0");
            kindPairAfter = new Template(name + "k0,1");
            kindTriple = new Template(name + "k-1,0,1");
            headDistance = new Template(name + "head,distance");
            headKind = new Template(name + "head,k0");
            groupDistance = new Template(name + "group,distance");
            groupKind = new Template(name + "group,k0");
            groupQuote = new Template(name + "group,quote");
            neighbours = new Template(name + "headneighbours");
            afterHeadDistance = new Template(name + "afterhead,distance");
            beforeHeadDistance = new Template(name + "beforehead,distance");
            afterHeadBetween = new Template(name + "afterhead,between");
            between = new Template(name + "between");
            distanceKind = new Template(name + "k0,distance");
            distance = new Template(name + "distance");
            quote = new Template(name + "quote,context");
            quoteHead = new Template(name + "head,quote");
            quoteBetween = new Template(name + "quote,between");
            quoteNeighbours = new Template(name + "headneighbours,quote");
            lastBreak = new Template(name + "break,count");
            lastBreakKind = new Template(name + "break,k0");
            sentence = new Template(name + "sentence,quote");
            headVerbs = new Template(name + "head,verbs");
            priorBetween = new Template(name + "verbs,k0");
            otherCue = new Template(name + "othercues,k0");
            otherCueQuote = new Template(name + "othercues,distance");
            String e = name + "edge:";
            edge = new Template(e + "any");
            edgeKinds = new Template(e + "k-1,0");
            edgeKindBefore = new Template(e + "k-1");
            edgeKindAfter = new Template(e + "k0");
            edgeWordBefore = new Template(e + "w-1");
            edgeWord = new Template(e + "w0");
            edgeWords = new Template(e + "w-1,0");
            edgeKindsBefore = new Template(e + "k-2,-1");
            edgeKindsAfter = new Template(e + "k0,1");
            edgeTriple = new Template(e + "k-1,0,1");
            edgeDistance = new Template(e + "distance");
            edgeHead = new Template(e + "head,distance");
            edgeHeadKind = new Template(e + "head,k0");
            edgeHeadKindBefore = new Template(e + "head,k-1");
            edgeQuote = new Template(e + "quote,context");
            edgeQuoteKind = new Template(e + "k-1,quote");
            edgeBetween = new Template(e + "k-1,between");
            edgeGroupKinds = new Template(e + "group,k0");
            edgeSentence = new Template(e + "sentence,quote");
            edgeBreak = new Template(e + "break,k-1");
        }
    }

    private static final int LEFT = 0;
    private static final int HEAD = 1;
    private static final int RIGHT = 2;

    private final Side[] sides = {new Side("L."), new Side("H."), new Side("R.")};

    private TokenView view;
    private Window window;
    private Word head;
    private Word group;
    private Word beforeHead;
    private Word afterHead;
    private int context;

    // What lies between the head and each position.
    private int[] commas = new int[256];
    private int[] verbs = new int[256];
    private int[] breaks = new int[256];
    private Word[] lastBreak = new Word[256];
    private int[] flags = new int[256];

    /** Prepares the window for {@link #tag} and {@link #edge}. */
    void prepare(TokenView tokenView, Window tokenWindow) {
        view = tokenView;
        window = tokenWindow;
        int token = window.head;
        head = view.tokens.word(token);
        group = view.info[token].group;
        beforeHead = view.kind(token, -1);
        afterHead = view.kind(token, 1);
        context = HeadFeatures.quoteState(view, token);
        if (commas.length < window.length) {
            commas = new int[window.length * 2];
            verbs = new int[window.length * 2];
            breaks = new int[window.length * 2];
            lastBreak = new Word[window.length * 2];
            flags = new int[window.length * 2];
        }
        collect(-1);
        collect(1);
    }

    private void collect(int step) {
        int commaCount = 0;
        int verbCount = 0;
        int breakCount = 0;
        int flag = 0;
        Word last = view.boundaryKind();
        for (int at = window.headPosition; at >= 0 && at < window.length; at += step) {
            commas[at] = Math.min(commaCount, 3);
            verbs[at] = Math.min(verbCount, 3);
            breaks[at] = Math.min(breakCount, 5);
            lastBreak[at] = last;
            flags[at] = flag;
            if (at == window.headPosition) {
                continue;
            }
            int token = window.tokens[at];
            String kind = view.kind[token].lower();
            boolean isBreak = false;
            if (kind.equals(",")) {
                commaCount++;
                isBreak = true;
            } else if (view.headProbability[token] >= TokenView.LIKELY_HEAD) {
                verbCount++;
                isBreak = true;
            } else {
                switch (kind) {
                    case "that",
                            "who",
                            "which",
                            "whether",
                            "if",
                            "because",
                            "when",
                            "while",
                            "as",
                            "after",
                            "and",
                            "but",
                            "or",
                            ":",
                            ";",
                            "-",
                            "\u2013",
                            "\u2014",
                            "(",
                            ")",
                            ".",
                            "?",
                            "!",
                            "``",
                            "''",
                            "to",
                            "of",
                            "in",
                            "on",
                            "for",
                            "with",
                            "by",
                            "at",
                            "about" -> isBreak = true;
                    default -> {
                        // Goes on.
                    }
                }
                flag |= switch (kind) {
                    case "that", "whether", "if" -> 1;
                    case "who", "which" -> 2;
                    case "``", "''" -> 4;
                    case "and", "but" -> 8;
                    case "because", "when", "while", "as", "after", "since" -> 16;
                    case ":", ";", "-", "\u2013", "\u2014" -> 32;
                    default -> 0;
                };
            }
            if (isBreak) {
                breakCount++;
                last = view.kind[token];
            }
        }
    }

    private static int bucket(int distance) {
        if (distance <= 4) {
            return distance;
        }
        return distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 24 ? 8 : 9;
    }

    private Side side(int position) {
        return sides[position < window.headPosition ? LEFT : position == window.headPosition ? HEAD : RIGHT];
    }

    private int distance(int position) {
        return bucket(Math.abs(position - window.headPosition));
    }

    /** 0 outside, 1 with the head inside, else 2 left of it, 3 right of it, 4 when not adjoining. */
    private int quoteCode(int token) {
        int quotation = view.quotation[token];
        if (quotation == TokenView.NONE) {
            return 0;
        }
        if (quotation == view.quotation[window.head]) {
            return 1;
        }
        if (!view.quotationIsSpeech[quotation]) {
            return 5;
        }
        return token < window.head ? 2 : 3;
    }

    private int sentenceCode(int token) {
        int difference = view.sentence[token] - view.sentence[window.head];
        int paragraphs = view.paragraph[token] - view.paragraph[window.head];
        return difference == 0 ? 0 : paragraphs != 0 ? 3 : Math.abs(difference) == 1 ? 1 : 2;
    }

    /** 1 where the token likely heads another cue, 2 and 4 where the next ones left and right of it do. */
    private int otherCues(int token) {
        int code = likely(token) ? 1 : 0;
        for (int i = 1; i <= 4; i++) {
            code |= likely(token - i) ? 2 : 0;
            code |= likely(token + i) ? 4 : 0;
        }
        return code;
    }

    private boolean likely(int token) {
        return token >= 0
                && token < view.size
                && token != window.head
                && view.headProbability[token] >= TokenView.LIKELY_HEAD
                && view.sentence[token] == view.sentence[window.head];
    }

    /** The evidence for the tag at a position. */
    void tag(int position, Features features) {
        features.clear();
        Side side = side(position);
        int token = window.tokens[position];
        int distance = distance(position);
        Word k = view.kind[token];
        Word kBefore = view.kind(token, -1);
        Word kAfter = view.kind(token, 1);
        for (int i = 0; i < 5; i++) {
            features.add(side.word[i], view.word(token, i - 2));
            features.add(side.kind[i], view.kind(token, i - 2));
        }
        features.add(side.kindPairBefore, kBefore, k);
        features.add(side.kindPairAfter, k, kAfter);
        features.add(side.kindTriple, kBefore, k, kAfter);
        features.add(side.headDistance, head, distance);
        features.add(side.headKind, head, k);
        features.add(side.groupDistance, group, distance);
        features.add(side.groupKind, group, k);
        features.add(side.neighbours, beforeHead, afterHead);
        features.add(side.afterHeadDistance, afterHead, distance);
        features.add(side.beforeHeadDistance, beforeHead, distance);
        int between = commas[position] * 64 + flags[position];
        features.add(side.between, between, verbs[position]);
        features.add(side.afterHeadBetween, afterHead, between);
        features.add(side.distanceKind, k, distance);
        features.add(side.distance, distance);
        int quote = quoteCode(token);
        features.add(side.quote, quote, context);
        features.add(side.quoteHead, head, quote);
        features.add(side.groupQuote, group, quote);
        features.add(side.quoteBetween, quote * 4 + commas[position], verbs[position]);
        features.add(side.quoteNeighbours, beforeHead, afterHead, quote);
        features.add(side.lastBreak, lastBreak[position], breaks[position]);
        features.add(side.lastBreakKind, lastBreak[position], k);
        features.add(side.sentence, sentenceCode(token), quote);
        features.add(side.headVerbs, head, verbs[position] * 4 + commas[position]);
        features.add(side.priorBetween, k, verbs[position]);
        int others = otherCues(token);
        features.add(side.otherCue, k, others);
        features.add(side.otherCueQuote, others, distance);
    }

    /** The evidence for the pair of tags at {@code position - 1} and {@code position}; one past the end as well. */
    void edge(int position, Features features) {
        features.clear();
        int at = Math.min(position, window.length - 1);
        Side side = side(position);
        boolean past = position == window.length;
        int token = window.tokens[at];
        Word boundary = view.boundaryKind();
        Word k = past ? boundary : view.kind[token];
        Word kBefore = past ? view.kind[token] : position == 0 ? boundary : view.kind(token, -1);
        Word kAfter = past ? boundary : view.kind(token, 1);
        int distance = bucket(Math.abs(position - window.headPosition));
        features.add(side.edge);
        features.add(side.edgeKinds, kBefore, k);
        features.add(side.edgeKindBefore, kBefore);
        features.add(side.edgeKindAfter, k);
        features.add(side.edgeDistance, distance);
        features.add(side.edgeHead, head, distance);
        if (past || position == 0) {
            return;
        }
        Word w = view.tokens.word(token);
        Word wBefore = view.word(token, -1);
        features.add(side.edgeWordBefore, wBefore);
        features.add(side.edgeWord, w);
        features.add(side.edgeWords, wBefore, w);
        features.add(side.edgeKindsBefore, view.kind(token, -2), kBefore);
        features.add(side.edgeKindsAfter, k, kAfter);
        features.add(side.edgeTriple, kBefore, k, kAfter);
        features.add(side.edgeHeadKind, head, k);
        features.add(side.edgeHeadKindBefore, head, kBefore);
        int quote = quoteCode(token) * 8 + quoteCode(window.tokens[position - 1]);
        features.add(side.edgeQuote, quote, context);
        features.add(side.edgeQuoteKind, kBefore, quote);
        int between = commas[position] * 64 + flags[position];
        features.add(side.edgeBetween, kBefore, between);
        features.add(side.edgeGroupKinds, group, kBefore, k);
        features.add(side.edgeSentence, sentenceCode(token) * 4 + sentenceCode(window.tokens[position - 1]), quote);
        features.add(side.edgeBreak, lastBreak[position], kBefore);
    }
}

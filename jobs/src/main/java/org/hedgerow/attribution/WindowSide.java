package org.hedgerow.attribution;

import org.hedgerow.learn.Template;

/** The names of the features of tokens on one side of the head, or of the head itself. */
final class WindowSide {
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

    WindowSide(String name) {
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

package org.hedgerow.attribution;

import org.hedgerow.learn.Template;

/** The names of the features of tokens on one side of the head, or of the head itself. */
final class WindowSide {
    final Template word;
    final Template kind;
    final Template headDistance;
    final Template groupDistance;
    final Template groupQuote;
    final Template neighbours;
    final Template afterHeadDistance;
    final Template beforeHeadDistance;
    final Template afterHeadBetween;
    final Template between;
    final Template distance;
    final Template quote;
    final Template quoteHead;
    final Template quoteNeighbours;
    final Template lastBreak;
    final Template headVerbs;

    final Template edge;
    final Template edgeKinds;
    final Template edgeKindBefore;
    final Template edgeKindAfter;
    final Template edgeWordBefore;
    final Template edgeWord;
    final Template edgeKindsBefore;
    final Template edgeKindsAfter;
    final Template edgeDistance;
    final Template edgeHead;
    final Template edgeQuote;
    final Template edgeQuoteKind;
    final Template edgeBetween;
    final Template edgeGroupKinds;
    final Template edgeSentence;

    WindowSide(String name) {
        word = new Template(name + "w0");
        kind = new Template(name + "k0");
        headDistance = new Template(name + "head,distance");
        groupDistance = new Template(name + "group,distance");
        groupQuote = new Template(name + "group,quote");
        neighbours = new Template(name + "headneighbours");
        afterHeadDistance = new Template(name + "afterhead,distance");
        beforeHeadDistance = new Template(name + "beforehead,distance");
        afterHeadBetween = new Template(name + "afterhead,between");
        between = new Template(name + "between");
        distance = new Template(name + "distance");
        quote = new Template(name + "quote,context");
        quoteHead = new Template(name + "head,quote");
        quoteNeighbours = new Template(name + "headneighbours,quote");
        lastBreak = new Template(name + "break,count");
        headVerbs = new Template(name + "head,verbs");
        String e = name + "edge:";
        edge = new Template(e + "any");
        edgeKinds = new Template(e + "k-1,0");
        edgeKindBefore = new Template(e + "k-1");
        edgeKindAfter = new Template(e + "k0");
        edgeWordBefore = new Template(e + "w-1");
        edgeWord = new Template(e + "w0");
        edgeKindsBefore = new Template(e + "k-2,-1");
        edgeKindsAfter = new Template(e + "k0,1");
        edgeDistance = new Template(e + "distance");
        edgeHead = new Template(e + "head,distance");
        edgeQuote = new Template(e + "quote,context");
        edgeQuoteKind = new Template(e + "k-1,quote");
        edgeBetween = new Template(e + "k-1,between");
        edgeGroupKinds = new Template(e + "group,k0");
        edgeSentence = new Template(e + "sentence,quote");
    }
}

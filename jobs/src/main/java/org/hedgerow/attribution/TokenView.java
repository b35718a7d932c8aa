package org.hedgerow.attribution;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/** A document's tokens as the attribution models see them, in arrays that are used again for the next document. */
final class TokenView {

    /** Not in a quotation. */
    static final int NONE = -1;

    /** Stands for the words beyond the ends of a paragraph. */
    static final Word BOUNDARY_WORD = new WordTable().word("<p>");

    /** From this probability on a candidate counts as a cue when its neighbours are judged. */
    static final float LIKELY_HEAD = 0.3f;

    /** Bits of {@link #sign}. */
    static final int COMMA = 1;

    static final int THAT = 2;
    static final int MARK = 4;
    static final int COORDINATOR = 8;
    static final int RELATIVE = 16;
    static final int TO = 32;
    static final int DASH = 64;
    static final int WHETHER = 128;

    private final WordKnowledge knowledge;
    private final CueLexicon lexicon;
    private final Word boundary;
    private final Word opening;
    private final Word closing;

    Document document;
    Tokens tokens;
    int size;
    WordKnowledge.Info[] info = new WordKnowledge.Info[0];
    Word[] kind = new Word[0];

    /** {@link Word#id} of {@link #kind}. */
    int[] kindId = new int[0];

    /** What each token's word is wherever it stands, as bits of {@link WordKnowledge}. */
    int[] traits = new int[0];

    /** What each token is between two cues, as bits. */
    int[] sign = new int[0];

    int[] quotation = new int[0];
    int[] sentence = new int[0];
    int[] paragraph = new int[0];

    /** For each outermost quotation its first token and the one after its last. */
    int[] quotationFirst = new int[0];

    int[] quotationEnd = new int[0];
    boolean[] quotationIsSpeech = new boolean[0];
    boolean[] quotationIsClosed = new boolean[0];
    int quotations;

    /** For each token how probably it heads a cue by itself, 0 where it is no candidate; filled by {@link HeadFinder}. */
    float[] headProbability = new float[0];

    /** @param lexicon tells where a word that may head a cue is none */
    TokenView(WordKnowledge knowledge, CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.knowledge = knowledge;
        this.boundary = knowledge.kind("<p>");
        this.opening = knowledge.kind("``");
        this.closing = knowledge.kind("''");
    }

    void read(Document read, List<Quotation> found) {
        document = read;
        tokens = read.tokens();
        size = tokens.size();
        if (info.length < size) {
            info = new WordKnowledge.Info[size * 2];
            kind = new Word[size * 2];
            kindId = new int[size * 2];
            traits = new int[size * 2];
            sign = new int[size * 2];
            quotation = new int[size * 2];
            sentence = new int[size * 2];
            paragraph = new int[size * 2];
            headProbability = new float[size * 2];
        }
        for (Sentence each : read.sentences()) {
            for (int token = each.firstToken(); token < each.endToken(); token++) {
                int id = knowledge.know(tokens.word(token), tokens.id(token));
                long code = knowledge.code(id);
                info[token] = knowledge.info(id);
                kind[token] = knowledge.kindWord(id);
                kindId[token] = WordKnowledge.kindId(code);
                traits[token] = WordKnowledge.traits(code);
                sign[token] = WordKnowledge.sign(code);
                sentence[token] = each.ordinal();
                paragraph[token] = each.paragraph();
            }
        }
        for (int token = 0; token < size; token++) {
            if ((traits[token] & WordKnowledge.CANDIDATE) != 0 && isException(info[token], token)) {
                info[token] = knowledge.asNoCue(info[token]);
                traits[token] = info[token].traits;
            }
        }
        Arrays.fill(quotation, 0, size, NONE);
        readQuotations(found);
    }

    private boolean isException(WordKnowledge.Info known, int token) {
        if (known.exception == WordKnowledge.NOT_ASKED) {
            known.exception = lexicon.mayBeException(known.word) ? 1 : 0;
        }
        return known.exception > 0 && lexicon.isException(tokens, token);
    }

    private void readQuotations(List<Quotation> found) {
        if (quotationFirst.length < found.size()) {
            quotationFirst = new int[found.size() * 2];
            quotationEnd = new int[found.size() * 2];
            quotationIsSpeech = new boolean[found.size() * 2];
            quotationIsClosed = new boolean[found.size() * 2];
        }
        quotations = 0;
        for (Quotation each : found) {
            if (each.depth() > 0) {
                continue;
            }
            int first = tokens.firstBeginningAt(each.span().begin());
            int end = tokens.firstBeginningAt(each.span().end());
            if (first >= end) {
                continue;
            }
            quotationFirst[quotations] = first;
            quotationEnd[quotations] = end;
            quotationIsSpeech[quotations] = each.speech();
            quotationIsClosed[quotations] = each.closed();
            Arrays.fill(quotation, first, end, quotations++);
            kind[first] = opening;
            kindId[first] = opening.id();
            sign[first] = MARK;
            if (each.closed() && end - 1 > first) {
                kind[end - 1] = closing;
                kindId[end - 1] = closing.id();
                sign[end - 1] = MARK;
            }
        }
    }

    /** The kind of the token {@code offset} away from {@code token} in the same paragraph. */
    Word kind(int token, int offset) {
        int at = token + offset;
        return at >= 0 && at < size && paragraph[at] == paragraph[token] ? kind[at] : boundary;
    }

    /** The word {@code offset} away from {@code token} in the same paragraph. */
    Word word(int token, int offset) {
        int at = token + offset;
        return at >= 0 && at < size && paragraph[at] == paragraph[token] ? tokens.word(at) : BOUNDARY_WORD;
    }

    /** The bits of {@link #sign} of a kind. */
    static int signOf(Word kind) {
        return switch (kind.lower()) {
            case "," -> COMMA;
            case "that" -> THAT;
            case "whether", "if" -> WHETHER;
            case "``", "''" -> MARK;
            case "and", "but" -> COORDINATOR;
            case "who", "which" -> RELATIVE;
            case "to" -> TO;
            case ";", ":", "-", "\u2013", "\u2014" -> DASH;
            default -> 0;
        };
    }

    Word boundaryKind() {
        return boundary;
    }

    Sentence sentenceOf(int token) {
        return document.sentences().get(sentence[token]);
    }
}

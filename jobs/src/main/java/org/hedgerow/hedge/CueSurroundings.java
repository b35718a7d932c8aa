package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * What stands further from a candidate than its neighbours, as far as words show it: the verb that a modal belongs to,
 * the predicate that governs the clause, conditional clauses, the sentence's tense, and whether the text just before
 * was hypothetical already. Reads the sentence and at most {@value #LOOK_BACK} tokens before it.
 */
final class CueSurroundings {

    private static final int LOOK_BACK = 40;
    private static final int GROUP = 6;
    private static final int GOVERNOR_REACH = 9;

    private static final Set<String> MARKERS =
            Set.of("if", "unless", "until", "once", "when", "whether", "provided", "assuming", "should", "were");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");
    private static final Set<String> PAST = Set.of("was", "were", "had", "did", "became", "began", "went", "took");
    private static final Set<String> PRESENT =
            Set.of("is", "are", "has", "have", "does", "do", "can", "will", "says", "may");
    private static final Set<String> SKIPPED = Set.of("not", "n't", "also", "only", "still", "never", "even", "have");

    private static final Set<String> GOVERNORS = Set.of(
            "said",
            "says",
            "say",
            "saying",
            "told",
            "added",
            "announced",
            "reported",
            "believe",
            "believes",
            "believed",
            "think",
            "thinks",
            "thought",
            "hope",
            "hopes",
            "hoped",
            "hoping",
            "expect",
            "expects",
            "expected",
            "fear",
            "fears",
            "feared",
            "argue",
            "argues",
            "argued",
            "claim",
            "claims",
            "claimed",
            "suggest",
            "suggests",
            "suggested",
            "predict",
            "predicted",
            "warned",
            "warn",
            "decided",
            "agreed",
            "promised",
            "ordered",
            "wanted",
            "knew",
            "know",
            "known",
            "feel",
            "felt",
            "concluded",
            "stated",
            "confirmed",
            "speculated",
            "so",
            "because",
            "where",
            "who",
            "which",
            "what",
            "how",
            "why",
            "than",
            "as",
            "that",
            "ensure",
            "ensured",
            "proposed",
            "planned",
            "plan",
            "agreement",
            "proposal",
            "law",
            "bill",
            "deal",
            "offer",
            "rule",
            "rules",
            "example");

    private final List<String> markers = new ArrayList<>(2);
    private Word verb;
    private Word governor;
    private int group;
    private int tense;
    private int before;
    private Tokens lastTokens;
    private int lastFirst;

    /** Reads the surroundings of one candidate; overwrites those of the last. */
    void read(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        readGroup(tokens, sentence, candidate);
        readGovernor(tokens, sentence, candidate);
        readMarkers(tokens, sentence, candidate);
        if (tokens != lastTokens || sentence.firstToken() != lastFirst) {
            // The same for every candidate of a sentence.
            readTense(tokens, sentence);
            readBefore(tokens, sentence);
            lastTokens = tokens;
            lastFirst = sentence.firstToken();
        }
    }

    private void readGroup(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        verb = null;
        group = 0;
        int end = Math.min(sentence.endToken(), candidate.end() + GROUP);
        for (int token = candidate.end(); token < end; token++) {
            String lower = tokens.lower(token);
            if (lower.equals("not") || lower.equals("n't") || lower.equals("never")) {
                group |= 1;
            } else if (lower.equals("have")) {
                group |= 2;
            } else if (BE.contains(lower)) {
                group |= 4;
            } else if (!SKIPPED.contains(lower) && !lower.endsWith("ly")
                    || !tokens.word(token).isWordLike()) {
                verb = tokens.word(token);
                group |= lower.endsWith("ed") || lower.endsWith("en") ? 8 : lower.endsWith("ing") ? 16 : 0;
                return;
            }
        }
    }

    private void readGovernor(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        governor = null;
        int from = Math.max(sentence.firstToken(), candidate.first() - GOVERNOR_REACH);
        for (int token = candidate.first() - 1; token >= from; token--) {
            if (GOVERNORS.contains(tokens.lower(token))) {
                governor = tokens.word(token);
                return;
            }
        }
    }

    private void readMarkers(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        markers.clear();
        int commas = 0;
        for (int token = candidate.first() - 1; token >= sentence.firstToken(); token--) {
            String lower = tokens.lower(token);
            if (lower.equals(",") || lower.equals(";")) {
                commas++;
            } else if (MARKERS.contains(lower)) {
                markers.add(lower + (commas == 0 ? "|left|same" : commas == 1 ? "|left|next" : "|left|far"));
            }
        }
        commas = 0;
        for (int token = candidate.end(); token < sentence.endToken(); token++) {
            String lower = tokens.lower(token);
            if (lower.equals(",") || lower.equals(";") || lower.equals("and") || lower.equals("that")) {
                commas++;
            } else if (MARKERS.contains(lower)) {
                markers.add(lower + (commas == 0 ? "|right|same" : commas == 1 ? "|right|next" : "|right|far"));
            }
        }
    }

    private void readTense(Tokens tokens, Sentence sentence) {
        int past = 0;
        int present = 0;
        int year = 0;
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            String lower = tokens.lower(token);
            if (PAST.contains(lower) || lower.length() > 4 && lower.endsWith("ed")) {
                past = 1;
            } else if (PRESENT.contains(lower)) {
                present = 1;
            } else if (lower.length() == 4
                    && Character.isDigit(lower.charAt(0))
                    && Character.isDigit(lower.charAt(3))) {
                year = 1;
            }
        }
        tense = past + 2 * present + 4 * year;
    }

    private void readBefore(Tokens tokens, Sentence sentence) {
        before = 0;
        for (int token = Math.max(0, sentence.firstToken() - LOOK_BACK); token < sentence.firstToken(); token++) {
            switch (tokens.lower(token)) {
                case "would" -> before |= 1;
                case "if", "unless", "suppose", "assuming" -> before |= 2;
                case "could", "may", "might" -> before |= 4;
                default -> {}
            }
        }
    }

    /** The conditional words of the sentence, each with its side and how many clauses lie between. */
    List<String> markers() {
        return markers;
    }

    /** The first word after the candidate that is no auxiliary, negation or adverb; null where none is near. */
    Word verb() {
        return verb;
    }

    /** The nearest predicate or subordinator to the left; null where none is near. */
    Word governor() {
        return governor;
    }

    /** The make-up of the verb group after the candidate, as bits. */
    int group() {
        return group;
    }

    /** Past, present and years in the sentence, as bits. */
    int tense() {
        return tense;
    }

    /** Hypothetical words shortly before the sentence, as bits. */
    int before() {
        return before;
    }
}

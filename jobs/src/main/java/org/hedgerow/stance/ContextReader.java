package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.stance.PredicateLexicon.Entry;
import org.hedgerow.text.Tokens;

/**
 * Reads the {@link EventContext} of an event from the tokens around it, without a parser: the verb group to its left,
 * then, form by form, what governs it (the predicate before "to", before "from" and -ing, before the clause's subject),
 * and again for that governor. Looks at a bounded number of tokens, so it is linear in the text.
 */
final class ContextReader {

    private static final int DEEPEST = 4;

    private final PredicateLexicon lexicon;
    private final GroupReader groups;
    private final GovernorFinder governors;

    ContextReader(PredicateLexicon lexicon, Inflection inflection) {
        this.lexicon = lexicon;
        this.groups = new GroupReader(inflection);
        this.governors = new GovernorFinder(lexicon, groups);
    }

    /**
     * @param head the event's token
     * @param low first token that may be looked at (sentence or content begin)
     * @param high token after the last one that may be looked at
     */
    EventContext read(Tokens tokens, int head, int low, int high) {
        return read(tokens, head, low, high, false);
    }

    /** @param noun whether the event is known to be a noun, and need not look like one ("troop pull-outs") */
    EventContext read(Tokens tokens, int head, int low, int high, boolean noun) {
        VerbGroup group = groups.read(tokens, head, low);
        boolean nominal = noun || groups.isNominal(tokens, group, low);
        if (nominal && !group.negated() && GroupReader.isNegatedNoun(tokens, head, low)) {
            group = group.negatedAgain();
        }
        if (!nominal && objectNegates(tokens, head, high)) {
            group = group.negatedAgain();
        }
        List<Embedding> embeddings = new ArrayList<>(2);
        Governor innermost = governors.find(tokens, group, nominal, low, high);
        Governor governor = innermost;
        VerbGroup outermost = group;
        while (governor.entry() != null && embeddings.size() < DEEPEST) {
            Entry entry = governor.entry();
            VerbGroup governing = governor.group();
            boolean governedByNoun = entry.predicate().kind() == Predicate.Kind.NOUN;
            if (governedByNoun && GroupReader.isNegatedNoun(tokens, governor.token(), low)) {
                governing = governing.negated() ? governing : governing.negatedAgain();
                if (nominal && group.negated() && !GroupReader.isNegatedNoun(tokens, head, low)) {
                    group = group.negatedAgain(); // "no evidence of a retreat": the "no" was the evidence's
                }
            }
            outermost = governing;
            boolean verb = entry.predicate().kind() == Predicate.Kind.VERB;
            boolean passive =
                    verb && governing.be() && (entry.form() == VerbForm.ED || entry.form() == VerbForm.PARTICIPLE);
            int subject = groups.subjectBefore(tokens, governing.first(), low);
            boolean first = subject >= 0 && FunctionWords.FIRST_PERSON.contains(tokens.lower(subject)) && !passive;
            embeddings.add(new Embedding(entry.predicate(), entry.form(), governor.frame(), governing, first, passive));
            if (governor.toTheRight()) {
                break;
            }
            governor = governors.find(tokens, governing, entry.predicate().kind() == Predicate.Kind.NOUN, low, high);
        }
        boolean conditional = innermost.isConditional()
                || governor.isConditional()
                || ifBefore(tokens, outermost, low)
                || nominal && isSupposed(tokens, head, low, high);
        Predicate modifier = nominal ? modifier(tokens, group, low) : null;
        return new EventContext(
                group,
                nominal,
                innermost.frame(),
                embeddings,
                innermost.entry() == null ? innermost.token() : -1,
                governor.subordinator(),
                modifier,
                conditional,
                asks(tokens, head, high),
                groups.subjectBefore(tokens, group.first(), low));
    }

    /** "took no money", "heard nothing": the negation stands in the object. */
    private static boolean objectNegates(Tokens tokens, int head, int high) {
        if (head + 1 >= high) {
            return false;
        }
        String next = tokens.lower(head + 1);
        return next.equals("no") && !tokens.is(head + 2, "longer")
                || next.equals("nothing")
                || next.equals("none")
                || next.equals("nobody")
                || next.equals("neither")
                || next.equals("little");
    }

    /** "If they leave, we win": the event follows the comma that closes an if-clause which opened the sentence. */
    private static boolean ifBefore(Tokens tokens, VerbGroup group, int low) {
        for (int i = low; i < Math.min(low + 3, group.first()); i++) {
            if (FunctionWords.CONDITIONALS.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "An invasion would be a disaster": the subject of a supposition, named for the first time. */
    private boolean isSupposed(Tokens tokens, int head, int low, int high) {
        for (int i = head + 1; i < Math.min(high, head + 8); i++) {
            String word = tokens.lower(i);
            if (word.equals("would") || word.equals("could") || word.equals("might")) {
                return isIndefinite(tokens, head, low);
            }
            if (!tokens.word(i).isWordLike()
                    || groups.isFiniteVerb(tokens, i)
                    || FunctionWords.SUBORDINATORS.contains(word)
                    || FunctionWords.CONJUNCTIONS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isIndefinite(Tokens tokens, int head, int low) {
        for (int i = head - 1; i >= Math.max(low, head - 4); i--) {
            String word = tokens.lower(i);
            if (word.equals("a") || word.equals("an") || word.equals("any") || word.equals("another")) {
                return subjectOpensClause(tokens, i, low);
            }
            if (!tokens.word(i).isWordLike()
                    || FunctionWords.DETERMINERS.contains(word)
                    || FunctionWords.PREPOSITIONS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** Whether nothing but what may open a clause stands before the subject that begins at {@code first}. */
    private static boolean subjectOpensClause(Tokens tokens, int first, int low) {
        if (first == low) {
            return true;
        }
        String before = tokens.lower(first - 1);
        return !tokens.word(first - 1).isWordLike()
                || before.equals("that")
                || FunctionWords.CONJUNCTIONS.contains(before)
                || FunctionWords.SUBORDINATORS.contains(before)
                || FunctionWords.SAYING.contains(before);
    }

    private static boolean asks(Tokens tokens, int head, int high) {
        for (int i = head; i < high; i++) {
            String word = tokens.lower(i);
            if (word.equals("?")) {
                return true;
            }
            if (word.equals(".") || word.equals("!")) {
                return false;
            }
        }
        return false;
    }

    private Predicate modifier(Tokens tokens, VerbGroup group, int low) {
        for (int i = group.head() - 1; i >= Math.max(low, group.head() - 4); i--) {
            String word = tokens.lower(i);
            if (groups.isFiniteVerb(tokens, i)) {
                return null; // "said the retreat"
            }
            for (Entry entry : lexicon.all(word)) {
                if (entry.predicate().kind() == Predicate.Kind.ADJECTIVE) {
                    return entry.predicate();
                }
            }
            if (FunctionWords.PREPOSITIONS.contains(word) || FunctionWords.isAuxiliary(word)) {
                return null;
            }
        }
        return null;
    }
}

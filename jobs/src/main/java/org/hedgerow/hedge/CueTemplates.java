package org.hedgerow.hedge;

import java.util.List;
import org.hedgerow.learn.Template;

/** The names of all features of the learned decision, by rule. */
final class CueTemplates {

    /** Stands for the words beyond the ends of a sentence. */
    static final String BOUNDARY = "\u00b6";

    /** More candidates in a sentence than these are as many as these. */
    static final int MOST_CANDIDATES = 5;

    static final int MOST_CANDIDATES_OF_RULE = 4;

    final Shared shared;
    private final List<OfRule> rules;
    private final List<OfRule> groups;

    /** @param prefix what stands before every name: nothing, or a register */
    CueTemplates(HedgeLexicon lexicon, String prefix) {
        shared = new Shared(prefix);
        rules = lexicon.rules().stream()
                .map(rule -> new OfRule(prefix, rule.id()))
                .toList();
        groups = lexicon.rules().stream()
                .map(rule -> new OfRule(prefix, group(rule)))
                .toList();
    }

    private static String group(HedgeRule rule) {
        String group = rule.id().substring(0, rule.id().indexOf('.') + 1);
        if (!group.isEmpty()) {
            return group;
        }
        return rule.category() == null ? "booster" : rule.category().label();
    }

    /** What stands before the features of a register. */
    static String prefix(Register register) {
        return register.label() + ":";
    }

    OfRule rule(int rule) {
        return rules.get(rule);
    }

    /** The features that a rule has in common with those of its kind. */
    OfRule group(int rule) {
        return groups.get(rule);
    }

    /** Features that all rules share. */
    static final class Shared {

        final Template bias;
        final Template before;
        final Template after;
        final Template before2;
        final Template after2;
        final Template afterSuffix;
        final Template flag;
        final Template candidates;

        private Shared(String prefix) {
            bias = new Template(prefix + "any");
            before = new Template(prefix + "w-1");
            after = new Template(prefix + "w+1");
            before2 = new Template(prefix + "w-2");
            after2 = new Template(prefix + "w+2");
            afterSuffix = new Template(prefix + "suffix+1");
            flag = new Template(prefix + "flag");
            candidates = new Template(prefix + "candidates");
        }
    }

    /** Features that hold for one rule only. */
    static final class OfRule {

        final Template bias;
        final Template form;
        final Template before;
        final Template after;
        final Template near;
        final Template nearAfter;
        final Template beforePair;
        final Template afterPair;
        final Template around;
        final Template afterSuffix;
        final Template beforeSuffix;
        final Template flag;
        final Template candidates;
        final Template standsBefore;
        final Template standsAfter;
        final Template hasBefore;
        final Template hasAfter;
        final Template verb;
        final Template governor;
        final Template group;
        final Template tense;
        final Template previous;
        final Template marker;

        private OfRule(String prefix, String id) {
            String start = prefix + id + ":";
            bias = new Template(start + "any");
            form = new Template(start + "form");
            before = new Template(start + "w-1");
            after = new Template(start + "w+1");
            near = new Template(start + "w-2,3");
            nearAfter = new Template(start + "w+2,3");
            beforePair = new Template(start + "w-2,-1");
            afterPair = new Template(start + "w+1,+2");
            around = new Template(start + "w-1,+1");
            afterSuffix = new Template(start + "suffix+1");
            beforeSuffix = new Template(start + "suffix-1");
            flag = new Template(start + "flag");
            candidates = new Template(start + "candidates");
            standsBefore = new Template(prefix + "before:" + id);
            standsAfter = new Template(prefix + "after:" + id);
            hasBefore = new Template(start + "has-before");
            hasAfter = new Template(start + "has-after");
            verb = new Template(start + "verb");
            governor = new Template(start + "governor");
            group = new Template(start + "group");
            tense = new Template(start + "tense");
            previous = new Template(start + "previous");
            marker = new Template(start + "marker");
        }
    }
}

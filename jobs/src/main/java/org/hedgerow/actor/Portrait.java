package org.hedgerow.actor;

import java.util.regex.Pattern;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/** What stands around a person's name about that person: title before it, apposition after it. */
final class Portrait {

    private static final int LONGEST_APPOSITION = 24;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Portrait() {}

    static void learn(Entity entity, Mention mention, Document document, ActorRegistry registry, WordTraits traits) {
        Tokens tokens = document.tokens();
        if (mention.title() != null) {
            learnTitle(entity, mention, document, registry);
        }
        int comma = mention.end();
        int sentenceEnd = document.sentenceOfToken(mention.begin()).endToken();
        if (mention.form() == Mention.Form.FULL && comma < sentenceEnd && tokens.is(comma, ",")) {
            learnApposition(entity, comma + 1, sentenceEnd, document, registry, traits);
        }
    }

    private static void learnTitle(Entity entity, Mention mention, Document document, ActorRegistry registry) {
        Tokens tokens = document.tokens();
        ActorWords.Title title = mention.title();
        if (title.office() != null) {
            entity.offices().add(title.office());
        }
        entity.learnSex(title.sex());
        for (int i = mention.titleBegin(); i < mention.begin(); i++) {
            learnSex(entity, tokens.lower(i), registry);
        }
        if (title.kind() != Kind.HONORIFIC) {
            entity.learnDescription(oneLine(tokens.span(mention.titleBegin(), mention.begin()), document));
        }
    }

    private static void learnSex(Entity entity, String word, ActorRegistry registry) {
        if (registry.words().is(word, Kind.MALE)) {
            entity.learnSex(Sex.MALE);
        } else if (registry.words().is(word, Kind.FEMALE)) {
            entity.learnSex(Sex.FEMALE);
        }
    }

    /** "Jane Roe, a spokeswoman for the ministry, said": offices, sex and description of Jane Roe. */
    private static void learnApposition(
            Entity entity, int begin, int sentenceEnd, Document document, ActorRegistry registry, WordTraits traits) {
        Tokens tokens = document.tokens();
        int end = begin;
        boolean stop = tokens.is(sentenceEnd - 1, ".");
        int limit = Math.min(stop ? sentenceEnd - 1 : sentenceEnd, begin + LONGEST_APPOSITION);
        while (end < limit && !endsApposition(tokens.lower(end))) {
            end++;
        }
        if (end == begin || end == limit && limit < sentenceEnd || !beginsApposition(begin, end, tokens, traits)) {
            return;
        }
        for (int i = begin; i < end; i++) {
            boolean modifier =
                    i > begin && (tokens.is(i - 1, "of") || tokens.is(i - 1, "for") || tokens.is(i - 1, "to"));
            if (modifier || tokens.is(i, "who")) {
                break;
            }
            learnSex(entity, tokens.lower(i), registry);
            PhraseTrie.Match<ActorWords.Title> match = traits.titleAt(tokens, i, end);
            boolean possessor = match != null && match.end() < end && tokens.isClitic(match.end());
            if (match != null && match.values().get(0).office() != null && !possessor) {
                entity.offices().add(match.values().get(0).office());
                i = match.end() - 1;
            }
        }
        Span span = tokens.span(
                tokens.is(begin, "a") || tokens.is(begin, "an") || tokens.is(begin, "the")
                        ? Math.min(begin + 1, end - 1)
                        : begin,
                end);
        entity.learnDescription(oneLine(span, document));
    }

    private static String oneLine(Span span, Document document) {
        String text = span.in(document.text());
        return isOneLine(text) ? text : BLANKS.matcher(text).replaceAll(" ");
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == ' ' && i + 1 < text.length() && text.charAt(i + 1) <= ' ') {
                return false;
            }
        }
        return true;
    }

    /** A full stop before the end of the sentence belongs to an abbreviation. */
    private static boolean endsApposition(String word) {
        return switch (word) {
            case ",", ";", ":", "\u2014", "\u2013", "\"", "\u201c", "\u201d", "?", "!", "(", ")" -> true;
            default -> false;
        };
    }

    private static boolean beginsApposition(int begin, int end, Tokens tokens, WordTraits traits) {
        switch (tokens.lower(begin)) {
            case "who", "whose", "which", "and", "but", "said", "says", "told", "he", "she", "in", "on", "at" -> {
                return false;
            }
            case "a", "an", "the", "former", "one" -> {
                return end - begin > 1;
            }
            default -> {
                for (int i = begin; i < Math.min(end, begin + 6); i++) {
                    PhraseTrie.Match<ActorWords.Title> match = traits.titleAt(tokens, i, end);
                    if (match != null && match.values().get(0).kind() != Kind.HONORIFIC) {
                        return true;
                    }
                }
                return false;
            }
        }
    }
}

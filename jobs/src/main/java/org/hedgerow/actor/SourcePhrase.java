package org.hedgerow.actor;

import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Tokens;

/**
 * A source's words taken apart: the core up to the first comma, preposition or relative clause, whose last word is the
 * head; and what follows it.
 *
 * @param begin first token of the phrase
 * @param coreEnd after the head of the core
 * @param end after the phrase's last token
 * @param possessorEnd where the core begins with a possessor ("Russia's ambassador"), after it, before the clitic;
 *     else {@code begin}
 */
record SourcePhrase(int begin, int coreEnd, int end, int possessorEnd) {

    /** Takes apart {@code [begin, end)}; null where it holds no word. */
    static SourcePhrase of(Scene scene, int begin, int end) {
        int first = PlaceLine.end(scene, begin, end);
        int last = end;
        while (first < last && !scene.tokens().word(first).isWordLike()) {
            first++;
        }
        while (last > first
                && !scene.tokens().word(last - 1).isWordLike()
                && !scene.tokens().isClitic(last - 1)) {
            last--;
        }
        if (first == last) {
            return null;
        }
        int coreEnd = coreEnd(scene, first, last);
        int possessor = first;
        for (int i = first + 1; i < coreEnd - 1; i++) {
            if (isPossessive(scene.tokens(), i)) {
                possessor = i;
            }
        }
        if (coreEnd - first > 1 && isPossessive(scene.tokens(), coreEnd - 1)) {
            coreEnd--;
        }
        return new SourcePhrase(first, coreEnd, last, possessor);
    }

    static boolean isPossessive(Tokens tokens, int token) {
        return tokens.is(token, "'s")
                || tokens.isClitic(token) && tokens.is(token, "'")
                || isLoneApostrophe(tokens, token);
    }

    private static boolean isLoneApostrophe(Tokens tokens, int token) {
        return (tokens.is(token, "'") || tokens.is(token, "\u2019"))
                && token > 0
                && tokens.begin(token) == tokens.end(token - 1)
                && tokens.lower(token - 1).endsWith("s");
    }

    private static int coreEnd(Scene scene, int begin, int end) {
        int i = begin;
        while (i < end) {
            Mention mention = scene.mentions().at(i);
            if (mention != null && mention.begin() == i && mention.end() <= end) {
                i = mention.end();
                continue;
            }
            PhraseTrie.Match<ActorWords.Title> title = scene.titleAt(i, end);
            if (title != null) {
                i = title.end();
            } else if (i > begin && endsCore(scene, i)) {
                return i;
            } else {
                i++;
            }
        }
        return end;
    }

    private static boolean endsCore(Scene scene, int token) {
        return switch (scene.tokens().lower(token)) {
            case ",", "(", ";", ":", "\u2014", "\u2013", "--", "[", "\"", "\u201c" -> true;
            case "who", "which", "whose", "whom", "that", "where", "when" -> true;
            case "familiar", "close", "involved", "speaking", "working", "including" ->
                !isDeterminer(scene.tokens().lower(token - 1));
            case "of",
                    "for",
                    "in",
                    "at",
                    "from",
                    "with",
                    "on",
                    "to",
                    "about",
                    "by",
                    "near",
                    "among",
                    "within",
                    "inside",
                    "behind",
                    "into",
                    "against",
                    "as",
                    "during",
                    "across",
                    "over",
                    "like",
                    "outside",
                    "around",
                    "briefed",
                    "interviewed",
                    "surveyed",
                    "polled",
                    "after",
                    "before",
                    "under",
                    "through",
                    "between",
                    "without",
                    "than" -> true;
            default -> false;
        };
    }

    boolean hasPossessor() {
        return possessorEnd > begin;
    }

    /** The first token after a possessor and its clitic. */
    int ownedBegin() {
        return hasPossessor() ? possessorEnd + 1 : begin;
    }

    /** Whether the head stands without a following comma, preposition or clause. */
    boolean isAllCore() {
        return coreEnd == end;
    }

    /** The head word's token. */
    int head() {
        return coreEnd - 1;
    }

    /** Whether a word ends as most plurals do. */
    static boolean endsLikePlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    }

    static boolean isDeterminer(String word) {
        return switch (word) {
            case "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my" -> true;
            default -> false;
        };
    }

    /** Whether the core's head is plural, or a word for many ("police", "people"). */
    boolean isPlural(Scene scene) {
        String head = scene.tokens().lower(head());
        if (scene.is(head(), Kind.PLURAL)) {
            return true;
        }
        return head.length() > 3
                && head.endsWith("s")
                && !head.endsWith("ss")
                && !head.endsWith("us")
                && !head.endsWith("is")
                && !head.equals("news");
    }

    /** Whether the phrase begins with a definite article, a demonstrative or a possessor. */
    boolean isDefinite(Scene scene) {
        return hasPossessor()
                || switch (scene.tokens().lower(begin)) {
                    case "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my" -> true;
                    default -> false;
                };
    }
}

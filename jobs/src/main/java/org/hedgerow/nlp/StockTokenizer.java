package org.hedgerow.nlp;

import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.TokenizerModel;
import java.util.regex.Pattern;
import scala.Option;

/**
 * Spark NLP's own regex Tokenizer, set up for English news: the yardstick for {@link FastTokenizer}.
 *
 * <p>Out of the box it knows only ASCII context characters and puts a run of different marks into one token ({@code
 * ,”}). Here it knows the typographic ones too, each mark at a word's edge is a token of its own, and three infix
 * patterns keep {@code U.S.} and initials whole and part words glued together by a quotation mark, bracket or long dash.
 */
final class StockTokenizer {

    /** The marks that {@code Characters.isMark} of the segmenter takes off a word's edges. */
    private static final String CONTEXT = ".,;:!?*-()\"'[]{}`|"
            + "\u2010\u2011\u2012\u2013\u2014\u2015\u2016\u2017\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f"
            + "\u2026\u2039\u203a\u00ab\u00bb\u00bf\u00a1\u00b4\u2022\u2043\u25aa\u25cf\u25a0\u25e6\u2023";

    private static final String JOINTS = "\"()[]{}\u201c\u201d\u201e\u00ab\u00bb\u2014\u2015\u2026";

    private static final int MOST_MARKS = 6;

    private static final int MOST_JOINTS = 3;

    private StockTokenizer() {}

    /** Only the context characters are set: what a user of Spark NLP would write. */
    static TokenizerModel withContextCharacters() {
        return fitted(new Tokenizer().setContextChars(CONTEXT.split("")));
    }

    /** Context characters and patterns. */
    static TokenizerModel configured() {
        String any = "[" + Pattern.quote(CONTEXT) + "]";
        String none = "[^" + Pattern.quote(CONTEXT) + "]";
        String joint = "[" + Pattern.quote(JOINTS) + "]";
        String noJoint = "[^" + Pattern.quote(JOINTS) + "]";
        String mark = "(\\.+|-+|\\*+|!+|\\?+|'+|`+|\u2014+|\u2013+|\u2026+|" + any + "|)";
        String marks = mark.repeat(MOST_MARKS);
        String word = "(" + none + "(?:" + noJoint + "*" + none + ")?)";
        String glue = "(\u2014+|\u2026+|" + joint + ")" + mark + mark;
        String[] infixes = new String[3 + MOST_JOINTS];
        infixes[0] = "((?:\\p{L}\\.){2,})";
        infixes[1] = "(\\p{Lu}\\.)";
        for (int joints = 1; joints <= MOST_JOINTS; joints++) {
            infixes[1 + joints] = word + (glue + word).repeat(joints);
        }
        infixes[2 + MOST_JOINTS] = "(" + none + "(?:.*" + none + ")?)";
        return fitted(new Tokenizer()
                .setContextChars(CONTEXT.split(""))
                .setPrefixPattern("\\A" + marks)
                .setSuffixPattern(marks + "\\z")
                .setInfixPatterns(infixes));
    }

    /** Training a Tokenizer only compiles its patterns; it looks at no data. */
    private static TokenizerModel fitted(Tokenizer tokenizer) {
        TokenizerModel model = tokenizer.train(null, Option.empty());
        model.setInputCols(new String[] {NlpPipeline.SENTENCE});
        model.setOutputCol(NlpPipeline.TOKEN);
        return model;
    }
}

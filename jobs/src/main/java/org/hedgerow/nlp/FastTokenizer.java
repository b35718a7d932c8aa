package org.hedgerow.nlp;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import scala.collection.Seq;

/**
 * hedgerow's tokens as a Spark NLP annotator: sentences in, TOKEN annotations out. Clitics stay with their words, as
 * Spark NLP's Tokenizer leaves them, so that its taggers can follow; {@link DocumentFromAnnotations} cuts them off.
 *
 * <p>Its uid is always the same, for the reason given at {@link QuoteAwareSentenceDetector}.
 */
public final class FastTokenizer extends AnnotatorModel<FastTokenizer> implements HasSimpleAnnotate<FastTokenizer> {

    private static final long serialVersionUID = 1L;

    private static final String UID = "FAST_TOKENIZER";

    private final SegmenterPerThread segmenters = new SegmenterPerThread();

    /** Reads {@code sentence} and writes {@code token} unless told otherwise. */
    public FastTokenizer() {
        this(UID);
    }

    /** What Spark ML calls to copy and load; the uid is ignored. */
    public FastTokenizer(String ignoredUid) {
        setInputCols(new String[] {"sentence"});
        setOutputCol("token");
    }

    /** Found by Spark ML when it loads a saved pipeline. */
    public static MLReader<FastTokenizer> read() {
        return new DefaultParamsReader<>();
    }

    @Override
    public String uid() {
        return UID;
    }

    @Override
    public String outputAnnotatorType() {
        return "token";
    }

    @Override
    public String[] inputAnnotatorTypes() {
        return new String[] {"document"};
    }

    @Override
    public Seq<Annotation> annotate(Seq<Annotation> sentences) {
        Segmenter segmenter = segmenters.get();
        List<Annotation> annotations = new ArrayList<>();
        for (Annotation sentence : Annotations.each(sentences)) {
            String text = sentence.result();
            String number = sentence.metadata().contains(Annotations.SENTENCE)
                    ? sentence.metadata().apply(Annotations.SENTENCE)
                    : "0";
            Tokens tokens = segmenter.tokens(text, new Span(0, text.length()));
            int first = 0;
            while (first < tokens.size()) {
                int next = first + 1;
                while (next < tokens.size() && tokens.isClitic(next)) {
                    next++;
                }
                Span span = tokens.span(first, next);
                Span shifted = new Span(sentence.begin() + span.begin(), sentence.begin() + span.end());
                annotations.add(Annotations.of(outputAnnotatorType(), shifted, span.in(text), number));
                first = next;
            }
        }
        return Annotations.seq(annotations);
    }
}

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
import scala.collection.Seq;

/**
 * hedgerow's sentences as a Spark NLP annotator: DOCUMENT in, one DOCUMENT annotation a sentence out, as Spark NLP's own
 * SentenceDetector gives them. The document's text must be the article's, unchanged.
 *
 * <p>Its uid is always the same: Scala's annotators set theirs before the superclass makes the parameters that carry
 * it, which a Java class cannot.
 */
public final class QuoteAwareSentenceDetector extends AnnotatorModel<QuoteAwareSentenceDetector>
        implements HasSimpleAnnotate<QuoteAwareSentenceDetector> {

    private static final long serialVersionUID = 1L;

    private static final String UID = "QUOTE_AWARE_SENTENCE_DETECTOR";

    private final SegmenterPerThread segmenters = new SegmenterPerThread();

    /** Reads {@code document} and writes {@code sentence} unless told otherwise. */
    public QuoteAwareSentenceDetector() {
        this(UID);
    }

    /** What Spark ML calls to copy and load; the uid is ignored. */
    public QuoteAwareSentenceDetector(String ignoredUid) {
        setInputCols(new String[] {"document"});
        setOutputCol("sentence");
    }

    /** Found by Spark ML when it loads a saved pipeline. */
    public static MLReader<QuoteAwareSentenceDetector> read() {
        return new DefaultParamsReader<>();
    }

    @Override
    public String uid() {
        return UID;
    }

    @Override
    public String outputAnnotatorType() {
        return "document";
    }

    @Override
    public String[] inputAnnotatorTypes() {
        return new String[] {"document"};
    }

    @Override
    public Seq<Annotation> annotate(Seq<Annotation> documents) {
        Segmenter segmenter = segmenters.get();
        List<Annotation> sentences = new ArrayList<>();
        for (Annotation document : Annotations.each(documents)) {
            String text = document.result();
            for (Span span : segmenter.sentences(text)) {
                Span shifted = new Span(document.begin() + span.begin(), document.begin() + span.end());
                sentences.add(Annotations.of(
                        outputAnnotatorType(), shifted, span.in(text), Integer.toString(sentences.size())));
            }
        }
        return Annotations.seq(sentences);
    }
}

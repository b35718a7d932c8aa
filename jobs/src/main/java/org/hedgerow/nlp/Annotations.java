package org.hedgerow.nlp;

import com.johnsnowlabs.nlp.Annotation;
import java.util.List;
import org.hedgerow.text.Span;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map;

/** Makes Spark NLP's annotations, whose ends are inclusive whatever their documentation says. */
final class Annotations {

    /** The metadata key under which Spark NLP numbers sentences. */
    static final String SENTENCE = "sentence";

    private static final float[] NO_EMBEDDINGS = {};

    private Annotations() {}

    static Annotation of(String type, Span span, String text, String sentence) {
        return new Annotation(
                type, span.begin(), span.end() - 1, text, new Map.Map1<>(SENTENCE, sentence), NO_EMBEDDINGS);
    }

    static Iterable<Annotation> each(Seq<Annotation> annotations) {
        return JavaConverters.seqAsJavaList(annotations);
    }

    static Seq<Annotation> seq(List<Annotation> annotations) {
        return JavaConverters.asScalaBuffer(annotations);
    }
}

package org.hedgerow.nlp;

import java.io.Serializable;
import org.hedgerow.segment.Segmenter;

/**
 * A segmenter for each thread that asks. An annotator is shipped to executors and shared by the threads of a
 * LightPipeline, while a segmenter belongs to one thread; shipped, this starts empty.
 */
final class SegmenterPerThread implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient ThreadLocal<Segmenter> segmenters = ThreadLocal.withInitial(Segmenter::new);

    Segmenter get() {
        return segmenters.get();
    }

    private Object readResolve() {
        return new SegmenterPerThread();
    }
}

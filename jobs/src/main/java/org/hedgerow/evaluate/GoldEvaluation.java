package org.hedgerow.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures one gold set. */
public interface GoldEvaluation {

    /** The gold set's name, for example {@code polnear}. */
    String name();

    /** Whether {@code gold} holds this set's files. */
    boolean isIn(Path gold);

    /** Labels the texts with the shipped engine and compares. */
    List<Measurement> evaluate(Path gold) throws IOException;
}

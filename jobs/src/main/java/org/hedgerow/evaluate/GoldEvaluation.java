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

    /**
     * Looks longer: learns anew without a part of the gold and labels that part, in turn, where the shipped weights were
     * learned from this gold; and sorts errors into kinds. Takes minutes where it learns.
     */
    default Findings examine(Path gold) throws IOException {
        return Findings.none();
    }
}

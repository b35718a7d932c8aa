package org.hedgerow.corpus.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hedgerow.corpus.record.InputRecord;

/** Yields the records of one file in order. Belongs to one thread. */
public interface RecordReader extends Closeable {

    /** The next record, or null at the end. */
    InputRecord next() throws IOException;

    /** The columns or JSON names met so far, in the order met; empty where the format has none. */
    default List<String> names() {
        return List.of();
    }
}

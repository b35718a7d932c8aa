package org.hedgerow.corpus;

import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;

/**
 * One file of the corpus.
 *
 * @param uri encoded URI, written to {@code source_uri}
 * @param bytes its length as stored
 */
record InputFile(String uri, long bytes) implements Serializable {

    Path path() {
        return new Path(URI.create(uri));
    }

    /** The last part of its name, decoded. */
    String name() {
        return path().getName();
    }
}

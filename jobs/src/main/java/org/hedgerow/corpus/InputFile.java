package org.hedgerow.corpus;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One file of the corpus.
 *
 * @param uri encoded URI, written to {@code source_uri}
 * @param bytes its length as stored
 * @param modified when it was last written, milliseconds since 1970
 */
record InputFile(String uri, long bytes, long modified) implements Serializable {

    /** A file as a filesystem lists it; {@code file:/x} and {@code file:///x} become the same. */
    static InputFile of(FileStatus status) {
        URI uri = status.getPath().toUri();
        String authority = uri.getAuthority() == null ? "" : uri.getAuthority();
        return new InputFile(
                uri.getScheme() + "://" + authority + uri.getRawPath(), status.getLen(), status.getModificationTime());
    }

    Path path() {
        return new Path(URI.create(uri));
    }

    /** The last part of its name, decoded. */
    String name() {
        return path().getName();
    }

    FSDataInputStream open(Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        // Hadoop cannot name the checksum file of a local file with a colon in its name.
        boolean colon = name().indexOf(':') >= 0;
        return colon && files instanceof LocalFileSystem local ? local.getRaw().open(path()) : files.open(path());
    }
}

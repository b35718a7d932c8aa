package org.hedgerow.sink;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A new file on a local disk. Hadoop's own way runs the program {@code chmod} for every file, its file of checksums and its
 * folder, to give them the permissions they have anyway; Parquet's pages hold checksums of their own.
 */
final class LocalFile implements OutputFile {

    private static final int BUFFER_BYTES = 64 << 10;

    private final File file;

    private LocalFile(File file) {
        this.file = file;
    }

    /** The file at a path: this where it lies on a local disk, else Hadoop's. */
    static OutputFile of(Path path, Configuration configuration) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return files instanceof LocalFileSystem || files instanceof RawLocalFileSystem
                ? new LocalFile(new File(files.makeQualified(path).toUri().getPath()))
                : HadoopOutputFile.fromPath(path, configuration);
    }

    @Override
    public PositionOutputStream create(long blockSize) throws IOException {
        if (file.exists()) {
            throw new FileAlreadyExistsException("File already exists: " + file);
        }
        return createOrOverwrite(blockSize);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
        File folder = file.getParentFile();
        if (!folder.mkdirs() && !folder.isDirectory()) {
            throw new IOException("cannot make the folder " + folder);
        }
        return new Counted(new BufferedOutputStream(new FileOutputStream(file), BUFFER_BYTES));
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    private static final class Counted extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

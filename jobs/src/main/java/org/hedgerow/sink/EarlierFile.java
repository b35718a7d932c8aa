package org.hedgerow.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * A Parquet file of an earlier version.
 *
 * @param relativePath below its table's folder
 * @param bytes its length
 * @param rows how many rows its footer promises
 */
public record EarlierFile(String relativePath, long bytes, long rows) {

    /**
     * The files of one table of a version, with their footers read.
     *
     * @throws OutputException where one is damaged, naming it
     */
    public static List<EarlierFile> of(Path table, Configuration configuration) {
        List<EarlierFile> found = new ArrayList<>();
        Path reading = table;
        try {
            FileSystem files = table.getFileSystem(configuration);
            Path folder = files.makeQualified(table);
            RemoteIterator<LocatedFileStatus> listed = files.listFiles(folder, true);
            while (listed.hasNext()) {
                LocatedFileStatus status = listed.next();
                reading = status.getPath();
                if (reading.getName().endsWith(".parquet")) {
                    String relative = reading.toUri()
                            .getPath()
                            .substring(folder.toUri().getPath().length() + 1);
                    found.add(new EarlierFile(relative, status.getLen(), rows(reading, configuration)));
                }
            }
            return found;
        } catch (IOException | RuntimeException e) {
            throw new OutputException(
                    "the tables of the last run are damaged (" + reading + ": " + OutputDirectory.firstLine(e)
                            + "); run once without --incremental",
                    e);
        }
    }

    private static long rows(Path file, Configuration configuration) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
            return reader.getRecordCount();
        }
    }

    static void takeOver(List<EarlierFile> earlier, Path from, Path to, boolean local, FileSystem files)
            throws IOException {
        files.mkdirs(to);
        for (EarlierFile file : earlier) {
            Path source = new Path(from, file.relativePath());
            Path target = new Path(to, file.relativePath());
            files.mkdirs(target.getParent());
            if (!local || !link(source, target)) {
                FileUtil.copy(files, source, files, target, false, false, files.getConf());
            }
        }
    }

    /** Files of a version are never changed in place, so that two versions may share them. */
    private static boolean link(Path source, Path target) throws IOException {
        try {
            Files.createLink(
                    java.nio.file.Path.of(target.toUri().getPath()),
                    java.nio.file.Path.of(source.toUri().getPath()));
            return true;
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            return false; // a disk without hard links
        }
    }
}

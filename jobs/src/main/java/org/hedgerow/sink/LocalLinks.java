package org.hedgerow.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A convenience on local disks: {@code OUTPUT/statements} and so on are links through {@code .versions/current} to the
 * tables of the current version, so that any Parquet reader can open them by name. One rename switches them all.
 */
final class LocalLinks {

    static final String CURRENT_LINK = "current";

    private LocalLinks() {}

    private static boolean isTable(Path folder) {
        return Files.isDirectory(folder) && !folder.getFileName().toString().startsWith("_");
    }

    static void refresh(Path output, String runId) throws IOException {
        Path versions = output.resolve(OutputDirectory.VERSIONS);
        Path next = versions.resolve(".next-" + runId);
        try {
            Files.createSymbolicLink(next, Path.of(runId));
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            return; // a disk without links: CURRENT alone tells
        }
        Files.move(
                next,
                versions.resolve(CURRENT_LINK),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> tables = Files.list(versions.resolve(runId))) {
            for (Path table : tables.filter(LocalLinks::isTable).toList()) {
                Path link = output.resolve(table.getFileName());
                if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createSymbolicLink(
                            link,
                            Path.of(
                                    OutputDirectory.VERSIONS,
                                    CURRENT_LINK,
                                    table.getFileName().toString()));
                }
            }
        }
    }
}

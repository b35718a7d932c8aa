package org.hedgerow.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lexicon folder of this build, seen as a whole. */
final class ShippedLexicon {

    private ShippedLexicon() {}

    /** A digest of every file below {@code lexicon/}: it changes when a rule, a weight or an actor does. */
    static String digest() {
        try {
            URI uri = ShippedLexicon.class.getResource("/lexicon/en").toURI();
            if (!uri.getScheme().equals("jar")) {
                return digest(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return digest(jar.getPath("/lexicon/en"));
            } catch (FileSystemNotFoundException e) {
                throw new IOException("cannot look into " + uri, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped lexicons", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                all.append(root.relativize(file)).append('\0');
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return RunIdentity.digest(all.toString());
    }
}

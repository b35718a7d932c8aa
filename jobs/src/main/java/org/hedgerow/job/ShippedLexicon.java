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
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules and weights of this build, seen as a whole. */
final class ShippedLexicon {

    private static final List<String> ROOTS = List.of("/lexicon/en", "/model/en");

    private ShippedLexicon() {}

    /** A digest of every file below {@code lexicon/} and {@code model/}: it changes when a rule, a weight or an actor does. */
    static String digest() {
        try {
            URI uri = ShippedLexicon.class.getResource(ROOTS.get(0)).toURI();
            if (!uri.getScheme().equals("jar")) {
                return digest(Path.of(uri).getParent().getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return digest(jar.getPath("/"));
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
        MessageDigest digest = RunIdentity.sha256();
        for (String folder : ROOTS) {
            try (Stream<Path> paths = Files.walk(root.resolve(folder.substring(1)))) {
                List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
                for (Path file : files) {
                    digest.update((root.relativize(file) + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

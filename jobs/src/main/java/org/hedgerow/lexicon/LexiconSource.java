package org.hedgerow.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where lexicon files come from: the ones in the jar, and a user's folder that extends or overrides them by rule id. */
public final class LexiconSource {

    private static final String ROOT = "/lexicon/en/";

    private final List<Path> folders;

    private LexiconSource(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The lexicons on the class path, below {@code lexicon/en/}. */
    public static LexiconSource shipped() {
        return new LexiconSource(List.of());
    }

    /**
     * These lexicons, and after them the files of the same names in {@code folder}.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public LexiconSource extendedBy(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "no lexicon folder at " + folder + ": give the folder that holds your lexicon files");
        }
        List<Path> all = new ArrayList<>(folders);
        all.add(folder);
        return new LexiconSource(all);
    }

    /**
     * The files of one name: the shipped one first, then the user's, those that exist.
     *
     * @param name relative, for example {@code hedges/epistemic.yaml}
     * @throws IllegalArgumentException if there is none
     */
    public List<LexiconFile> open(String name) {
        List<LexiconFile> files = new ArrayList<>();
        String shipped = resource(name);
        if (shipped != null) {
            files.add(new LexiconFile(name, "lexicon/en/" + name, shipped));
        }
        for (Path folder : folders) {
            Path path = folder.resolve(name);
            if (Files.isRegularFile(path)) {
                files.add(new LexiconFile(name, path.toString(), read(path)));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no lexicon file of the name " + name);
        }
        return files;
    }

    /**
     * The names of the files in one folder, sorted; shipped ones come from the folder's {@code INDEX}, one file name a
     * line.
     *
     * @param prefix the folder with its slash, for example {@code hedges/}
     */
    public List<String> list(String prefix) {
        TreeSet<String> names = new TreeSet<>();
        String index = resource(prefix + "INDEX");
        if (index != null) {
            index.lines().filter(line -> !line.isBlank()).forEach(line -> names.add(prefix + line.strip()));
        }
        for (Path folder : folders) {
            Path below = folder.resolve(prefix);
            if (Files.isDirectory(below)) {
                try (Stream<Path> paths = Files.list(below)) {
                    paths.filter(Files::isRegularFile)
                            .map(path -> path.getFileName().toString())
                            .filter(name -> !name.equals("INDEX") && !name.startsWith("."))
                            .forEach(name -> names.add(prefix + name));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot list " + below, e);
                }
            }
        }
        return List.copyOf(names);
    }

    private static String resource(String name) {
        try (InputStream in = LexiconSource.class.getResourceAsStream(ROOT + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ROOT + name, e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lexicon file " + path + " as UTF-8", e);
        }
    }

    /**
     * One file as it was read.
     *
     * @param name relative, as asked for
     * @param origin where it lies, for messages
     */
    public record LexiconFile(String name, String origin, String content) {}
}

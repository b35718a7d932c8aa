package org.hedgerow.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where lexicon files come from: the ones in the jar, and a user's folder that extends or overrides them by rule id. A
 * user's folder is read whole when it is named, so that a source can travel to machines that do not see the folder.
 */
public final class LexiconSource implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String ROOT = "/lexicon/en/";

    private final List<Folder> folders;

    private LexiconSource(List<Folder> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The lexicons on the class path, below {@code lexicon/en/}. */
    public static LexiconSource shipped() {
        return new LexiconSource(List.of());
    }

    /**
     * These lexicons, and after them the files of the same names in {@code folder}.
     *
     * @throws IllegalArgumentException if there is no such folder, or a file in it is not UTF-8
     */
    public LexiconSource extendedBy(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "no lexicon folder at " + folder + ": give the folder that holds your lexicon files");
        }
        List<Folder> all = new ArrayList<>(folders);
        all.add(Folder.read(folder));
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
        for (Folder folder : folders) {
            String content = folder.contents().get(name);
            if (content != null) {
                files.add(new LexiconFile(name, folder.path() + "/" + name, content));
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
        for (Folder folder : folders) {
            folder.contents().keySet().stream()
                    .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
                    .filter(name -> !name.endsWith("/INDEX"))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** The files that users' folders hold, by name with the folder's number before it: for digests. */
    public SortedMap<String, String> userFiles() {
        TreeMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < folders.size(); i++) {
            int number = i;
            folders.get(i).contents().forEach((name, content) -> all.put(number + "/" + name, content));
        }
        return all;
    }

    private static String resource(String name) {
        try (InputStream in = LexiconSource.class.getResourceAsStream(ROOT + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ROOT + name, e);
        }
    }

    /** A user's folder as it was read. */
    private record Folder(String path, TreeMap<String, String> contents) implements Serializable {

        static Folder read(Path folder) {
            TreeMap<String, String> contents = new TreeMap<>();
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    if (!path.getFileName().toString().startsWith(".")) {
                        contents.put(name, read(path, name));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder, e);
            }
            return new Folder(folder.toString(), contents);
        }

        private static String read(Path path, String name) {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot read lexicon file " + name + " (" + path + ") as UTF-8", e);
            }
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

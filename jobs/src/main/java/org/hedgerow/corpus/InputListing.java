package org.hedgerow.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files behind what the user named: files, folders (with all below them) and globs. */
final class InputListing {

    /** Deeper than any sensible folder; a loop of links ends here. */
    private static final int MAX_DEPTH = 64;

    private final Configuration configuration;

    InputListing(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * All files, each once, ordered by URI. Files and folders below a folder or found by a glob are left out when their
     * names begin with {@code _} or {@code .}, as Hadoop has it.
     *
     * @throws InputException if an input does not exist, matches nothing or holds no file
     */
    List<InputFile> list(Collection<String> inputs) {
        if (inputs.isEmpty()) {
            throw new InputException("no input given: name at least one file, folder or glob");
        }
        Map<String, InputFile> files = new TreeMap<>();
        for (String input : inputs) {
            int before = files.size();
            boolean any = false;
            try {
                for (FileStatus root : roots(input)) {
                    any |= collect(root, files);
                }
            } catch (IOException e) {
                throw new InputException("input " + input + " cannot be listed: " + e.getMessage(), e);
            }
            if (!any && files.size() == before) {
                throw new InputException("input " + input + " holds no files");
            }
        }
        return List.copyOf(files.values());
    }

    /**
     * As {@link #list}, without the manifest, which may lie in the folder it speaks of and is no article.
     *
     * @param manifest as the user named it, or null
     */
    List<InputFile> listCorpus(Collection<String> inputs, String manifest) {
        List<InputFile> files = list(inputs);
        if (manifest == null) {
            return files;
        }
        String uri = list(List.of(manifest)).get(0).uri();
        return files.stream().filter(file -> !file.uri().equals(uri)).toList();
    }

    private FileStatus[] roots(String input) throws IOException {
        Path path = path(input);
        FileSystem files = path.getFileSystem(configuration);
        try {
            return new FileStatus[] {files.getFileStatus(path)};
        } catch (FileNotFoundException e) {
            if (input.indexOf('%') >= 0 && path.toUri().getScheme() != null) {
                Path decoded = new Path(URI.create(input));
                if (files.exists(decoded)) {
                    return new FileStatus[] {files.getFileStatus(decoded)};
                }
            }
        }
        FileStatus[] matches = null;
        if (isGlob(input)) {
            matches = files.globStatus(path, found -> !isHidden(found));
        }
        if (matches == null || matches.length == 0) {
            throw new InputException(
                    isGlob(input) ? "input " + input + " matches no file" : "input " + input + " does not exist");
        }
        return matches;
    }

    /** A relative name may hold a colon, which Hadoop would take for the end of a scheme. */
    private static Path path(String input) {
        if (input.isBlank()) {
            throw new InputException("an input is empty: name a file, folder or glob");
        }
        int colon = input.indexOf(':');
        int slash = input.indexOf('/');
        boolean schemeless = colon > 0 && (slash < 0 || slash != colon + 1);
        try {
            return new Path(schemeless && !input.startsWith("/") ? "./" + input : input);
        } catch (IllegalArgumentException e) {
            throw new InputException("input " + input + " is no path: " + e.getMessage(), e);
        }
    }

    private static boolean isGlob(String input) {
        return input.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static boolean isHidden(Path path) {
        return path.getName().startsWith("_") || path.getName().startsWith(".");
    }

    private record Folder(Path path, int depth) {}

    private boolean collect(FileStatus root, Map<String, InputFile> files) throws IOException {
        if (root.isFile()) {
            add(root, files);
            return true;
        }
        boolean any = false;
        Deque<Folder> open = new ArrayDeque<>(List.of(new Folder(root.getPath(), 0)));
        FileSystem system = root.getPath().getFileSystem(configuration);
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            for (FileStatus child : system.listStatus(folder.path())) {
                if (isHidden(child.getPath())) {
                    continue;
                }
                if (child.isFile()) {
                    add(child, files);
                    any = true;
                } else if (folder.depth() < MAX_DEPTH) {
                    open.push(new Folder(child.getPath(), folder.depth() + 1));
                } else {
                    throw new IOException("folders are nested more than " + MAX_DEPTH + " deep below " + root.getPath()
                            + ": a link that leads back?");
                }
            }
        }
        return any;
    }

    private static void add(FileStatus status, Map<String, InputFile> files) {
        InputFile file = InputFile.of(status);
        files.put(file.uri(), file);
    }
}

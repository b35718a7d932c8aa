package org.hedgerow.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hedgerow.corpus.InputException;
import org.hedgerow.sink.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the shipped weights anew: the same gold gives the same files to the byte. */
@Command(
        name = "train",
        description = {
            "Learns weights from gold data and writes them as they lie among the sources' resources.",
            "The weights of certainty build on the hedge weights in the jar: where those are to change, train and build"
                    + " them first."
        },
        mixinStandardHelpOptions = true)
public final class TrainWeights implements Callable<Integer> {

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Folder with gold data.")
    private Path gold;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "What to learn: ${COMPLETION-CANDIDATES}; by default all that the gold is there for."
                    + " May be repeated.")
    private List<Weights> only = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            required = true,
            description = "A folder, for example jobs/src/main/resources; or a .tsv file where --only names one.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(gold)) {
            throw new InputException("no folder of gold data at " + gold + ": give one with --gold");
        }
        boolean one = output.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
        if (one && only.size() != 1) {
            throw new IllegalArgumentException(
                    output + " is one file: say with --only which weights go there, or give a folder");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Weights weights : wanted(out)) {
            Path file = one ? output : output.resolve(weights.shippedAs());
            write(weights, file);
            out.println(String.format(Locale.ROOT, "%-18s %,12d bytes  %s", weights.label(), Files.size(file), file));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private List<Weights> wanted(PrintWriter out) {
        List<Weights> wanted = new ArrayList<>();
        for (Weights weights : only.isEmpty() ? List.of(Weights.values()) : only) {
            if (weights.canBeLearnedFrom(gold)) {
                wanted.add(weights);
            } else if (only.isEmpty()) {
                out.println(String.format(
                        Locale.ROOT, "%-18s left out: no %s below %s", weights, weights.learnedFrom(), gold));
            } else {
                throw new InputException(
                        "no " + weights.learnedFrom() + " below " + gold + ": nothing to learn " + weights + " from");
            }
        }
        if (wanted.isEmpty()) {
            throw new InputException(gold + " holds no gold that weights can be learned from");
        }
        return wanted;
    }

    /** Learns beside the file and moves into its place, so that a failure leaves the old weights whole. */
    private void write(Weights weights, Path file) throws IOException {
        Path learned = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(learned);
            Files.createFile(learned);
        } catch (IOException e) {
            throw new OutputException("cannot write " + file + ": " + e, e);
        }
        try {
            weights.train(gold, learned);
            Files.move(learned, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(learned);
        }
    }
}

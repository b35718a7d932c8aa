package org.hedgerow.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.corpus.format.FieldNames;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a run reads, by which rules it labels, and where it writes. */
final class RunOptions {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files, folders or globs on any Hadoop file system: text, HTML, JSON Lines, CSV, Parquet, WARC.")
    List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Where the tables go; needed but for --dry-run. Existing tables are replaced as a whole when the"
                            + " run has succeeded.")
    String output;

    @Option(
            names = "--incremental",
            description = "Build on the tables in the output: label new and changed articles only. Files that are not"
                    + " among the inputs stay in the tables.")
    boolean incremental;

    @Option(
            names = "--remove-vanished",
            description = "With --incremental: articles that the inputs do not hold any more go.")
    boolean removeVanished;

    @Option(
            names = "--dry-run",
            description = "Read the beginning of every input, say what was understood of it, and write nothing.")
    boolean dryRun;

    @Option(
            names = "--fields",
            paramLabel = "ROLE=NAME",
            description = "Names of the input's fields: text=body,published=date,title=headline,outlet=source,url=…")
    String fields;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description =
                    "CSV with source, outlet, url, title, published_date for texts that carry no data themselves.")
    String manifest;

    @Option(
            names = "--max-article-chars",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Longer records go to rejects. Default: ${DEFAULT-VALUE}.")
    int maxArticleChars;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Lexicon files that extend or override the shipped ones by rule id. May be repeated.")
    List<Path> lexicons = new ArrayList<>();

    @Option(names = "--claims", paramLabel = "FILE", description = "Claims to follow, instead of the shipped ones.")
    Path claimsFile;

    @Option(
            names = "--claim",
            paramLabel = "TEXT",
            description = "A claim in plain words: \"Russian forces are withdrawing from Kyiv\". May be repeated.")
    List<String> freeTextClaims = new ArrayList<>();

    @Option(
            names = "--nlp-pipeline",
            paramLabel = "PATH",
            description = "A saved Spark NLP PipelineModel that yields sentence and token, instead of our own.")
    String nlpPipeline;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description =
                    "Leaves out statements of which the extractor is less sure, 0 … 1. Default: ${DEFAULT-VALUE}.")
    double minimumConfidence = LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE;

    @Option(
            names = "--strict",
            paramLabel = "SHARE",
            arity = "0..1",
            fallbackValue = "0",
            preprocessor = ShareOrNone.class,
            description = "Fail, and keep the old tables, where more than this share of the records is rejected"
                    + " (0 … 1; 0 where none is given).")
    Double strict;

    @Option(
            names = "--partition-by-month",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "Whether large tables lie in folders by month of publication: ${COMPLETION-CANDIDATES}."
                    + " AUTO does so from 2 GB of input on.")
    PartitionByMonth partitionByMonth;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell on standard error what the run is doing, in some twenty lines.")
    boolean verbose;

    /** When tables are partitioned by month. */
    enum PartitionByMonth {
        AUTO,
        ALWAYS,
        NEVER
    }

    ReadOptions readOptions() {
        FieldNames names = fields == null ? FieldNames.defaults() : FieldNames.parse(fields);
        return new ReadOptions(names, manifest, maxArticleChars);
    }

    LexiconSource lexicon() {
        LexiconSource source = LexiconSource.shipped();
        for (Path folder : lexicons) {
            source = source.extendedBy(folder);
        }
        return source;
    }

    LabellingSettings settings() {
        LexiconSource source = lexicon();
        return new LabellingSettings(source, Claims.load(source, claimsFile, freeTextClaims), minimumConfidence);
    }

    /**
     * Refuses what no run can make sense of.
     *
     * @throws IllegalArgumentException with one line for the user
     */
    void check() {
        if (strict != null && !(strict >= 0 && strict <= 1)) {
            throw new IllegalArgumentException("--strict wants a share of the records from 0 to 1, not " + strict);
        }
        if (removeVanished && !incremental) {
            throw new IllegalArgumentException("--remove-vanished goes with --incremental; without it, every run"
                    + " makes its tables from the inputs alone");
        }
        if (!dryRun && output == null) {
            throw new IllegalArgumentException("Missing required option: '--output=DIR'; see: hedgerow run --help");
        }
    }
}

package org.hedgerow.nlp;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * A Spark NLP pipeline that turns the column {@code text} into {@code sentence} and {@code token} annotations: the
 * default one of hedgerow's own annotators, or one that a user trained and saved.
 */
public final class NlpPipeline {

    /** The column that a pipeline reads. */
    public static final String TEXT = "text";

    /** The column of sentence annotations. */
    public static final String SENTENCE = "sentence";

    /** The column of token annotations. */
    public static final String TOKEN = "token";

    private static final List<String> OPTIONAL = List.of("pos", "ner");

    private final PipelineModel model;
    private final String origin;

    private NlpPipeline(PipelineModel model, String origin) {
        this.model = model;
        this.origin = origin;
    }

    /** DocumentAssembler, {@link QuoteAwareSentenceDetector}, {@link FastTokenizer}. */
    public static NlpPipeline standard(SparkSession spark) {
        DocumentAssembler assembler = new DocumentAssembler().setInputCol(TEXT);
        assembler.setOutputCol("document");
        PipelineStage[] stages = {assembler, new QuoteAwareSentenceDetector(), new FastTokenizer()};
        Dataset<Row> nothing = spark.createDataFrame(List.of(), new StructType().add(TEXT, "string"));
        return of(new Pipeline().setStages(stages).fit(nothing), "the default Spark NLP pipeline");
    }

    /** DocumentAssembler, SentenceDetector and Tokenizer as Spark NLP brings them: what speed is compared with. */
    public static NlpPipeline stock(SparkSession spark) {
        DocumentAssembler assembler = new DocumentAssembler().setInputCol(TEXT);
        assembler.setOutputCol("document");
        SentenceDetector sentences = new SentenceDetector();
        sentences.setInputCols(new String[] {"document"});
        sentences.setOutputCol(SENTENCE);
        Tokenizer tokenizer = new Tokenizer();
        tokenizer.setInputCols(new String[] {SENTENCE});
        tokenizer.setOutputCol(TOKEN);
        Dataset<Row> nothing = spark.createDataFrame(List.of(), new StructType().add(TEXT, "string"));
        return of(
                new Pipeline()
                        .setStages(new PipelineStage[] {assembler, sentences, tokenizer})
                        .fit(nothing),
                "the stock Spark NLP pipeline");
    }

    /**
     * A pipeline saved with {@code PipelineModel.save}.
     *
     * @param path on any Hadoop filesystem
     * @throws IllegalArgumentException if there is none, or it does not yield {@code sentence} and {@code token}
     */
    public static NlpPipeline load(String path) {
        PipelineModel model;
        try {
            Path metadata = new Path(path, "metadata");
            if (!metadata.getFileSystem(SparkSession.active().sparkContext().hadoopConfiguration())
                    .exists(metadata)) {
                throw new FileNotFoundException("there is no " + metadata);
            }
            model = PipelineModel.load(path);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "--nlp-pipeline " + path + ": no saved Spark NLP PipelineModel can be read there (" + firstLine(e)
                            + ")",
                    e);
        }
        return of(model, "the Spark NLP pipeline " + path);
    }

    /** A fitted pipeline; {@code origin} names it in messages. */
    public static NlpPipeline of(PipelineModel model, String origin) {
        NlpPipeline pipeline = new NlpPipeline(model, origin);
        pipeline.check();
        return pipeline;
    }

    public PipelineModel model() {
        return model;
    }

    /**
     * The articles with the columns {@code sentence} and {@code token} and, where the pipeline makes them, {@code pos}
     * and {@code ner}; what else it makes is dropped.
     *
     * @param articles any columns, {@code text} among them
     */
    public Dataset<Row> annotate(Dataset<Row> articles) {
        Dataset<Row> annotated = model.transform(articles);
        Set<String> kept = new LinkedHashSet<>(Arrays.asList(articles.columns()));
        kept.add(SENTENCE);
        kept.add(TOKEN);
        OPTIONAL.stream()
                .filter(column -> Arrays.asList(annotated.columns()).contains(column))
                .forEach(kept::add);
        return annotated.select(kept.stream().map(functions::col).toArray(Column[]::new));
    }

    /** Fails now, with one line, rather than in the middle of a run. */
    private void check() {
        for (Transformer stage : model.stages()) {
            if (stage instanceof DocumentAssembler assembler
                    && !assembler.getInputCol().equals(TEXT)) {
                throw new IllegalArgumentException(origin + " reads the column '" + assembler.getInputCol()
                        + "': set the input column of its DocumentAssembler to 'text'");
            }
        }
        StructType schema;
        try {
            schema = model.transformSchema(new StructType().add(TEXT, "string"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    origin + " does not fit together or needs more columns than 'text' (" + firstLine(e) + ")", e);
        }
        List<String> columns = Arrays.asList(schema.fieldNames());
        List<String> missing = List.of(SENTENCE, TOKEN).stream()
                .filter(column -> !columns.contains(column)
                        || !isAnnotation(schema.apply(column).dataType()))
                .collect(Collectors.toList());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(origin + " yields no annotation column "
                    + String.join(" and no ", missing) + "; its columns are " + String.join(", ", columns)
                    + ": set the output columns of its sentence detector and tokenizer to 'sentence' and 'token'");
        }
    }

    private static boolean isAnnotation(DataType type) {
        return type instanceof ArrayType array
                && array.elementType() instanceof StructType struct
                && Arrays.asList(struct.fieldNames())
                        .containsAll(Arrays.asList(Annotation.dataType().fieldNames()));
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}

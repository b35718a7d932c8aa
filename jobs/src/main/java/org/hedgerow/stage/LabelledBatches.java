package org.hedgerow.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.nlp.DocumentFromAnnotations;
import org.hedgerow.nlp.NlpPipeline;
import org.hedgerow.stage.LabelArticles.Outcome;
import org.hedgerow.table.ArticleRecord;
import org.hedgerow.text.Article;

/** The outcomes of a partition's rows, in their order, labelled a few articles at a time. */
final class LabelledBatches implements Iterator<Outcome> {

    /** Enough for a labeller's rules and weights to pay for their way to the processor. */
    private static final int MOST_ARTICLES = 32;

    /** A few long articles must not be held all at once. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final int MOST_CHARACTERS_OF_EXCERPT = 200;

    private final Iterator<Row> rows;
    private final CorpusFacts facts;
    private final ArticleLabeller labeller;
    private final Queue<Outcome> ready = new ArrayDeque<>();

    LabelledBatches(Iterator<Row> rows, CorpusFacts facts, ArticleLabeller labeller) {
        this.rows = rows;
        this.facts = facts;
        this.labeller = labeller;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || rows.hasNext();
    }

    @Override
    public Outcome next() {
        if (ready.isEmpty()) {
            if (!rows.hasNext()) {
                throw new NoSuchElementException();
            }
            readBatch();
        }
        return ready.remove();
    }

    private void readBatch() {
        List<Row> batch = new ArrayList<>(MOST_ARTICLES);
        List<ArticleRecord> kept = new ArrayList<>(MOST_ARTICLES);
        List<Outcome> copies = new ArrayList<>(MOST_ARTICLES);
        int characters = 0;
        while (rows.hasNext() && batch.size() < MOST_ARTICLES && characters < MOST_CHARACTERS) {
            Row row = rows.next();
            batch.add(row);
            Outcome copy = copy(row);
            copies.add(copy);
            if (copy == null) {
                ArticleRecord article = facts.decide(row);
                kept.add(article);
                characters += article.article().text().length();
            }
        }
        Iterator<ArticleRecord> articles = kept.iterator();
        Iterator<LabelledArticle> labels = labels(batch, copies, kept).iterator();
        for (Outcome copy : copies) {
            ready.add(copy != null ? copy : new Outcome.Labelled(articles.next(), labels.next()));
        }
    }

    /** The reject of a row whose article is kept from elsewhere, or null. */
    private Outcome copy(Row row) {
        String keptFrom = facts.keptElsewhere(row);
        return keptFrom == null
                ? null
                : new Outcome.Copy(new Reject(
                        row.getAs("source_uri"),
                        row.<Long>getAs("record_no"),
                        RejectReason.DUPLICATE,
                        "the same article as " + keptFrom,
                        excerpt(row.getAs("text"))));
    }

    /** The labels of the articles that are kept; of documents cut elsewhere where the rows hold such. */
    private List<LabelledArticle> labels(List<Row> batch, List<Outcome> copies, List<ArticleRecord> kept) {
        boolean annotated = Arrays.asList(batch.get(0).schema().fieldNames()).contains(NlpPipeline.TOKEN);
        if (!annotated) {
            return labeller.label(kept.stream().map(ArticleRecord::article).toList());
        }
        List<LabelledArticle> labels = new ArrayList<>(kept.size());
        for (int i = 0; i < batch.size(); i++) {
            if (copies.get(i) == null) {
                Article article = kept.get(labels.size()).article();
                labels.add(
                        labeller.label(new DocumentFromAnnotations(labeller.words()).convert(article, batch.get(i))));
            }
        }
        return labels;
    }

    private static String excerpt(String text) {
        return text.length() <= MOST_CHARACTERS_OF_EXCERPT ? text : text.substring(0, MOST_CHARACTERS_OF_EXCERPT);
    }
}

package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.actor.OutletActor;
import org.hedgerow.table.Tables;
import org.hedgerow.text.Actor;
import scala.Tuple2;

/**
 * Joins the mentions of all articles into the {@code actors} table. Actors carry the same id in every article, so
 * joining is counting: see {@link ActorTally}. One pass over the few columns of the statements that tell of actors, one
 * shuffle of what was counted in each partition.
 */
public final class JoinActors {

    /** Larger tallies leave a task early, so that its memory does not grow with the statements. */
    private static final int MOST_HELD = 200_000;

    private JoinActors() {}

    /**
     * @param statements rows of {@code statements}
     * @param articles rows of {@code articles}; their outlets are actors too
     * @param wikidataIds Wikidata items by actor id
     * @return rows of {@code actors}
     */
    public static Dataset<Row> apply(Dataset<Row> statements, Dataset<Row> articles, Map<String, String> wikidataIds) {
        Tables.STATEMENTS.check(statements.schema());
        HashMap<String, String> ids = new HashMap<>(wikidataIds);
        SparkSession session = statements.sparkSession();
        int partitions = Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions"));
        JavaRDD<Row> rows = JavaPairRDD.fromJavaRDD(speakers(statements).union(outlets(articles)))
                .combineByKey(
                        tally -> tally,
                        ActorTally::add,
                        ActorTally::add,
                        new HashPartitioner(partitions),
                        false,
                        new JavaSerializer(session.sparkContext().getConf()))
                .map(actor -> {
                    String actorId = actor._1().actorId();
                    return actor._2().row(actorId, ids.get(actorId));
                });
        return session.createDataFrame(rows, Tables.ACTORS.schema());
    }

    /**
     * As {@link #apply}, counting only the statements of some actors.
     *
     * @param previous rows of {@code actors} as they were
     * @param touched {@code actor_id} of actors that have lost or gained statements since
     */
    public static Dataset<Row> update(
            Dataset<Row> previous,
            Dataset<Row> touched,
            Dataset<Row> statements,
            Dataset<Row> articles,
            Map<String, String> wikidataIds) {
        Tables.ACTORS.check(previous.schema());
        // Outlets have no statements; they are listed anew, from one column of the articles.
        Dataset<Row> untouched =
                previous.where(col("statements").gt(0)).join(touched, new String[] {"actor_id"}, "left_anti");
        return untouched.unionByName(
                apply(statements.join(touched, new String[] {"actor_id"}, "left_semi"), articles, wikidataIds));
    }

    /** An outlet has a row of its own, even if one of its name also speaks. */
    private record Key(String actorId, boolean outlet) implements Serializable {}

    private static JavaRDD<Tuple2<Key, ActorTally>> speakers(Dataset<Row> statements) {
        return statements
                .where(col("actor_id").isNotNull())
                .select(
                        "actor_id",
                        "actor_name",
                        "actor_type",
                        "actor_country",
                        "actor_description",
                        "actor_origin",
                        "source_text",
                        "actor_resolution")
                .javaRDD()
                .mapPartitions(rows -> new Tallies(rows, (row, tallies) -> {
                    ActorTally tally = tallies.of(new Key(row.getString(0), false));
                    tally.add(
                            new ActorTally.Portrait(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)),
                            1);
                    if (!row.isNullAt(6) && !"pronoun".equals(row.getString(7))) {
                        tally.addAlias(row.getString(6), 1);
                    }
                }));
    }

    private static JavaRDD<Tuple2<Key, ActorTally>> outlets(Dataset<Row> articles) {
        return articles.select("outlet").javaRDD().mapPartitions(rows -> {
            Set<String> outlets = new HashSet<>();
            return new Tallies(rows, (row, tallies) -> {
                if (outlets.add(row.getString(0))) {
                    Actor outlet = OutletActor.of(row.getString(0));
                    tallies.of(new Key(outlet.actorId(), true))
                            .add(new ActorTally.Portrait(outlet.name(), "outlet", null, null, "corpus"), 0);
                }
            });
        });
    }

    /** Counts rows of a partition and gives out what was counted before it becomes too much. */
    private static final class Tallies implements Iterator<Tuple2<Key, ActorTally>> {

        private final Iterator<Row> rows;
        private final Counting counting;
        private final Map<Key, ActorTally> tallies = new HashMap<>();
        private Iterator<Map.Entry<Key, ActorTally>> counted = Collections.emptyIterator();

        interface Counting {
            void count(Row row, Tallies tallies);
        }

        Tallies(Iterator<Row> rows, Counting counting) {
            this.rows = rows;
            this.counting = counting;
        }

        ActorTally of(Key key) {
            return tallies.computeIfAbsent(key, actor -> new ActorTally());
        }

        @Override
        public boolean hasNext() {
            if (!counted.hasNext() && rows.hasNext()) {
                tallies.clear();
                for (int counts = 0; counts < MOST_HELD && rows.hasNext(); counts++) {
                    counting.count(rows.next(), this);
                }
                counted = tallies.entrySet().iterator();
            }
            return counted.hasNext();
        }

        @Override
        public Tuple2<Key, ActorTally> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<Key, ActorTally> next = counted.next();
            return new Tuple2<>(next.getKey(), next.getValue());
        }
    }
}

package org.hedgerow.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.story.StorySignature;
import org.hedgerow.table.CleanedArticlesTable;
import scala.Tuple2;

/**
 * Finds the articles that share a band. Each article has dozens of bands and nearly all are its alone, so that numbers are
 * shuffled in large arrays, three for a band: the band, and the article's id, which has 128 bits. Rows of their own would
 * cost ten times as much.
 */
final class SharedBands {

    private static final int NUMBERS = 3;
    private static final int RECORDS_A_BLOCK = 2_000;
    private static final int ID_DIGITS = 32;

    private SharedBands() {}

    /**
     * @param signatures {@code article_id} and {@code signature}
     * @param partitions into how many the bands are parted
     * @return for every band that several articles share their ids, sorted, each once
     */
    static JavaRDD<List<String>> buckets(Dataset<Row> signatures, int partitions) {
        return JavaPairRDD.fromJavaRDD(signatures.javaRDD().mapPartitions(rows -> new Blocks(rows, partitions)))
                .partitionBy(new HashPartitioner(partitions))
                .values()
                .mapPartitions(blocks -> shared(concatenated(blocks)).iterator());
    }

    /** Turns rows into blocks of numbers, one a partition for some thousands of rows. */
    private static final class Blocks implements Iterator<Tuple2<Integer, long[]>> {

        private final Iterator<Row> rows;
        private final List<Tuple2<Integer, long[]>> ready = new ArrayList<>();
        private final long[][] numbers;
        private final int[] lengths;

        Blocks(Iterator<Row> rows, int partitions) {
            this.rows = rows;
            this.numbers = new long[partitions][1 << 10];
            this.lengths = new int[partitions];
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && rows.hasNext()) {
                for (int records = 0; records < RECORDS_A_BLOCK && rows.hasNext(); records++) {
                    add(rows.next());
                }
                for (int i = 0; i < numbers.length; i++) {
                    ready.add(new Tuple2<>(i, Arrays.copyOf(numbers[i], lengths[i])));
                    lengths[i] = 0;
                }
            }
            return !ready.isEmpty();
        }

        private void add(Row row) {
            String id = row.getString(0);
            long high = HexFormat.fromHexDigitsToLong(id, 0, ID_DIGITS / 2);
            long low = HexFormat.fromHexDigitsToLong(id, ID_DIGITS / 2, ID_DIGITS);
            for (long band : StorySignature.bands(CleanedArticlesTable.signature(row.<byte[]>getAs(1)))) {
                int to = Math.floorMod(band >>> 32, numbers.length);
                int end = lengths[to];
                if (end + NUMBERS > numbers[to].length) {
                    numbers[to] = Arrays.copyOf(numbers[to], 2 * end);
                }
                numbers[to][end] = band;
                numbers[to][end + 1] = high;
                numbers[to][end + 2] = low;
                lengths[to] = end + NUMBERS;
            }
        }

        @Override
        public Tuple2<Integer, long[]> next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return ready.remove(ready.size() - 1);
        }
    }

    private static long[] concatenated(Iterator<long[]> blocks) {
        List<long[]> all = new ArrayList<>();
        int length = 0;
        while (blocks.hasNext()) {
            long[] block = blocks.next();
            all.add(block);
            length = Math.addExact(length, block.length);
        }
        long[] numbers = new long[length];
        int end = 0;
        for (long[] block : all) {
            System.arraycopy(block, 0, numbers, end, block.length);
            end += block.length;
        }
        return numbers;
    }

    private static List<List<String>> shared(long[] numbers) {
        long[] bands = new long[numbers.length / NUMBERS];
        Arrays.setAll(bands, i -> numbers[i * NUMBERS]);
        Arrays.sort(bands);
        int shared = 0;
        for (int i = 1; i < bands.length; i++) {
            if (bands[i] == bands[i - 1] && (shared == 0 || bands[shared - 1] != bands[i])) {
                bands[shared++] = bands[i];
            }
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += NUMBERS) {
            if (Arrays.binarySearch(bands, 0, shared, numbers[i]) >= 0) {
                members.add(new Member(numbers[i], numbers[i + 1], numbers[i + 2]));
            }
        }
        members.sort(null);
        List<List<String>> buckets = new ArrayList<>();
        for (int begin = 0, end = 0; begin < members.size(); begin = end) {
            List<String> ids = new ArrayList<>();
            for (; end < members.size() && members.get(end).band == members.get(begin).band; end++) {
                if (end == begin || !members.get(end).equals(members.get(end - 1))) {
                    ids.add(members.get(end).id());
                }
            }
            if (ids.size() > 1) {
                buckets.add(ids);
            }
        }
        return buckets;
    }

    private record Member(long band, long high, long low) implements Comparable<Member> {

        String id() {
            return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        }

        @Override
        public int compareTo(Member other) {
            int order = Long.compare(band, other.band);
            order = order != 0 ? order : Long.compareUnsigned(high, other.high);
            return order != 0 ? order : Long.compareUnsigned(low, other.low);
        }
    }
}

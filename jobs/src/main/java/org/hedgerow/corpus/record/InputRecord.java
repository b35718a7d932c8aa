package org.hedgerow.corpus.record;

/** One record of an input: kept as found, or rejected with a reason. There is no third outcome. */
public sealed interface InputRecord permits RawRecord, Reject {

    /** The file it came from, as an encoded URI ({@code file:///corpus/a%20b.txt}). */
    String sourceUri();

    /**
     * Its place in the file, from 1: the line (JSON Lines), the data row (CSV, Parquet), the record (WARC), the value
     * (JSON document), 1 (plain text, HTML). The same however the input is partitioned; 0 stands for the file as a whole.
     */
    long recordNo();
}

package org.hedgerow.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReader;
import org.hedgerow.corpus.record.InputRecord;

/** The records of the files of one Spark task, read as they are asked for. */
final class TaskRecords implements Iterator<InputRecord> {

    private final Iterator<FileTask> tasks;
    private final ReadOptions options;
    private final Configuration configuration;
    private RecordReader reader;
    private InputRecord next;

    TaskRecords(List<FileTask> tasks, ReadOptions options, Configuration configuration) {
        this.tasks = tasks.iterator();
        this.options = options;
        this.configuration = configuration;
        TaskContext context = TaskContext.get();
        if (context != null) {
            context.addTaskCompletionListener((TaskCompletionListener) done -> close());
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                if (reader == null) {
                    if (!tasks.hasNext()) {
                        return false;
                    }
                    reader = FileTaskReader.open(tasks.next(), options, configuration)
                            .records();
                }
                next = reader.next();
                if (next == null) {
                    close();
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        InputRecord record = next;
        next = null;
        return record;
    }

    private void close() {
        RecordReader open = reader;
        reader = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

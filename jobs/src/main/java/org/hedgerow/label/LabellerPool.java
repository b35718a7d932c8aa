package org.hedgerow.label;

import java.io.Serializable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Lends labellers to the threads of one process. A labeller takes a moment to load and belongs to one thread at a time;
 * a process needs as many as it has threads, however many partitions they work through. Travels to other processes as
 * its settings only.
 */
public final class LabellerPool implements Serializable {

    private static final long serialVersionUID = 1;

    private final LabellingSettings settings;
    private transient volatile Queue<ArticleLabeller> idle;

    public LabellerPool(LabellingSettings settings) {
        this.settings = settings;
    }

    /** A labeller that nobody else uses until it is given back. */
    public ArticleLabeller borrow() {
        ArticleLabeller labeller = idle().poll();
        return labeller == null ? new ArticleLabeller(settings) : labeller;
    }

    public void giveBack(ArticleLabeller labeller) {
        idle().add(labeller);
    }

    private synchronized Queue<ArticleLabeller> idle() {
        if (idle == null) {
            idle = new ConcurrentLinkedQueue<>();
        }
        return idle;
    }
}

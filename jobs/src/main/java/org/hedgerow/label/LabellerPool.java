package org.hedgerow.label;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.hedgerow.actor.ActorRegistry;

/**
 * Lends labellers to the threads of one process. Rules and weights take a moment to load, so they are loaded once a
 * process and shared; a labeller on them belongs to one thread at a time, and a process needs as many as it has threads,
 * however many partitions they work through. Travels to other processes as its settings only.
 */
public final class LabellerPool implements Serializable {

    private static final long serialVersionUID = 1;

    private final LabellingSettings settings;
    private transient ArticleLabeller first;
    private transient Queue<ArticleLabeller> idle;

    public LabellerPool(LabellingSettings settings) {
        this.settings = settings;
    }

    /**
     * Loads rules, weights, registry and claims, unless that has happened.
     *
     * @throws IllegalArgumentException naming file, rule and reason of what is wrong in them
     */
    public synchronized void load() {
        if (first == null) {
            first = new ArticleLabeller(settings);
            idle = new ArrayDeque<>(List.of(first));
        }
    }

    /** A labeller that nobody else uses until it is given back. */
    public synchronized ArticleLabeller borrow() {
        load();
        ArticleLabeller labeller = idle.poll();
        return labeller == null ? first.sibling() : labeller;
    }

    public synchronized void giveBack(ArticleLabeller labeller) {
        idle.add(labeller);
    }

    public LabellingSettings settings() {
        return settings;
    }

    public synchronized ActorRegistry registry() {
        load();
        return first.registry();
    }
}

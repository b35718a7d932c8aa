package org.hedgerow.table;

import java.util.List;

/** All tables of the contract, in the order in which data flows. */
public final class Tables {

    /** Version of the contract: raised when columns are added. */
    public static final int SCHEMA_VERSION = 1;

    public static final ArticlesTable ARTICLES = ArticlesTable.INSTANCE;
    public static final RejectsTable REJECTS = RejectsTable.INSTANCE;
    public static final SentencesTable SENTENCES = SentencesTable.INSTANCE;
    public static final StatementsTable STATEMENTS = StatementsTable.INSTANCE;
    public static final HedgesTable HEDGES = HedgesTable.INSTANCE;
    public static final StancesTable STANCES = StancesTable.INSTANCE;
    public static final ActorsTable ACTORS = ActorsTable.INSTANCE;
    public static final ActorDayTable ACTOR_DAY = ActorDayTable.INSTANCE;
    public static final ActorDayClaimTable ACTOR_DAY_CLAIM = ActorDayClaimTable.INSTANCE;
    public static final RunsTable RUNS = RunsTable.INSTANCE;

    private Tables() {}

    /** Every table. */
    public static List<Table> all() {
        return List.of(
                ARTICLES, REJECTS, SENTENCES, STATEMENTS, HEDGES, STANCES, ACTORS, ACTOR_DAY, ACTOR_DAY_CLAIM, RUNS);
    }
}

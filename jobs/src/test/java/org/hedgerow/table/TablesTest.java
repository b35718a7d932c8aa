package org.hedgerow.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table contract")
class TablesTest {

    @Test
    @DisplayName("documents every column of every table in a sentence and names none twice")
    void everyColumnIsDocumented() {
        for (Table table : Tables.all()) {
            Set<String> names = new HashSet<>();
            assertThat(table.rowMeaning()).isNotBlank();
            for (Column column : table.columns()) {
                assertThat(names.add(column.name()))
                        .as(table.name() + "." + column.name())
                        .isTrue();
                assertThat(column.name()).matches("[a-z][a-z0-9_]*");
                assertThat(column.documentation())
                        .as(table.name() + "." + column.name())
                        .matches("(?s).{4,}[.…]");
            }
        }
    }

    @Test
    @DisplayName("carries the documentation into the schema, where Spark and Parquet keep it")
    void documentationIsInTheSchema() {
        assertThat(Tables.ARTICLES.schema().apply("text").getComment().get()).contains("offsets");
    }

    @Test
    @DisplayName("refuses a data set that lacks a column or has it in another type, naming the column")
    void checksSchemas() {
        assertThatThrownBy(() -> Tables.ACTORS.check(Tables.RUNS.schema())).hasMessageContaining("actor_id is missing");
        assertThatThrownBy(() ->
                        Tables.REJECTS.check(Tables.REJECTS.schema().copy(new org.apache.spark.sql.types.StructField[] {
                            DataTypes.createStructField("source_uri", DataTypes.LongType, true)
                        })))
                .hasMessageContaining("source_uri is bigint, not string");
    }

    @Test
    @DisplayName("keeps every column that the design names")
    void keepsTheContract() {
        assertThat(Tables.ARTICLES.schema().fieldNames())
                .contains(("article_id story_id source_uri record_no outlet url title byline published_date date_origin"
                                + " language text text_sha256 char_count flags")
                        .split(" "));
        assertThat(Tables.SENTENCES.schema().fieldNames())
                .contains(("sentence_id article_id story_id outlet published_date ordinal begin end text tokens kind"
                                + " statement_id actor_id hedges boosters hedged")
                        .split(" "));
        assertThat(Tables.STATEMENTS.schema().fieldNames())
                .contains(("statement_id article_id story_id outlet published_date said_date said_date_origin actor_id"
                                + " actor_name actor_type actor_country actor_resolution source_text source_begin"
                                + " source_end cue_text cue_begin cue_end content_text content quote_type sentence_ids"
                                + " token_count hedges boosters hedged confidence rule_ids")
                        .split(" "));
        assertThat(Tables.HEDGES.schema().fieldNames())
                .contains(
                        ("hedge_id kind article_id sentence_id statement_id actor_id actor_name said_date category cue"
                                        + " begin end scope_begin scope_end strength rule_id")
                                .split(" "));
        assertThat(Tables.STANCES.schema().fieldNames())
                .contains(("statement_id claim_id article_id story_id actor_id actor_name said_date stance commitment"
                                + " evidence_text evidence_begin evidence_end rule_ids")
                        .split(" "));
        assertThat(Tables.ACTORS.schema().fieldNames())
                .contains("actor_id name type country description aliases wikidata_id origin statements".split(" "));
        assertThat(Tables.ACTOR_DAY.schema().fieldNames())
                .contains(
                        ("actor_id actor_name actor_type actor_country said_date statements hedged_statements sentences"
                                        + " tokens hedges boosters hedges_by_category articles stories outlets hedge_rate"
                                        + " hedge_rate_low hedge_rate_high hedges_per_1000_tokens")
                                .split(" "));
        assertThat(Tables.ACTOR_DAY_CLAIM.schema().fieldNames())
                .contains(("said_date claim_id statements affirm doubt deny noncommittal commitment_mean commitment_low"
                                + " commitment_high articles stories sample_statement_ids")
                        .split(" "));
        assertThat(Tables.RUNS.schema().fieldNames())
                .contains(("run_id started_at finished_at version lexicon_version config_sha256 inputs records_read"
                                + " articles rejects")
                        .split(" "));
    }
}

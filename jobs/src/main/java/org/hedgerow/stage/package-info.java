/**
 * The steps of the job as functions from one table to another.
 *
 * <p><b>Enters:</b> a {@code Dataset<Row>} of one table class, which the stage checks. <b>Leaves:</b> a
 * {@code Dataset<Row>} of exactly another. <b>Forbidden:</b> making a session, choosing a master, writing, shuffling
 * article texts. <b>Extend:</b> a new stage is a class with {@code apply}; {@code job} strings stages together.
 * <b>Tested</b> in {@code …StageTest} on the shared session, and end to end by the golden run.
 */
package org.hedgerow.stage;

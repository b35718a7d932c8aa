/**
 * The jobs: each is a command of the {@code hedgerow} tool and, where it makes sense on a cluster, a main class for
 * spark-submit. A job strings stages together, runs them, and commits what they made.
 *
 * <p><b>Enters:</b> options. <b>Leaves:</b> a committed run and a summary. <b>Forbidden:</b> labelling, and choosing a
 * master where spark-submit has chosen one. <b>Extend:</b> a new job is a class here and a line in
 * {@code cli.HedgerowCommand}. <b>Tested</b> end to end through the command line in {@code PipelineTest} and {@code IncrementalRunTest}.
 */
package org.hedgerow.job;

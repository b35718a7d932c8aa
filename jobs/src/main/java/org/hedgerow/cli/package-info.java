/**
 * The {@code hedgerow} command: picks a job by its name and turns what goes wrong into one line and an exit code.
 *
 * <p><b>Enters:</b> the command line. <b>Leaves:</b> an exit code (0 done, 2 usage, 3 input, 4 output, 5 internal).
 * <b>Forbidden:</b> stack traces for what a user can cause. <b>Extend</b> by a line in
 * {@link org.hedgerow.cli.HedgerowCommand}. <b>Tested</b> in {@code HedgerowCommandTest}.
 */
package org.hedgerow.cli;

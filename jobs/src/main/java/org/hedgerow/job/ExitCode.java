package org.hedgerow.job;

/** What the process answers to a scheduler. */
public final class ExitCode {

    public static final int DONE = 0;
    /** Options, lexicons, claims or other configuration are wrong. */
    public static final int USAGE = 2;
    /** The input is missing or unreadable, or too much of it was rejected under {@code --strict}. */
    public static final int INPUT = 3;
    /** The output cannot be written, or another run is writing to it. */
    public static final int OUTPUT = 4;
    /** A defect of hedgerow or a failure of the cluster. */
    public static final int INTERNAL = 5;

    private ExitCode() {}
}

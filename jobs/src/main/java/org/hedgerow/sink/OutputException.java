package org.hedgerow.sink;

/** The output cannot be read or written; the message says what to do. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}

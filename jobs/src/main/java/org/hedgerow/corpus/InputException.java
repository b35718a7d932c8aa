package org.hedgerow.corpus;

/** An input that cannot be read at all; the message is one line for the user. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}

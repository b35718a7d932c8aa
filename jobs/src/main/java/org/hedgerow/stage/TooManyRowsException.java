package org.hedgerow.stage;

/** An update concerns more rows than are to be held at once. */
final class TooManyRowsException extends Exception {

    private static final long serialVersionUID = 1;

    TooManyRowsException(int most) {
        super("more than " + most + " rows");
    }
}

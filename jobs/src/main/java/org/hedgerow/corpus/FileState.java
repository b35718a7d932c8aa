package org.hedgerow.corpus;

/**
 * An input file as it was when it was read. One that is the same in everything need not be read again.
 *
 * @param sourceUri the file's encoded URI
 * @param bytes its length as stored
 * @param modified when it was last written, milliseconds since 1970
 * @param facts what the manifest says about it, as text
 */
public record FileState(String sourceUri, long bytes, long modified, String facts) {}

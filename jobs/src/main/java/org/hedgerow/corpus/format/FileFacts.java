package org.hedgerow.corpus.format;

import java.io.Serializable;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;

/**
 * What a manifest says about a file that holds one article. It goes before what the file says about itself; fields the
 * manifest leaves empty are null.
 */
public record FileFacts(String outlet, String url, String title, String publishedDate) implements Serializable {

    /** For files of which no manifest speaks. */
    public static final FileFacts NONE = new FileFacts(null, null, null, null);

    InputRecord addTo(InputRecord found) {
        if (this == NONE || !(found instanceof RawRecord raw)) {
            return found;
        }
        return new RawRecord(
                raw.sourceUri(),
                raw.recordNo(),
                raw.format(),
                raw.text(),
                raw.id(),
                first(title, raw.title()),
                first(outlet, raw.outlet()),
                first(url, raw.url()),
                raw.byline(),
                raw.date(),
                publishedDate,
                raw.flags());
    }

    private static String first(String stated, String found) {
        return stated == null || stated.isBlank() ? found : stated;
    }
}

package org.hedgerow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.corpus.InputSurvey;
import org.hedgerow.corpus.format.Field;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.RejectReason;

/** What a user might change before the real run, one line each; nothing where all is well. */
final class DryRunAdvice {

    private static final Set<InputFormat> NAMED =
            Set.of(InputFormat.JSON_LINES, InputFormat.JSON, InputFormat.CSV, InputFormat.PARQUET);

    private DryRunAdvice() {}

    static List<String> of(InputSurvey.Group group, SampleFindings findings) {
        List<String> advice = new ArrayList<>();
        boolean named = group.found().keySet().stream().anyMatch(NAMED::contains);
        if (findings.articles() == 0) {
            advice.add("no record became an article: see the rejects above"
                    + (named && !group.mapped().containsKey(Field.TEXT)
                            ? "; name the text with --fields text=NAME"
                            : ""));
        }
        int undated = findings.undated() - findings.leftToCorpus();
        if (undated > 0) {
            advice.add(undated + " of " + findings.articles() + " articles have no date; "
                    + source(named, group, Field.DATE, "published_date"));
        }
        if (findings.leftToCorpus() > 0) {
            advice.add(findings.leftToCorpus() + " articles name a day without a year or a date such as 02/03/2022:"
                    + " the dates of the whole corpus will decide, if they can");
        }
        if (findings.withoutOutlet() > 0) {
            advice.add(findings.withoutOutlet() + " of " + findings.articles() + " articles have no outlet; "
                    + source(named, group, Field.OUTLET, "outlet"));
        }
        if (findings.count(RejectReason.UNSUPPORTED_LANGUAGE) > 0) {
            advice.add("only English is labelled; other languages go to rejects");
        }
        return advice;
    }

    private static String source(boolean named, InputSurvey.Group group, Field field, String column) {
        String manifest = "give them with --manifest FILE (CSV with source, " + column + ")";
        if (!named) {
            return manifest;
        }
        if (group.mapped().containsKey(field)) {
            return "the field " + OneLine.of(String.join(" or ", group.mapped().get(field)))
                    + " is empty or unreadable there";
        }
        return group.unused().isEmpty()
                ? "the input has no field for it"
                : "if one of these holds it, say --fields " + field.label() + "=NAME: " + DryRun.names(group.unused());
    }
}

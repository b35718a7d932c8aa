package org.hedgerow.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.clean.CleanedArticle;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.clean.DateOrigin;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.text.ArticleFlag;

/** What cleaning makes of a few records: how many become articles, dated how, and why others do not. */
final class SampleFindings {

    private final Map<DateOrigin, Integer> datesByOrigin = new EnumMap<>(DateOrigin.class);
    private final Map<RejectReason, Integer> rejectsByReason = new EnumMap<>(RejectReason.class);
    private final Map<RejectReason, String> examples = new EnumMap<>(RejectReason.class);
    private final Map<String, Integer> articlesByOutlet = new TreeMap<>();
    private final Map<ArticleFlag, Integer> articlesByFlag = new EnumMap<>(ArticleFlag.class);
    private int articles;
    private int leftToCorpus;
    private int withoutOutlet;

    private SampleFindings() {}

    static SampleFindings of(List<InputRecord> sample, ArticleCleaner cleaner) {
        SampleFindings findings = new SampleFindings();
        for (InputRecord record : sample) {
            if (record instanceof Reject reject) {
                findings.add(reject);
                continue;
            }
            Cleaning cleaning = cleaner.clean((RawRecord) record);
            if (cleaning instanceof Cleaning.Kept kept) {
                findings.add(kept.article());
            } else {
                findings.add(((Cleaning.Rejected) cleaning).reject());
            }
        }
        return findings;
    }

    private void add(CleanedArticle article) {
        articles++;
        datesByOrigin.merge(article.dateOrigin(), 1, Integer::sum);
        boolean partly = article.weekdayDate() != null || article.ambiguousDate() != null;
        leftToCorpus += article.publishedDate() == null && partly ? 1 : 0;
        if (article.outlet() == null) {
            withoutOutlet++;
        } else {
            articlesByOutlet.merge(article.outlet(), 1, Integer::sum);
        }
        article.flags().forEach(flag -> articlesByFlag.merge(flag, 1, Integer::sum));
    }

    private void add(Reject reject) {
        rejectsByReason.merge(reject.reason(), 1, Integer::sum);
        examples.putIfAbsent(
                reject.reason(),
                OneLine.of(reject.sourceUri() + " record " + reject.recordNo() + ": " + reject.detail()));
    }

    int articles() {
        return articles;
    }

    int rejects() {
        return rejectsByReason.values().stream().mapToInt(Integer::intValue).sum();
    }

    int records() {
        return articles + rejects();
    }

    int undated() {
        return datesByOrigin.getOrDefault(DateOrigin.NONE, 0);
    }

    /** Undated articles that name a day which only the whole corpus can give a year or an order. */
    int leftToCorpus() {
        return leftToCorpus;
    }

    int withoutOutlet() {
        return withoutOutlet;
    }

    int count(RejectReason reason) {
        return rejectsByReason.getOrDefault(reason, 0);
    }

    /** For each reason that occurred one record: file, number and what was wrong with it. */
    Map<RejectReason, String> examples() {
        return examples;
    }

    String dates() {
        return datesByOrigin.entrySet().stream()
                .map(entry -> (entry.getKey() == DateOrigin.NONE
                                ? "undated"
                                : entry.getKey().label()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    String outlets() {
        String most = articlesByOutlet.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(entry -> OneLine.of(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String found = articlesByOutlet.size() <= 3 ? most : articlesByOutlet.size() + " different, most often " + most;
        String unknown = withoutOutlet == 0 ? "" : "unknown " + withoutOutlet;
        return found.isEmpty() || unknown.isEmpty() ? found + unknown : found + ", " + unknown;
    }

    String flags() {
        return articlesByFlag.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}

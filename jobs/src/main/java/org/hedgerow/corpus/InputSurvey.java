package org.hedgerow.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.hedgerow.corpus.format.FileFacts;
import org.hedgerow.corpus.format.FormatSniffer;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReader;
import org.hedgerow.corpus.format.RecordReaders;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;

/**
 * What a dry run says about the inputs: reads the first records of a few files of each kind, without Spark.
 *
 * @param groups one for each format that file names promise
 * @param warnings about the manifest, one line each
 */
public record InputSurvey(List<Group> groups, List<String> warnings) {

    private static final int FILES_PER_GROUP = 5;

    /**
     * The files of one kind.
     *
     * @param promised the format by the files' names
     * @param found the formats by content of the files looked into, with how many there were of each
     * @param sample their first records, kept and rejected
     */
    public record Group(
            InputFormat promised, int files, long bytes, Map<InputFormat, Integer> found, List<InputRecord> sample) {

        /** How many of the sample's kept records carry each field. */
        public Map<String, Integer> fieldsFound() {
            Map<String, Integer> counts = new TreeMap<>();
            for (InputRecord record : sample) {
                if (record instanceof RawRecord raw) {
                    count(counts, "text", raw.text());
                    count(counts, "title", raw.title());
                    count(counts, "date", raw.manifestDate() == null ? raw.date() : raw.manifestDate());
                    count(counts, "outlet", raw.outlet());
                    count(counts, "url", raw.url());
                    count(counts, "id", raw.id());
                    count(counts, "byline", raw.byline());
                }
            }
            return counts;
        }

        private static void count(Map<String, Integer> counts, String field, String value) {
            counts.merge(field, value == null ? 0 : 1, Integer::sum);
        }
    }

    /**
     * @param records how many records of each file are looked at
     * @throws InputException as {@link CorpusReader#read}
     */
    public static InputSurvey of(Configuration configuration, List<String> inputs, ReadOptions options, int records) {
        Manifest manifest =
                options.manifest() == null ? Manifest.empty() : Manifest.read(options.manifest(), configuration);
        List<InputFile> files = new InputListing(configuration).listCorpus(inputs, options.manifest());
        Manifest.Matches matches = manifest.match(files);
        Map<InputFormat, List<InputFile>> byFormat = new EnumMap<>(InputFormat.class);
        for (InputFile file : files) {
            byFormat.computeIfAbsent(FormatSniffer.byName(file.name()), format -> new ArrayList<>())
                    .add(file);
        }
        List<Group> groups = new ArrayList<>();
        byFormat.forEach((format, members) -> {
            Map<InputFormat, Integer> found = new EnumMap<>(InputFormat.class);
            List<InputRecord> sample = new ArrayList<>();
            for (InputFile file : members.subList(0, Math.min(FILES_PER_GROUP, members.size()))) {
                FileFacts facts = matches.facts().getOrDefault(file.uri(), FileFacts.NONE);
                RecordReaders.Opened opened = FileTaskReader.open(FileTask.whole(file, facts), options, configuration);
                found.merge(opened.format(), 1, Integer::sum);
                sample.addAll(first(opened.records(), records));
            }
            long bytes = members.stream().mapToLong(InputFile::bytes).sum();
            groups.add(new Group(format, members.size(), bytes, found, sample));
        });
        return new InputSurvey(groups, matches.warnings());
    }

    private static List<InputRecord> first(RecordReader reader, int count) {
        List<InputRecord> records = new ArrayList<>();
        try (reader) {
            InputRecord record = count > 0 ? reader.next() : null;
            while (record != null) {
                records.add(record);
                record = records.size() < count ? reader.next() : null;
            }
        } catch (IOException e) {
            throw new InputException("input cannot be read: " + e.getMessage(), e);
        }
        return records;
    }

    /** The survey for a person, a line a group and one for each rejected record of the sample. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Group group : groups) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %d files, %d bytes; read as %s; %d records looked at, with %s",
                    group.promised().label(),
                    group.files(),
                    group.bytes(),
                    group.found(),
                    group.sample().size(),
                    group.fieldsFound()));
            for (InputRecord record : group.sample()) {
                if (record instanceof org.hedgerow.corpus.record.Reject reject) {
                    lines.add("  rejected (" + reject.reason().label() + "): " + reject.sourceUri() + " record "
                            + reject.recordNo() + ": " + reject.detail());
                }
            }
        }
        lines.addAll(warnings);
        return lines;
    }
}

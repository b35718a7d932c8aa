package org.hedgerow.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.hedgerow.corpus.format.Field;
import org.hedgerow.corpus.format.FileFacts;
import org.hedgerow.corpus.format.FormatSniffer;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReader;
import org.hedgerow.corpus.format.RecordReaders;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;

/**
 * What a dry run finds out about the inputs: reads the first records of a few files of each kind, without Spark.
 *
 * @param groups one for each input as given and each format that its files' names promise
 * @param warnings about the manifest, one line each
 */
public record InputSurvey(List<Group> groups, List<String> warnings) {

    private static final int FILES_PER_GROUP = 40;

    /**
     * The files of one input that promise one format.
     *
     * @param input as the user named it
     * @param promised the format by the files' names
     * @param found the formats by content of the files looked into, with how many there were of each
     * @param mapped the columns or JSON names that feed each field, one in each file; empty for formats without names
     * @param unused names that feed nothing
     * @param sample the first records of the files looked into, kept and rejected
     */
    public record Group(
            String input,
            InputFormat promised,
            int files,
            long bytes,
            Map<InputFormat, Integer> found,
            Map<Field, Set<String>> mapped,
            List<String> unused,
            List<InputRecord> sample) {

        /** How many files were looked into. */
        public int filesLookedInto() {
            return found.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param records how many records of each file are looked at
     * @throws InputException as {@link CorpusReader#read}
     */
    public static InputSurvey of(Configuration configuration, List<String> inputs, ReadOptions options, int records) {
        Manifest manifest =
                options.manifest() == null ? Manifest.empty() : Manifest.read(options.manifest(), configuration);
        InputListing listing = new InputListing(configuration);
        Manifest.Matches matches = manifest.match(listing.listCorpus(inputs, options.manifest()));
        List<Group> groups = new ArrayList<>();
        for (String input : inputs) {
            Map<InputFormat, List<InputFile>> byFormat = new EnumMap<>(InputFormat.class);
            for (InputFile file : listing.listCorpus(List.of(input), options.manifest())) {
                byFormat.computeIfAbsent(FormatSniffer.byName(file.name()), format -> new ArrayList<>())
                        .add(file);
            }
            byFormat.forEach((format, files) ->
                    groups.add(group(input, format, files, matches.facts(), options, configuration, records)));
        }
        return new InputSurvey(groups, matches.warnings());
    }

    private static Group group(
            String input,
            InputFormat promised,
            List<InputFile> files,
            Map<String, FileFacts> facts,
            ReadOptions options,
            Configuration configuration,
            int records) {
        Map<InputFormat, Integer> found = new EnumMap<>(InputFormat.class);
        List<InputRecord> sample = new ArrayList<>();
        Map<Field, Set<String>> mapped = new EnumMap<>(Field.class);
        Set<String> unused = new LinkedHashSet<>();
        for (InputFile file : spread(files)) {
            FileTask task = FileTask.whole(file, facts.getOrDefault(file.uri(), FileFacts.NONE));
            RecordReaders.Opened opened = FileTaskReader.open(task, options, configuration);
            found.merge(opened.format(), 1, Integer::sum);
            List<String> names = new ArrayList<>();
            sample.addAll(first(opened.records(), records, names));
            Map<Field, String> feeding = options.fields().feeding(names);
            feeding.forEach((field, name) ->
                    mapped.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(name));
            names.stream().filter(name -> !feeding.containsValue(name)).forEach(unused::add);
        }
        long bytes = files.stream().mapToLong(InputFile::bytes).sum();
        return new Group(input, promised, files.size(), bytes, found, mapped, List.copyOf(unused), sample);
    }

    /** A few files from all over the list, which is ordered by name and so often by date. */
    private static List<InputFile> spread(List<InputFile> files) {
        if (files.size() <= FILES_PER_GROUP) {
            return files;
        }
        List<InputFile> some = new ArrayList<>();
        for (int i = 0; i < FILES_PER_GROUP; i++) {
            some.add(files.get((int) ((long) i * (files.size() - 1) / (FILES_PER_GROUP - 1))));
        }
        return some;
    }

    private static List<InputRecord> first(RecordReader reader, int count, List<String> names) {
        List<InputRecord> records = new ArrayList<>();
        try (reader) {
            InputRecord record = count > 0 ? reader.next() : null;
            while (record != null) {
                records.add(record);
                record = records.size() < count ? reader.next() : null;
            }
            names.addAll(reader.names());
        } catch (IOException e) {
            throw new InputException("input cannot be read: " + e.getMessage(), e);
        }
        return records;
    }
}

package org.hedgerow.corpus.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RejectReason;

/** Reads the bytes of one JSON object into a record; looks only at the names it needs. */
final class JsonRecordParser {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_NAMES_REMEMBERED = 1_000;
    private static final FieldNames.Slot NO_SLOT = new FieldNames.Slot(null, 0);

    private final ReadOptions options;
    private final RecordFields fields;
    private final JsonFactory factory;
    private final Map<String, FieldNames.Slot> slots = new LinkedHashMap<>();
    private final int[] ranks = new int[Field.values().length];

    JsonRecordParser(String sourceUri, InputFormat format, ReadOptions options) {
        this.options = options;
        this.fields = new RecordFields(sourceUri, format, options);
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(options.maxRecordBytes())
                        .build())
                .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
                .build();
    }

    /** The names met so far at the top of a record. */
    List<String> names() {
        return List.copyOf(slots.keySet());
    }

    InputRecord tooLong(long recordNo, byte[] bytes, int begin, int length) {
        return fields.reject(
                recordNo, RejectReason.TOO_LARGE, options.tooLarge(options.maxRecordBytes()), bytes, begin, length);
    }

    InputRecord parse(long recordNo, byte[] bytes, int begin, int length) {
        try {
            boolean repaired = false;
            try (JsonParser parser = factory.createParser(bytes, begin, length)) {
                read(parser);
            } catch (JsonParseException e) {
                Repaired line = TextRepair.decode(bytes, begin, length);
                repaired = line.changed();
                if (!repaired) {
                    throw e;
                }
                try (JsonParser parser = factory.createParser(line.text())) {
                    read(parser);
                }
            }
            return fields.has(Field.TEXT)
                    ? fields.toRecord(recordNo, repaired)
                    : withoutText(
                            recordNo, TextRepair.decode(bytes, begin, length).text());
        } catch (StreamConstraintsException e) {
            return fields.reject(
                    recordNo, RejectReason.MALFORMED, "JSON beyond all measure: " + reason(e), bytes, begin, length);
        } catch (WrongShapeException e) {
            return fields.reject(recordNo, RejectReason.MALFORMED, e.getMessage(), bytes, begin, length);
        } catch (IOException e) {
            return fields.reject(recordNo, RejectReason.MALFORMED, "no valid JSON: " + reason(e), bytes, begin, length);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof JsonProcessingException json) {
            String where = json.getLocation() == null
                    ? ""
                    : " (column " + json.getLocation().getColumnNr() + ")";
            return json.getOriginalMessage() + where;
        }
        return e.getMessage();
    }

    private void read(JsonParser parser) throws IOException {
        fields.clear();
        Arrays.fill(ranks, Integer.MAX_VALUE);
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new WrongShapeException("expected a JSON object, found " + kind(first));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.getCurrentName();
            FieldNames.Slot slot = slot(name);
            JsonToken value = parser.nextToken();
            if (slot == NO_SLOT) {
                parser.skipChildren();
                continue;
            }
            int ordinal = slot.field().ordinal();
            if (slot.rank() == ranks[ordinal]) {
                throw new WrongShapeException("the name \"" + name + "\" occurs twice");
            }
            if (slot.rank() < ranks[ordinal] && value != JsonToken.VALUE_NULL) {
                ranks[ordinal] = slot.rank();
                fields.put(slot.field(), slot.field() == Field.TEXT ? text(parser, name) : value(parser));
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new WrongShapeException("more than one JSON value in the record");
        }
    }

    /** A record whose text is null is empty; one without any is malformed. */
    private InputRecord withoutText(long recordNo, String json) throws IOException {
        List<String> names = new ArrayList<>();
        boolean nullText = false;
        try (JsonParser parser = factory.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.getCurrentName();
                names.add(name);
                nullText |= slot(name).field() == Field.TEXT;
                parser.nextToken();
                parser.skipChildren();
            }
        }
        if (nullText) {
            return fields.toRecord(recordNo, false);
        }
        throw new WrongShapeException(options.fields().noText("field", names));
    }

    private FieldNames.Slot slot(String name) {
        FieldNames.Slot known = slots.get(name);
        if (known == null) {
            FieldNames.Slot found = options.fields().slot(name);
            known = found == null ? NO_SLOT : found;
            if (slots.size() < MAX_NAMES_REMEMBERED) {
                slots.put(name, known);
            }
        }
        return known;
    }

    /** The text: a string, or a list of strings that are its paragraphs. */
    private static String text(JsonParser parser, String name) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case START_ARRAY -> {
                StringBuilder paragraphs = new StringBuilder();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() != JsonToken.VALUE_STRING) {
                        throw new WrongShapeException("\"" + name + "\" is a list that holds "
                                + kind(parser.currentToken()) + ", expected text");
                    }
                    paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(parser.getText());
                }
                yield paragraphs.toString();
            }
            default ->
                throw new WrongShapeException("\"" + name + "\" is " + kind(parser.currentToken()) + ", expected text");
        };
    }

    /** Any other field: a scalar as it is written, a list joined by commas, an object's name; else null. */
    private static String value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return parser.getText();
        }
        if (token == JsonToken.START_OBJECT) {
            return nameInside(parser);
        }
        StringBuilder joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String item = parser.currentToken() == JsonToken.START_ARRAY ? skipped(parser) : value(parser);
            if (item != null && !item.isBlank()) {
                joined.append(joined.isEmpty() ? "" : ", ").append(item);
            }
        }
        return joined.toString();
    }

    private static String skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }

    /** What an object that stands for an outlet or a person is called. */
    private static String nameInside(JsonParser parser) throws IOException {
        String called = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.getCurrentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                parser.skipChildren();
            } else if (name.equals("name") || name.equals("title") && called == null) {
                called = parser.getText();
            }
        }
        return called;
    }

    private static String kind(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a string";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> "something else";
        };
    }

    private static final class WrongShapeException extends IOException {
        private static final long serialVersionUID = 1;

        WrongShapeException(String message) {
            super(message);
        }
    }
}

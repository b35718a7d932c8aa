package org.hedgerow.sink;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.table.TokenForms;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Takes rows apart into columns with repetition and definition levels: record shredding (Melnik et al. 2010, Dremel), for
 * the layout that Spark itself writes (three-level lists and maps). It goes straight from a row to the columns, without
 * Parquet's record consumer, which takes five calls for a list's element.
 */
final class RowShredder {

    private final List<ColumnChunk> columns = new ArrayList<>();
    private final Struct root;

    /** @param message the same schema in Parquet's terms; its columns come in the order of the fields */
    RowShredder(StructType schema, MessageType message) {
        Iterator<ColumnDescriptor> descriptors = message.getColumns().iterator();
        root = new Struct(schema, 0, 0, descriptors);
    }

    /** The leaf columns, in the order of the Parquet schema. */
    List<ColumnChunk> columns() {
        return columns;
    }

    void add(Row row) {
        root.add(row, 0);
    }

    /** A part of a row. Definition levels are those of the value being there. */
    private abstract static class Part {
        /** @param value not null */
        abstract void add(Object value, int repetition);

        /** Nothing is here; {@code definition} says down to where something is. */
        abstract void addNull(int repetition, int definition);
    }

    private Part part(DataType type, int repetition, int definition, Iterator<ColumnDescriptor> descriptors) {
        if (type instanceof StructType struct) {
            return new Struct(struct, repetition, definition, descriptors);
        } else if (type instanceof ArrayType array) {
            return new Repeated(array, repetition, definition, descriptors);
        } else if (type instanceof MapType map) {
            return new Entries(map, repetition, definition, descriptors);
        }
        Leaf leaf = new Leaf(ColumnChunk.of(type, descriptors.next()));
        columns.add(leaf.column);
        return leaf;
    }

    private static final class Leaf extends Part {
        private final ColumnChunk column;

        Leaf(ColumnChunk column) {
            this.column = column;
        }

        @Override
        void add(Object value, int repetition) {
            column.add(value, repetition);
        }

        @Override
        void addNull(int repetition, int definition) {
            column.addNull(repetition, definition);
        }
    }

    private final class Struct extends Part {
        private final StructField[] fields;
        private final Part[] parts;
        private final int definition;

        Struct(StructType type, int repetition, int definition, Iterator<ColumnDescriptor> descriptors) {
            this.fields = type.fields();
            this.definition = definition;
            this.parts = new Part[fields.length];
            for (int i = 0; i < fields.length; i++) {
                int inner = definition + (fields[i].nullable() ? 1 : 0);
                parts[i] = part(fields[i].dataType(), repetition, inner, descriptors);
            }
        }

        @Override
        void add(Object value, int repetition) {
            Row row = (Row) value;
            for (int i = 0; i < parts.length; i++) {
                Object field = row.get(i);
                if (field != null) {
                    parts[i].add(field, repetition);
                } else if (fields[i].nullable()) {
                    parts[i].addNull(repetition, definition);
                } else {
                    throw new IllegalStateException("column " + fields[i].name() + " must not be null");
                }
            }
        }

        @Override
        void addNull(int repetition, int to) {
            for (Part part : parts) {
                part.addNull(repetition, to);
            }
        }
    }

    private final class Repeated extends Part {
        private final Part element;

        /** The column of elements that are neither nested nor null; null otherwise. */
        private final ColumnChunk plain;

        private final int repetition;
        private final int definition;

        Repeated(ArrayType type, int outer, int definition, Iterator<ColumnDescriptor> descriptors) {
            this.repetition = outer + 1;
            this.definition = definition;
            int inner = definition + 1 + (type.containsNull() ? 1 : 0);
            this.element = part(type.elementType(), repetition, inner, descriptors);
            this.plain = !type.containsNull() && element instanceof Leaf leaf ? leaf.column : null;
        }

        @Override
        void add(Object value, int outer) {
            if (plain != null && value instanceof TokenForms forms && forms.size() > 0) {
                plain.addAll(forms, outer, repetition);
                return;
            }
            Object[] elements = elements(value);
            if (elements.length == 0) {
                element.addNull(outer, definition);
            } else if (plain != null) {
                plain.addAll(elements, outer, repetition);
            } else {
                addAll(elements, outer);
            }
        }

        private void addAll(Object[] elements, int outer) {
            for (int i = 0; i < elements.length; i++) {
                int level = i == 0 ? outer : repetition;
                if (elements[i] != null) {
                    element.add(elements[i], level);
                } else {
                    element.addNull(level, definition + 1);
                }
            }
        }

        @Override
        void addNull(int outer, int to) {
            element.addNull(outer, to);
        }
    }

    private final class Entries extends Part {
        private final Part key;
        private final Part item;
        private final int repetition;
        private final int definition;

        Entries(MapType type, int outer, int definition, Iterator<ColumnDescriptor> descriptors) {
            this.repetition = outer + 1;
            this.definition = definition;
            this.key = part(type.keyType(), repetition, definition + 1, descriptors);
            int inner = definition + 1 + (type.valueContainsNull() ? 1 : 0);
            this.item = part(type.valueType(), repetition, inner, descriptors);
        }

        @Override
        void add(Object value, int outer) {
            Map<?, ?> entries = value instanceof Map<?, ?> own
                    ? own
                    : JavaConverters.mapAsJavaMap((scala.collection.Map<?, ?>) value);
            if (entries.isEmpty()) {
                addNull(outer, definition);
            }
            int level = outer;
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                key.add(entry.getKey(), level);
                if (entry.getValue() != null) {
                    item.add(entry.getValue(), level);
                } else {
                    item.addNull(level, definition + 1);
                }
                level = repetition;
            }
        }

        @Override
        void addNull(int outer, int to) {
            key.addNull(outer, to);
            item.addNull(outer, to);
        }
    }

    /** Our own rows hold arrays, Java lists or tokens; rows that Spark has computed hold Scala's lists. */
    private static Object[] elements(Object value) {
        if (value instanceof Object[] array) {
            return array;
        }
        if (value instanceof TokenForms forms) {
            return forms.toArray();
        }
        return value instanceof List<?> list
                ? list.toArray()
                : JavaConverters.seqAsJavaList((Seq<?>) value).toArray();
    }
}

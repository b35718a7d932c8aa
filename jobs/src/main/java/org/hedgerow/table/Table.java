package org.hedgerow.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** A table of the contract: its name, what a row is, its columns in order. Immutable. */
public class Table implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String rowMeaning;
    private final List<Column> columns;
    private final StructType schema;

    Table(String name, String rowMeaning, Column... columns) {
        this.name = name;
        this.rowMeaning = rowMeaning;
        this.columns = List.of(columns);
        this.schema = Column.struct(this.columns);
    }

    /** The folder's name. */
    public String name() {
        return name;
    }

    /** What one row stands for. */
    public String rowMeaning() {
        return rowMeaning;
    }

    public List<Column> columns() {
        return columns;
    }

    public StructType schema() {
        return schema;
    }

    /**
     * Checks that a stage's input has this table's columns.
     *
     * @throws IllegalArgumentException naming the first column that is missing or of another type
     */
    public void check(StructType found) {
        for (Column column : columns) {
            if (!Arrays.asList(found.fieldNames()).contains(column.name())) {
                throw new IllegalArgumentException("table " + name + ": column " + column.name() + " is missing");
            }
            if (!found.apply(column.name()).dataType().sameType(column.type())) {
                throw new IllegalArgumentException("table " + name + ": column " + column.name() + " is "
                        + found.apply(column.name()).dataType().simpleString() + ", not "
                        + column.type().simpleString());
            }
        }
    }
}

package org.hedgerow.table;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One column of a table.
 *
 * @param documentation one sentence: meaning, unit, and when it is null
 */
public record Column(String name, DataType type, boolean nullable, String documentation) implements Serializable {

    static Column string(String name, String documentation) {
        return new Column(name, DataTypes.StringType, false, documentation);
    }

    static Column integer(String name, String documentation) {
        return new Column(name, DataTypes.IntegerType, false, documentation);
    }

    static Column number(String name, String documentation) {
        return new Column(name, DataTypes.LongType, false, documentation);
    }

    static Column decimal(String name, String documentation) {
        return new Column(name, DataTypes.DoubleType, false, documentation);
    }

    static Column flag(String name, String documentation) {
        return new Column(name, DataTypes.BooleanType, false, documentation);
    }

    static Column date(String name, String documentation) {
        return new Column(name, DataTypes.DateType, true, documentation);
    }

    static Column strings(String name, String documentation) {
        return new Column(name, DataTypes.createArrayType(DataTypes.StringType, false), false, documentation);
    }

    static Column structs(String name, List<Column> fields, String documentation) {
        return new Column(name, DataTypes.createArrayType(struct(fields), false), false, documentation);
    }

    /** The same column, allowed to be null. */
    Column orNull() {
        return new Column(name, type, true, documentation);
    }

    static StructType struct(List<Column> columns) {
        return new StructType(columns.stream().map(Column::field).toArray(StructField[]::new));
    }

    StructField field() {
        return new StructField(
                name,
                type,
                nullable,
                new MetadataBuilder().putString("comment", documentation).build());
    }
}

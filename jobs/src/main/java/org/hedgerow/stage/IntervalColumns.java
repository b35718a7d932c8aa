package org.hedgerow.stage;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.Intervals;
import org.hedgerow.estimate.Moments;

/** 95 % intervals as columns: arrays of lower and upper bound, or null where there is no interval. */
final class IntervalColumns {

    private static final UserDefinedFunction WILSON = udf(
            (UDF2<Long, Long, double[]>) (successes, trials) -> Intervals.wilson(successes, trials)
                    .map(IntervalColumns::bounds)
                    .orElse(null),
            DataTypes.createArrayType(DataTypes.DoubleType, false));

    private static final UserDefinedFunction MEAN = udf(
            (UDF3<Long, Double, Double, double[]>)
                    (count, sum, sumOfSquares) -> Intervals.mean(new Moments(count, sum, sumOfSquares))
                            .map(interval -> bounds(interval.within(-3, 3)))
                            .orElse(null),
            DataTypes.createArrayType(DataTypes.DoubleType, false));

    private IntervalColumns() {}

    /** The Wilson interval of a rate. */
    static Column wilson(Column successes, Column trials) {
        return WILSON.apply(successes, trials);
    }

    /** The t interval of a mean commitment, cut at the ends of the scale. */
    static Column mean(Column count, Column sum, Column sumOfSquares) {
        return MEAN.apply(count, sum, sumOfSquares);
    }

    private static double[] bounds(Interval interval) {
        return new double[] {interval.low(), interval.high()};
    }
}

package org.hedgerow.estimate;

/** Quantiles of the normal and of Student's t distribution. */
final class Quantiles {

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00
    };
    private static final double TAIL = 0.02425;

    private Quantiles() {}

    /** The normal quantile by P. J. Acklam's rational approximation, relative error below 1.2e-9. */
    static double normal(double probability) {
        requireProbability(probability);
        if (probability > 1 - TAIL) {
            return -normal(1 - probability);
        }
        if (probability < TAIL) {
            double q = Math.sqrt(-2 * Math.log(probability));
            return (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5])
                    / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1);
        }
        double q = probability - 0.5;
        double r = q * q;
        return (((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5])
                * q
                / (((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1);
    }

    /** The quantile of Student's t by G. W. Hill's algorithm 396 (Communications of the ACM, 1970), upper half only. */
    static double student(double probability, double degrees) {
        requireProbability(probability);
        if (probability < 0.5 || degrees < 1) {
            throw new IllegalArgumentException("outside the upper half, or less than one degree of freedom");
        }
        double tails = 2 * (1 - probability);
        if (degrees == 1) {
            return 1 / Math.tan(tails * Math.PI / 2);
        }
        if (degrees == 2) {
            return Math.sqrt(2 / (tails * (2 - tails)) - 2);
        }
        double a = 1 / (degrees - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * degrees;
        double y = Math.pow(d * tails, 2 / degrees);
        if (y > 0.05 + a) {
            double x = normal(tails / 2);
            y = x * x;
            if (degrees < 5) {
                c += 0.3 * (degrees - 4.5) * (x + 0.6);
            }
            c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
            y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
            y = Math.expm1(a * y * y);
        } else {
            y = ((1 / (((degrees + 6) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2) * 3) + 0.5 / (degrees + 4))
                                            * y
                                    - 1)
                            * (degrees + 1)
                            / (degrees + 2)
                    + 1 / y;
        }
        return Math.sqrt(degrees * y);
    }

    private static void requireProbability(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("not a probability inside (0, 1): " + probability);
        }
    }
}

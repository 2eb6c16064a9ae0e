package operandi.core.statistics;

import java.util.Arrays;

/**
 * The exact quantiles of a sample that fits in memory, such as one metric over all futures. Immutable.
 *
 * <p>Between order statistics it interpolates linearly: type 7 of R. J. Hyndman, Y. Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50 (1996) 361-365, the default of R and of NumPy. Does not depend
 * on the order of the values.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * The quantiles of a sample.
     *
     * @param values the sample, NaN where undefined; those are left out, and {@link #count} says how many remain
     * @return its quantiles
     * @throws IllegalArgumentException if a value is infinite
     */
    public static Quantiles of(double[] values) {
        double[] defined = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("values must be finite or NaN, got " + value);
            }
            if (!Double.isNaN(value)) {
                // Adding zero makes negative zero positive: the two must not sort apart.
                defined[count++] = value + 0.0;
            }
        }
        double[] sorted = Arrays.copyOf(defined, count);
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /**
     * The quantile of a given order.
     *
     * @param p in [0, 1]; 0 is the smallest value, 0.5 the median, 1 the largest
     * @return the quantile; NaN when the sample is empty
     * @throws IllegalArgumentException if {@code p} is outside [0, 1] or NaN
     */
    public double at(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], got " + p);
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int below = (int) position;
        double fraction = position - below;
        if (fraction == 0) {
            return sorted[below];
        }
        return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }

    /**
     * The size of the sample without the undefined values.
     *
     * @return at least 0
     */
    public int count() {
        return sorted.length;
    }
}

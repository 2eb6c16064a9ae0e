package operandi.core.statistics;

import operandi.core.random.NormalQuantile;

/**
 * How closely two quantities go together in a straight line, over paired observations: Pearson's coefficient.
 *
 * <p>Its interval is Fisher's: {@code atanh(r)} is nearly normal with standard deviation {@code 1 / sqrt(n - 3)} if the
 * pairs are jointly normal; for heavy tails it is an approximation, and somewhat too narrow. Source: R. A. Fisher, "On
 * the 'probable error' of a coefficient of correlation deduced from a small sample", Metron 1 (1921) 3-32.
 *
 * @param coefficient in [-1, 1]; NaN if either quantity never varies or there are fewer than two pairs
 * @param n pairs in which both are defined
 */
public record Correlation(double coefficient, int n) {

    /** With fewer pairs the interval is all of [-1, 1]. */
    private static final int FEWEST = 4;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Correlation {
        if (Math.abs(coefficient) > 1 || n < 0) {
            throw new IllegalArgumentException(
                    "need a coefficient in [-1, 1] and n >= 0, got " + coefficient + " and " + n);
        }
    }

    /**
     * The correlation of two samples.
     *
     * @param x one quantity, NaN where undefined
     * @param y the other in the same order, NaN where undefined; a pair undefined in either is left out
     * @return their correlation
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Correlation of(double[] x, double[] y) {
        PairedMoments moments = PairedMoments.of(x, y);
        double coefficient = moments.xy() / Math.sqrt(moments.xx()) / Math.sqrt(moments.yy());
        return new Correlation(Math.max(-1, Math.min(1, coefficient)), moments.n());
    }

    /**
     * The lower end of the interval.
     *
     * @param confidence the probability of covering the true coefficient, in (0, 1)
     * @return at least -1; -1 where nothing is known
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double low(double confidence) {
        return isKnown() ? tanh(atanh(coefficient) - halfWidthOfAtanh(confidence)) : -1;
    }

    /**
     * The upper end of the interval.
     *
     * @param confidence the probability of covering the true coefficient, in (0, 1)
     * @return at most 1; 1 where nothing is known
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double high(double confidence) {
        return isKnown() ? tanh(atanh(coefficient) + halfWidthOfAtanh(confidence)) : 1;
    }

    /**
     * Whether the interval leaves zero out.
     *
     * @param confidence in (0, 1)
     * @return false where nothing is known
     */
    public boolean isClear(double confidence) {
        return low(confidence) > 0 || high(confidence) < 0;
    }

    private boolean isKnown() {
        return n >= FEWEST && !Double.isNaN(coefficient);
    }

    private double halfWidthOfAtanh(double confidence) {
        ConfidenceInterval.requireConfidence(confidence);
        return NormalQuantile.of(0.5 + confidence / 2) / Math.sqrt(n - 3.0);
    }

    private static double atanh(double r) {
        return 0.5 * StrictMath.log1p(2 * r / (1 - r));
    }

    private static double tanh(double z) {
        return StrictMath.tanh(z);
    }
}

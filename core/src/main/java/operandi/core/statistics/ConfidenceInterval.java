package operandi.core.statistics;

/**
 * An interval around an estimated mean that covers the true one with a stated confidence, from independent
 * replications by Student's t.
 *
 * <p>Below two observations the spread is unknown and the half-width infinite; without any the mean is NaN. Both are
 * values, not errors: a metric may be undefined in every future, and the reader is told so.
 *
 * @param mean the estimate; NaN when {@code n} is 0
 * @param halfWidth distance from the mean to either end, &gt;= 0, possibly infinite
 * @param confidence the probability of covering the true mean, in (0, 1)
 * @param n the number of observations behind it
 */
public record ConfidenceInterval(double mean, double halfWidth, double confidence, long n) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public ConfidenceInterval {
        if (!(halfWidth >= 0)) {
            throw new IllegalArgumentException("half-width must be >= 0, got " + halfWidth);
        }
        requireConfidence(confidence);
        if (n < 0) {
            throw new IllegalArgumentException("n must be >= 0, got " + n);
        }
    }

    /**
     * The interval of the mean of the tallied observations: mean ± t(1/2 + confidence/2; n-1) s / sqrt(n).
     *
     * @param tally independent observations, one per replication
     * @param confidence in (0, 1)
     * @return the interval
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public static ConfidenceInterval ofMean(Tally tally, double confidence) {
        double halfWidth = halfWidth(tally.standardDeviation(), tally.count(), confidence);
        return new ConfidenceInterval(tally.mean(), halfWidth, confidence, tally.count());
    }

    /**
     * The interval of the mean of one metric over futures.
     *
     * @param futures one value per future, NaN where the metric is undefined; those are left out, and {@code n} says
     *     how many remain
     * @param confidence in (0, 1)
     * @return the interval
     * @throws IllegalArgumentException if a value is infinite or the confidence out of range
     */
    public static ConfidenceInterval ofMean(double[] futures, double confidence) {
        Tally tally = new Tally();
        for (double value : futures) {
            if (!Double.isNaN(value)) {
                tally.add(value);
            }
        }
        return ofMean(tally, confidence);
    }

    /**
     * Half the width of a t-interval; infinite where fewer than two observations leave the spread unknown.
     */
    static double halfWidth(double standardDeviation, long n, double confidence) {
        requireConfidence(confidence);
        if (n < 2) {
            return Double.POSITIVE_INFINITY;
        }
        return StudentT.quantile(0.5 + confidence / 2, n - 1.0) * standardDeviation / Math.sqrt((double) n);
    }

    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && 0.5 + confidence / 2 < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
        }
    }

    /**
     * The confidence each of several intervals needs so that all of them cover together with the wanted one, however
     * they depend on each other (Bonferroni's inequality): {@code 1 - (1 - family) / intervals}.
     *
     * @param family the joint confidence, in (0, 1)
     * @param intervals how many intervals are read together, &gt;= 1
     * @return the confidence of each
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double bonferroni(double family, int intervals) {
        requireConfidence(family);
        if (intervals < 1) {
            throw new IllegalArgumentException("number of intervals must be >= 1, got " + intervals);
        }
        return 1 - (1 - family) / intervals;
    }

    /**
     * The lower end.
     *
     * @return mean less half-width
     */
    public double low() {
        return mean - halfWidth;
    }

    /**
     * The upper end.
     *
     * @return mean plus half-width
     */
    public double high() {
        return mean + halfWidth;
    }

    /**
     * Whether a value lies in the interval, its ends included.
     *
     * @param value any number
     * @return false when the mean or the value is NaN
     */
    public boolean contains(double value) {
        return low() <= value && value <= high();
    }
}

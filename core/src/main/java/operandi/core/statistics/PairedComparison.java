package operandi.core.statistics;

import operandi.core.random.NormalQuantile;

/**
 * One metric of two alternatives, compared future by future: in each future both met the same customers, needs and
 * chances, so most of the noise cancels in the difference {@code alternative - baseline}.
 *
 * @param difference the t-interval of the mean difference; its {@code n} counts the futures in which the metric is
 *     defined in both
 * @param standardDeviation of the differences; NaN below two futures
 * @param below futures in which the alternative's value is lower
 * @param above futures in which the alternative's value is higher; the rest are ties
 * @param varianceReduction how many times as many unpaired futures the same precision would have cost; its interval
 *     stands alone
 */
public record PairedComparison(
        ConfidenceInterval difference,
        double standardDeviation,
        long below,
        long above,
        VarianceReduction varianceReduction) {

    /** Of what pairing gained: a remark beside the results, in no family with them. */
    private static final double CONFIDENCE_OF_REDUCTION = 0.95;

    /**
     * Compares two alternatives.
     *
     * @param baseline one value per future, NaN where undefined
     * @param alternative one value per future, in the same order, NaN where undefined; a future undefined in either is
     *     left out
     * @param confidence of the interval, in (0, 1); where several verdicts are read together, the one of
     *     {@link ConfidenceInterval#bonferroni}
     * @return the comparison
     * @throws IllegalArgumentException if the lengths differ, a value is infinite, or the confidence is out of range
     */
    public static PairedComparison of(double[] baseline, double[] alternative, double confidence) {
        if (baseline.length != alternative.length) {
            throw new IllegalArgumentException("need the same futures of both, got " + baseline.length
                    + " of the baseline and " + alternative.length + " of the alternative");
        }
        Tally baselines = new Tally();
        Tally alternatives = new Tally();
        Tally differences = new Tally();
        long below = 0;
        long above = 0;
        for (int future = 0; future < baseline.length; future++) {
            double from = baseline[future];
            double to = alternative[future];
            if (Double.isNaN(from) || Double.isNaN(to)) {
                continue;
            }
            baselines.add(from);
            alternatives.add(to);
            differences.add(to - from);
            below += to < from ? 1 : 0;
            above += to > from ? 1 : 0;
        }
        return new PairedComparison(
                ConfidenceInterval.ofMean(differences, confidence),
                differences.standardDeviation(),
                below,
                above,
                VarianceReduction.of(
                        baselines.variance(),
                        alternatives.variance(),
                        differences.variance(),
                        differences.count(),
                        CONFIDENCE_OF_REDUCTION));
    }

    /**
     * The futures in which both values were the same.
     *
     * @return at least 0
     */
    public long equal() {
        return difference.n() - below - above;
    }

    /**
     * How many futures in all would narrow the interval to a wanted half-width, if the spread stays what it is: the
     * smallest n with {@code t(n-1) s / sqrt(n) <= halfWidth}. An estimate: the spread itself is estimated.
     *
     * @param halfWidth the wanted half-width, &gt; 0 and finite, in the metric's unit
     * @return at least 2; {@link Long#MAX_VALUE} where fewer than two futures leave the spread unknown, or more
     *     replications would be needed than a double counts exactly
     * @throws IllegalArgumentException if the half-width is not positive and finite
     */
    public long replicationsFor(double halfWidth) {
        if (!(halfWidth > 0 && halfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("half-width must be > 0 and finite, got " + halfWidth);
        }
        // No fewer than with a known spread; from there t's excess over z costs about (z² + 1) / 2 steps.
        double known = NormalQuantile.of(0.5 + difference.confidence() / 2) * standardDeviation / halfWidth;
        double atLeast = Math.floor(known * known);
        if (!(atLeast < 0x1.0p53)) {
            return Long.MAX_VALUE;
        }
        long n = Math.max(2, (long) atLeast);
        while (ConfidenceInterval.halfWidth(standardDeviation, n, difference.confidence()) > halfWidth) {
            n++;
        }
        return n;
    }

    /**
     * How many futures are missing to a wanted half-width.
     *
     * @param halfWidth the wanted half-width, &gt; 0 and finite, in the metric's unit
     * @return what {@link #replicationsFor} wants beyond the {@code n} already there; 0 if these suffice
     * @throws IllegalArgumentException if the half-width is not positive and finite
     */
    public long moreReplicationsFor(double halfWidth) {
        long wanted = replicationsFor(halfWidth);
        return wanted == Long.MAX_VALUE ? wanted : Math.max(0, wanted - difference.n());
    }
}

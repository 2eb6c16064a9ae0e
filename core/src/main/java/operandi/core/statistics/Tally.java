package operandi.core.statistics;

/**
 * Count, mean, variance and extremes of observations, kept without keeping the observations.
 *
 * <p>Deviations are taken from the first observation, so that a mean far from zero costs no digits (a billion plus or
 * minus one has variance one, not zero), and updated by Welford's recurrence. Merging is Chan's formula. The result
 * depends on the order of additions and merges in its last bits; keep that order fixed. For one thread.
 *
 * <p>Sources: B. P. Welford, Technometrics 4 (1962) 419-420; T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for
 * computing the sample variance", The American Statistician 37 (1983) 242-247.
 */
public final class Tally {

    private long count;
    private double origin;
    private double meanFromOrigin;
    private double sumOfSquares;
    private double min = Double.NaN;
    private double max = Double.NaN;

    /**
     * Adds an observation; does not allocate.
     *
     * @param observation a finite number; beyond 1e150 in size its square overflows and the variance is lost
     * @throws IllegalArgumentException if it is infinite or NaN
     */
    public void add(double observation) {
        if (!(Math.abs(observation) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("observation must be finite, got " + observation);
        }
        if (count == 0) {
            origin = observation;
            min = observation;
            max = observation;
        }
        count++;
        double fromOrigin = observation - origin;
        double fromOldMean = fromOrigin - meanFromOrigin;
        meanFromOrigin += fromOldMean / count;
        sumOfSquares += fromOldMean * (fromOrigin - meanFromOrigin);
        min = Math.min(min, observation);
        max = Math.max(max, observation);
    }

    /**
     * Adds all of another tally's observations; the other is unchanged.
     *
     * @param other the tally to add, not this one
     * @throws IllegalArgumentException if it is this tally itself
     */
    public void merge(Tally other) {
        if (other == this) {
            throw new IllegalArgumentException("a tally cannot be merged into itself");
        }
        if (other.count == 0) {
            return;
        }
        if (count == 0) {
            origin = other.origin;
            min = other.min;
            max = other.max;
        }
        long total = count + other.count;
        double otherMeanFromOrigin = (other.origin - origin) + other.meanFromOrigin;
        double distance = otherMeanFromOrigin - meanFromOrigin;
        double otherShare = (double) other.count / total;
        sumOfSquares += other.sumOfSquares + distance * distance * count * otherShare;
        meanFromOrigin += distance * otherShare;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        count = total;
    }

    /**
     * How many observations there were.
     *
     * @return at least 0
     */
    public long count() {
        return count;
    }

    /**
     * The arithmetic mean.
     *
     * @return NaN when empty
     */
    public double mean() {
        return count == 0 ? Double.NaN : origin + meanFromOrigin;
    }

    /**
     * The unbiased sample variance, the sum of squared deviations over {@code count - 1}.
     *
     * @return at least 0; NaN below two observations
     */
    public double variance() {
        return count < 2 ? Double.NaN : sumOfSquares / (count - 1);
    }

    /**
     * The square root of {@link #variance}.
     *
     * @return at least 0; NaN below two observations
     */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /**
     * The smallest observation.
     *
     * @return NaN when empty
     */
    public double min() {
        return min;
    }

    /**
     * The largest observation.
     *
     * @return NaN when empty
     */
    public double max() {
        return max;
    }
}

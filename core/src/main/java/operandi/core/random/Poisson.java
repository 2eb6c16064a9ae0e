package operandi.core.random;

/**
 * The Poisson distribution, given by its mean: how many of many rare things happen.
 *
 * <p>Sampled by inversion in a table of the distribution function. The table is built outwards from the mode, where
 * p(k + 1) = p(k) &middot; mean/(k + 1), and divided by its sum, so it needs neither a logarithm nor a factorial, and
 * probabilities are right to 1e-12 of themselves for large means too (the recurrence: L. Devroye, Non-Uniform Random
 * Variate Generation, 1986, chapter X.3). What lies beyond its ends has a probability below 1e-18, which no uniform number
 * of {@link KeyedRandom} reaches. It has about 20 times the square root of the mean entries.
 */
public final class Poisson implements CountDistribution {

    /** Where the table ends, relative to the mode: the tail beyond has less than a hundred times this. */
    private static final double NEGLIGIBLE = 1e-22;

    private final double mean;

    /** The count of the table's first entry. */
    private final int lowest;

    private final double[] cumulative;

    /**
     * @param mean above 0, at most {@link CountDistribution#MAX_MEAN}
     * @throws IllegalArgumentException if the mean is out of range or NaN
     */
    public Poisson(double mean) {
        if (!(mean > 0 && mean <= MAX_MEAN)) {
            throw new IllegalArgumentException("mean must be above 0, at most " + MAX_MEAN + ", got " + mean);
        }
        this.mean = mean;
        int mode = (int) mean;
        int first = mode;
        for (double weight = 1; first > 0 && weight * first / mean >= NEGLIGIBLE; first--) {
            weight = weight * first / mean;
        }
        int last = mode;
        for (double weight = 1; weight >= NEGLIGIBLE; last++) {
            weight = weight * mean / (last + 1);
        }
        lowest = first;
        cumulative = new double[last - first + 1];
        cumulative[mode - first] = 1;
        for (int count = mode; count > first; count--) {
            cumulative[count - 1 - first] = cumulative[count - first] * count / mean;
        }
        for (int count = mode; count < last; count++) {
            cumulative[count + 1 - first] = cumulative[count - first] * mean / (count + 1);
        }
        double sum = 0;
        for (int entry = 0; entry < cumulative.length; entry++) {
            sum += cumulative[entry];
            cumulative[entry] = sum;
        }
        for (int entry = 0; entry < cumulative.length; entry++) {
            cumulative[entry] /= sum;
        }
    }

    @Override
    public long count(double u) {
        Guard.insideUnit("u", u);
        int below = -1;
        int above = cumulative.length - 1;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (cumulative[middle] > u) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return (long) lowest + above;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Poisson that && Double.compare(mean, that.mean) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(mean);
    }

    @Override
    public String toString() {
        return "Poisson[mean=" + mean + "]";
    }
}

package operandi.core.random;

/**
 * The geometric distribution on 1, 2, 3, ...: how many trials it takes until one succeeds, given by its mean, which is one
 * over the chance of a trial.
 *
 * <p>The count is 1 + the whole part of ln(1 - u)/ln(1 - p) for a chance p (L. Devroye, Non-Uniform Random Variate
 * Generation, 1986, chapter X.2).
 *
 * @param mean 1 to {@link CountDistribution#MAX_MEAN}
 */
public record Geometric(double mean) implements CountDistribution {

    /**
     * Checks the parameter.
     *
     * @throws IllegalArgumentException if the mean is out of range or NaN
     */
    public Geometric {
        if (!(mean >= 1 && mean <= MAX_MEAN)) {
            throw new IllegalArgumentException("mean must be from 1 to " + MAX_MEAN + ", got " + mean);
        }
    }

    @Override
    public long count(double u) {
        Guard.insideUnit("u", u);
        if (mean == 1) {
            return 1;
        }
        return 1 + (long) (Elementary.logOfOneMinus(u) / Elementary.logOfOneMinus(1 / mean));
    }

    @Override
    public double variance() {
        return mean * (mean - 1);
    }
}

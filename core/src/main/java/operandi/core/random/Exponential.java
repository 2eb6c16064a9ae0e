package operandi.core.random;

/**
 * The exponential distribution, given by its mean (not its rate): the time to the next event of a Poisson process.
 *
 * @param mean the mean, &gt; 0 and finite
 */
public record Exponential(double mean) implements Distribution {

    /**
     * Checks the parameter.
     *
     * @throws IllegalArgumentException if the mean is not positive and finite
     */
    public Exponential {
        Guard.positive("mean", mean);
    }

    @Override
    public double quantile(double u) {
        Guard.probability("u", u);
        return Math.abs(mean * Elementary.logOfOneMinus(u));
    }

    @Override
    public double variance() {
        return mean * mean;
    }

    @Override
    public Exponential scaled(double factor) {
        return new Exponential(mean * Guard.positive("factor", factor));
    }
}

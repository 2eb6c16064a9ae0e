package operandi.core.random;

/**
 * The lognormal distribution: the logarithm of the value is normal. The usual shape of human task times, with a long
 * right tail.
 *
 * <p>Given either by mean and standard deviation of the value itself, or by its median and the standard deviation of
 * its logarithm. A class and not a record because the logarithms are taken once, not at every draw.
 */
public final class Lognormal implements Distribution {

    private final double mean;
    private final double standardDeviation;
    private final double mu;
    private final double sigma;

    private Lognormal(double mean, double standardDeviation, double mu, double sigma) {
        this.mean = mean;
        this.standardDeviation = standardDeviation;
        this.mu = mu;
        this.sigma = sigma;
    }

    /**
     * The distribution with the given mean and standard deviation of the value:
     * {@code sigma² = ln(1 + sd²/mean²)}, {@code mu = ln(mean) - sigma²/2}.
     *
     * @param mean mean of the value, &gt; 0 and finite
     * @param standardDeviation standard deviation of the value, &gt; 0 and finite, in the unit of the mean
     * @return the distribution
     * @throws IllegalArgumentException if a parameter is not positive and finite, or their ratio leaves the range of
     *     a double
     */
    public static Lognormal of(double mean, double standardDeviation) {
        Guard.positive("mean", mean);
        Guard.positive("standard deviation", standardDeviation);
        double variation = standardDeviation / mean;
        double logVariance =
                Guard.positive("squared coefficient of variation's log1p", StrictMath.log1p(variation * variation));
        return new Lognormal(mean, standardDeviation, StrictMath.log(mean) - logVariance / 2, Math.sqrt(logVariance));
    }

    /**
     * The distribution with the given median of the value and standard deviation of its logarithm:
     * {@code mu = ln(median)}.
     *
     * @param median median of the value, &gt; 0 and finite
     * @param sigma standard deviation of the natural logarithm of the value, &gt; 0 and finite
     * @return the distribution
     * @throws IllegalArgumentException if a parameter is not positive and finite, or the mean or the standard
     *     deviation they imply is not
     */
    public static Lognormal ofMedian(double median, double sigma) {
        Guard.positive("median", median);
        Guard.positive("sigma", sigma);
        double logVariance = sigma * sigma;
        double mean = Guard.positive("implied mean", median * StrictMath.exp(logVariance / 2));
        double standardDeviation =
                Guard.positive("implied standard deviation", mean * Math.sqrt(StrictMath.expm1(logVariance)));
        return new Lognormal(mean, standardDeviation, StrictMath.log(median), sigma);
    }

    @Override
    public double quantile(double u) {
        return Elementary.exp(mu + sigma * NormalQuantile.of(u));
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return standardDeviation * standardDeviation;
    }

    @Override
    public Lognormal scaled(double factor) {
        Guard.positive("factor", factor);
        return new Lognormal(
                Guard.positive("scaled mean", mean * factor),
                Guard.positive("scaled standard deviation", standardDeviation * factor),
                mu + StrictMath.log(factor),
                sigma);
    }

    /**
     * Standard deviation of the value.
     *
     * @return a positive number, in the unit of the values
     */
    public double standardDeviation() {
        return standardDeviation;
    }

    /**
     * Mean of the natural logarithm of the value, which is the logarithm of its median.
     *
     * @return a finite number
     */
    public double mu() {
        return mu;
    }

    /**
     * Standard deviation of the natural logarithm of the value.
     *
     * @return a positive number
     */
    public double sigma() {
        return sigma;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lognormal that
                && Double.compare(mu, that.mu) == 0
                && Double.compare(sigma, that.sigma) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(mu) + Double.hashCode(sigma);
    }

    @Override
    public String toString() {
        return "Lognormal[mean=" + mean + ", standardDeviation=" + standardDeviation + "]";
    }
}

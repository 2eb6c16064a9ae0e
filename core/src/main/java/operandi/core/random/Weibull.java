package operandi.core.random;

/**
 * The Weibull distribution: the time to a failure whose rate falls (shape below 1), stays (1: exponential) or rises
 * (above 1) with age. The quantile is accurate to 1e-13 of itself.
 *
 * @param scale the value that a share 1 - 1/e of all values stays below, &gt; 0 and finite
 * @param shape 0.1 to 1,000
 */
public record Weibull(double scale, double shape) implements Distribution {

    private static final double MIN_SHAPE = 0.1;
    private static final double MAX_SHAPE = 1_000;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Weibull {
        Guard.positive("scale", scale);
        requireShape(shape);
    }

    private static void requireShape(double shape) {
        if (!(shape >= MIN_SHAPE && shape <= MAX_SHAPE)) {
            throw new IllegalArgumentException("shape must be in [0.1, 1000], got " + shape);
        }
    }

    /**
     * The distribution with the given mean: its scale is {@code mean / Gamma(1 + 1/shape)}.
     *
     * @param mean mean of the value, &gt; 0 and finite
     * @param shape 0.1 to 1,000
     * @return the distribution
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Weibull ofMean(double mean, double shape) {
        Guard.positive("mean", mean);
        requireShape(shape);
        return new Weibull(mean / moment(1, shape), shape);
    }

    /** E(X^n) of the distribution with scale 1. */
    private static double moment(int n, double shape) {
        return Elementary.exp(LogGamma.of(1 + n / shape));
    }

    @Override
    public double quantile(double u) {
        Guard.probability("u", u);
        return scale * Elementary.exp(Elementary.log(-Elementary.logOfOneMinus(u)) / shape);
    }

    @Override
    public double mean() {
        return scale * moment(1, shape);
    }

    @Override
    public double variance() {
        double first = moment(1, shape);
        return scale * scale * Math.max(0, moment(2, shape) - first * first);
    }

    @Override
    public Weibull scaled(double factor) {
        return new Weibull(scale * Guard.positive("factor", factor), shape);
    }
}

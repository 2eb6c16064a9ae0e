package operandi.core.random;

import java.util.Arrays;
import java.util.List;

/**
 * A mixture of exponential distributions: some jobs of one kind, some of another, each kind exponential. More variable
 * than an exponential distribution.
 *
 * <p>Sampled by solving for the quantile. The logarithm of the share above x is convex and the share below it concave, so
 * Newton's method rises to the solution from any start below it, such as the best bound by one kind alone. The quantile
 * is accurate to 1e-13 of itself; so numbers closer to each other than that may change places.
 */
public final class Hyperexponential implements Distribution {

    private static final double PRECISION = 1e-15;
    private static final int MAX_STEPS = 100;

    /** Below, the share below x is solved for. */
    private static final double SMALL = 0.1;

    private final double[] shares;
    private final double[] means;
    private final double[] logShares;

    private Hyperexponential(double[] shares, double[] means) {
        this.shares = shares;
        this.means = means;
        this.logShares = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            logShares[i] = Elementary.log(shares[i]);
        }
    }

    /**
     * The mixture of exponential distributions with the given means.
     *
     * @param means one per kind, each &gt; 0 and finite, at least one
     * @param weights one per mean, each &gt; 0 and finite; only their ratios matter
     * @return the distribution
     * @throws IllegalArgumentException if the lists differ in length or are empty, or a number is out of range
     */
    public static Hyperexponential of(List<Double> means, List<Double> weights) {
        if (means.isEmpty() || means.size() != weights.size()) {
            throw new IllegalArgumentException("need one weight per mean and at least one mean, got " + means.size()
                    + " means and " + weights.size() + " weights");
        }
        double[] meanOf = new double[means.size()];
        for (int i = 0; i < meanOf.length; i++) {
            meanOf[i] = Guard.positive("mean " + i, means.get(i));
        }
        return new Hyperexponential(Guard.shares(weights), meanOf);
    }

    /**
     * The mixture of two kinds with the given mean and standard deviation of which each contributes half of the mean
     * ("balanced means").
     *
     * <p>Source: H. C. Tijms, "A first course in stochastic models", Wiley 2003, appendix B.
     *
     * @param mean mean of the value, &gt; 0 and finite
     * @param standardDeviation standard deviation, above the mean and at most 1,000 times the mean
     * @return the distribution
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Hyperexponential ofMoments(double mean, double standardDeviation) {
        Guard.positive("mean", mean);
        Guard.positive("standard deviation", standardDeviation);
        double variation = standardDeviation / mean;
        if (!(variation > 1 && variation <= 1_000)) {
            throw new IllegalArgumentException(
                    "standard deviation must be above the mean and at most 1000 times the mean, got "
                            + standardDeviation + " and mean " + mean);
        }
        double squared = variation * variation;
        double unevenness = Math.sqrt((squared - 1) / (squared + 1));
        // Of the rarer kind, (1 - unevenness) / 2 without its cancellation.
        double rarer = 1 / ((squared + 1) * (1 + unevenness));
        double commoner = 1 - rarer;
        return new Hyperexponential(
                new double[] {commoner, rarer}, new double[] {mean / (2 * commoner), mean / (2 * rarer)});
    }

    @Override
    public double quantile(double u) {
        Guard.probability("u", u);
        if (u == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double wanted = Elementary.logOfOneMinus(u);
        double x = 0;
        for (int i = 0; i < means.length; i++) {
            x = Math.max(x, means[i] * (logShares[i] - wanted));
        }
        for (int step = 0; step < MAX_STEPS; step++) {
            double rise = u < SMALL ? riseFromBelow(x, u) : riseFromAbove(x, wanted);
            if (!(rise > x * PRECISION)) {
                return x;
            }
            x += rise;
        }
        return x;
    }

    /** Newton's step for the share above x, taken by its logarithm. */
    private double riseFromAbove(double x, double wanted) {
        double above = 0;
        double density = 0;
        for (int i = 0; i < means.length; i++) {
            double part = shares[i] * Elementary.exp(-x / means[i]);
            above += part;
            density += part / means[i];
        }
        return (Elementary.log(above) - wanted) * above / density;
    }

    /** Newton's step for the share below x, which of a small x would drown in the rounding of the share above. */
    private double riseFromBelow(double x, double wanted) {
        double below = 0;
        double density = 0;
        for (int i = 0; i < means.length; i++) {
            double missing = -StrictMath.expm1(-x / means[i]);
            below += shares[i] * missing;
            density += shares[i] * (1 - missing) / means[i];
        }
        return (wanted - below) / density;
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += shares[i] * means[i];
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += shares[i] * (means[i] * means[i] + (means[i] - mean) * (means[i] - mean));
        }
        return sum;
    }

    @Override
    public Hyperexponential scaled(double factor) {
        Guard.positive("factor", factor);
        double[] scaled = new double[means.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Guard.positive("scaled mean " + i, means[i] * factor);
        }
        return new Hyperexponential(shares, scaled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hyperexponential that
                && Arrays.equals(shares, that.shares)
                && Arrays.equals(means, that.means);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shares) + Arrays.hashCode(means);
    }

    @Override
    public String toString() {
        return "Hyperexponential[shares=" + Arrays.toString(shares) + ", means=" + Arrays.toString(means) + "]";
    }
}

package operandi.core.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mixture of distributions: a share of the values comes from one, a share from another.
 *
 * <p>The one distribution whose value may fall when the uniform number rises. The number first chooses the part, as
 * {@link Discrete} does, and its place within the part's stretch of (0, 1) is then the part's uniform number; the value
 * rises within each stretch. So one uniform number still gives one value, and two alternatives that draw from the same
 * mixture, scaled or not, draw alike; solving for the true quantile would need every part's distribution function. List
 * parts from the shortest to the longest to keep long jobs long.
 */
public final class Mixture implements Distribution {

    private final List<Distribution> parts;
    private final Discrete choice;
    private final double[] shares;
    private final double[] starts;

    private Mixture(List<Distribution> parts, double[] shares) {
        this.parts = List.copyOf(parts);
        this.shares = shares;
        this.choice = Discrete.ofWeights(shares);
        this.starts = new double[shares.length];
        for (int i = 1; i < shares.length; i++) {
            starts[i] = starts[i - 1] + shares[i - 1];
        }
    }

    /**
     * The mixture of the given distributions.
     *
     * @param parts at least one
     * @param weights one per part, each &gt; 0 and finite; only their ratios matter
     * @return the distribution
     * @throws IllegalArgumentException if the lists differ in length or are empty, or a weight is out of range
     */
    public static Mixture of(List<Distribution> parts, List<Double> weights) {
        if (parts.isEmpty() || parts.size() != weights.size()) {
            throw new IllegalArgumentException("need one weight per part and at least one part, got " + parts.size()
                    + " parts and " + weights.size() + " weights");
        }
        return new Mixture(parts, Guard.shares(weights));
    }

    /**
     * The value at the place of {@code u} in the stretch of the part that {@code u} chooses.
     *
     * @param u a number in [0, 1]; 0 and 1 give the ends of the first and the last part
     * @return a value of at least 0
     * @throws IllegalArgumentException if {@code u} is outside [0, 1] or NaN
     */
    @Override
    public double quantile(double u) {
        int part = choice.index(u);
        double place = u == 1 ? 1 : (u - starts[part]) / shares[part];
        return parts.get(part).quantile(u == 1 || u == 0 ? place : inside(place));
    }

    /** A number that rounding has moved out of the open interval (0, 1), moved back. */
    private static double inside(double place) {
        return Math.min(Math.max(place, 0x1.0p-53), 1 - 0x1.0p-53);
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] * parts.get(i).mean();
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double offset = parts.get(i).mean() - mean;
            sum += shares[i] * (parts.get(i).variance() + offset * offset);
        }
        return sum;
    }

    @Override
    public Mixture scaled(double factor) {
        var scaled = new ArrayList<Distribution>();
        for (Distribution part : parts) {
            scaled.add(part.scaled(factor));
        }
        return new Mixture(scaled, shares);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mixture that && parts.equals(that.parts) && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return 31 * parts.hashCode() + Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return "Mixture[parts=" + parts + ", shares=" + Arrays.toString(shares) + "]";
    }
}

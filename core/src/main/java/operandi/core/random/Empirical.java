package operandi.core.random;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Observed values with weights, drawn as they are (no interpolation between them).
 *
 * <p>The values are held in ascending order, equal ones merged, so the order of the observations has no influence.
 * Compares by value: two are equal when each value carries the same weight.
 */
public final class Empirical implements Distribution {

    private final List<Double> values;
    private final List<Double> weights;
    private final double[] sorted;
    private final Discrete choice;
    private final double mean;
    private final double variance;

    private Empirical(double[] sorted, double[] weightOf) {
        this.sorted = sorted;
        this.values = boxed(sorted);
        this.weights = boxed(weightOf);
        this.choice = Discrete.ofWeights(weightOf);
        this.mean = weightedMean(sorted, weightOf);
        double[] squares = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            squares[i] = (sorted[i] - mean) * (sorted[i] - mean);
        }
        this.variance = weightedMean(squares, weightOf);
    }

    /**
     * The distribution of weighted observations.
     *
     * @param values the observations, each &gt;= 0 and finite, at least one
     * @param weights one per value, each &gt;= 0 and finite, at least one positive; only their ratios matter
     * @return the distribution
     * @throws IllegalArgumentException if the lists differ in length or are empty, or a number is out of range
     */
    public static Empirical of(List<Double> values, List<Double> weights) {
        if (values.isEmpty() || values.size() != weights.size()) {
            throw new IllegalArgumentException("need one weight per value and at least one value, got " + values.size()
                    + " values and " + weights.size() + " weights");
        }
        // Observations of the same value pool their weight, in the order given.
        var weightByValue = new TreeMap<Double, Double>();
        for (int i = 0; i < values.size(); i++) {
            double value = Guard.nonNegative("value " + i, values.get(i));
            double weight = Guard.nonNegative("weight " + i, weights.get(i));
            weightByValue.merge(value, weight, Double::sum);
        }
        return new Empirical(unboxed(weightByValue.keySet()), unboxed(weightByValue.values()));
    }

    /**
     * The distribution of observations that count equally.
     *
     * @param values the observations, each &gt;= 0 and finite, at least one
     * @return the distribution
     * @throws IllegalArgumentException if there is no value, or one is negative, infinite or NaN
     */
    public static Empirical of(List<Double> values) {
        return of(values, Collections.nCopies(values.size(), 1.0));
    }

    private static double weightedMean(double[] numbers, double[] weightOf) {
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < numbers.length; i++) {
            weighted += weightOf[i] * numbers[i];
            total += weightOf[i];
        }
        return weighted / total;
    }

    private static double[] unboxed(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    @Override
    public double quantile(double u) {
        return sorted[choice.index(u)];
    }

    @Override
    public double mean() {
        return mean;
    }

    /** The variance of the distribution itself: divided by the total weight, not by one less. */
    @Override
    public double variance() {
        return variance;
    }

    @Override
    public Empirical scaled(double factor) {
        Guard.positive("factor", factor);
        return of(values.stream().map(value -> value * factor).toList(), weights);
    }

    /**
     * The distinct values, ascending.
     *
     * @return an immutable list
     */
    public List<Double> values() {
        return values;
    }

    /**
     * The weights of {@link #values}, in their order, as given (not normalized).
     *
     * @return an immutable list
     */
    public List<Double> weights() {
        return weights;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that && values.equals(that.values) && weights.equals(that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + weights.hashCode();
    }

    @Override
    public String toString() {
        return "Empirical[values=" + values + ", weights=" + weights + "]";
    }
}

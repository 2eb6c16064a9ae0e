package operandi.core.random;

import java.util.Arrays;

/**
 * A choice among n alternatives with given probabilities, made by one uniform number.
 *
 * <p>Alternative i owns a stretch of (0, 1) as long as its probability, in the given order; so the index never falls
 * when the uniform number rises, and a change of two probabilities moves only choices near their borders. An
 * alternative of probability zero is never chosen; the last of the others owns whatever rounding leaves over at the
 * end. Immutable; a choice does not allocate. It looks through the alternatives from the first: branches have a
 * handful, for which that beats halving.
 */
public final class Discrete {

    private static final double SUM_TOLERANCE = 1e-9;

    private final double[] cumulative;

    private Discrete(double[] cumulative) {
        this.cumulative = cumulative;
    }

    /**
     * A choice by probabilities.
     *
     * @param probabilities one per alternative, each in [0, 1], their sum 1 within 1e-9
     * @return the choice
     * @throws IllegalArgumentException if a probability is outside [0, 1] or NaN, or the sum is off
     */
    public static Discrete ofProbabilities(double... probabilities) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += Guard.probability("probability " + i, probabilities[i]);
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "probabilities must sum to 1, got " + sum + " from " + Arrays.toString(probabilities));
        }
        return new Discrete(accumulate(probabilities, 1));
    }

    /**
     * A choice by weights: probabilities up to a common factor, such as counts.
     *
     * @param weights one per alternative, each &gt;= 0 and finite, at least one positive
     * @return the choice
     * @throws IllegalArgumentException if a weight is negative, infinite or NaN, or their sum is not positive and
     *     finite
     */
    public static Discrete ofWeights(double... weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Guard.nonNegative("weight " + i, weights[i]);
        }
        return new Discrete(accumulate(weights, Guard.positive("sum of weights", sum)));
    }

    /** The running sums over the total, from left to right; infinite from the last positive weight on. */
    private static double[] accumulate(double[] weights, double total) {
        double[] cumulative = new double[weights.length];
        double sum = 0;
        int lastPositive = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum / total;
            if (weights[i] > 0) {
                lastPositive = i;
            }
        }
        Arrays.fill(cumulative, lastPositive, cumulative.length, Double.POSITIVE_INFINITY);
        return cumulative;
    }

    /**
     * The chosen alternative: the first whose cumulative probability exceeds {@code u}.
     *
     * @param u a number in [0, 1]
     * @return 0 to {@code size() - 1}
     * @throws IllegalArgumentException if {@code u} is outside [0, 1] or NaN
     */
    public int index(double u) {
        Guard.probability("u", u);
        double[] sums = cumulative;
        int index = 0;
        while (sums[index] <= u) {
            index++;
        }
        return index;
    }

    /**
     * The number of alternatives, those of probability zero included.
     *
     * @return at least 1
     */
    public int size() {
        return cumulative.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Discrete that && Arrays.equals(cumulative, that.cumulative);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cumulative);
    }
}

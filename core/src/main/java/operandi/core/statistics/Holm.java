package operandi.core.statistics;

import java.util.Arrays;

/**
 * Holm's step-down adjustment of several p-values: rejecting where the adjusted one is at most {@code α} makes a false
 * rejection anywhere at most {@code α} likely, however the tests depend on each other. Rejects all that Bonferroni's
 * does and more, but gives no intervals; verdicts, which need these, keep to {@link ConfidenceInterval#bonferroni}.
 *
 * <p>With {@code p(1) <= … <= p(m)}, adjusted is {@code p̃(i) = max_{j<=i} min(1, (m - j + 1) p(j))}.
 *
 * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
 * (1979) 65-70.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts p-values.
     *
     * @param pValues each in [0, 1], in any order
     * @return the adjusted ones in the same order, each in [0, 1] and not below its own; empty for none
     * @throws IllegalArgumentException if one is outside [0, 1] or NaN
     */
    public static double[] adjusted(double[] pValues) {
        double[] sorted = pValues.clone();
        for (double p : sorted) {
            requireProbability(p);
        }
        Arrays.sort(sorted);
        double[] steps = new double[sorted.length];
        double largest = 0;
        for (int rank = 0; rank < sorted.length; rank++) {
            largest = Math.max(largest, Math.min(1, (sorted.length - rank) * sorted[rank]));
            steps[rank] = largest;
        }
        double[] adjusted = new double[pValues.length];
        for (int i = 0; i < pValues.length; i++) {
            adjusted[i] = steps[firstRankOf(pValues[i], sorted)];
        }
        return adjusted;
    }

    /** Equal p-values share the step of the first of them: the maximum over the others adds nothing. */
    private static int firstRankOf(double p, double[] sorted) {
        int rank = Arrays.binarySearch(sorted, p);
        while (rank > 0 && sorted[rank - 1] == p) {
            rank--;
        }
        return rank;
    }

    static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p-value must be in [0, 1], got " + p);
        }
    }
}

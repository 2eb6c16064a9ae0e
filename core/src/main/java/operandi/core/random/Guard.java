package operandi.core.random;

import java.util.List;

/** The argument checks of this package; every comparison is written so that NaN fails it. */
final class Guard {

    private Guard() {}

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be > 0 and finite, got " + value);
        }
        return value;
    }

    /** Returns the value with negative zero made positive, so that equal parameters are equal bits. */
    static double nonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite, got " + value);
        }
        return value + 0.0;
    }

    /** Weights over their sum; each weight, the sum and each share is positive and finite. */
    static double[] shares(List<Double> weights) {
        double[] shares = new double[weights.size()];
        double total = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = positive("weight " + i, weights.get(i));
            total += shares[i];
        }
        positive("sum of weights", total);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = positive("share " + i, shares[i] / total);
        }
        return shares;
    }

    static double insideUnit(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be in (0, 1), got " + value);
        }
        return value;
    }

    static double probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + value);
        }
        return value;
    }
}

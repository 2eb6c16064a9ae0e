package operandi.core.benchmark;

import java.util.Locale;
import operandi.core.statistics.ConfidenceInterval;

/**
 * A cost or a ratio of costs, with its 95% interval.
 *
 * <p>A round measures everybody once, each in a JVM of its own, and a cost of a round is the median of its iterations. How
 * code is compiled and laid out in memory is decided once a JVM, and what else the machine does changes slowly, so rounds
 * are independent of each other and iterations are not: an interval is Student's, over the logarithms of the rounds. A
 * ratio is taken within each round, where both had the same neighbours on the machine.
 *
 * @param value the geometric mean over the rounds
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
record Measured(double value, double low, double high) {
    private static final double CONFIDENCE = 0.95;

    /** @param costs one a round, at least two rounds */
    static Measured cost(double[] costs) {
        double[] logarithms = new double[costs.length];
        for (int round = 0; round < costs.length; round++) {
            logarithms[round] = Math.log(costs[round]);
        }
        ConfidenceInterval interval = ConfidenceInterval.ofMean(logarithms, CONFIDENCE);
        return new Measured(Math.exp(interval.mean()), Math.exp(interval.low()), Math.exp(interval.high()));
    }

    /** Both of the same rounds. */
    static Measured ratio(double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("rounds differ: " + numerators.length + " and " + denominators.length);
        }
        double[] ratios = new double[numerators.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = numerators[round] / denominators[round];
        }
        return cost(ratios);
    }

    /** For example {@code 1.32 (1.28-1.36)}; large numbers without decimals. */
    String text() {
        return figure(value) + " (" + figure(low) + "-" + figure(high) + ")";
    }

    private static String figure(double number) {
        int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}

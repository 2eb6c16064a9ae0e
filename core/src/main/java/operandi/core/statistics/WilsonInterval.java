package operandi.core.statistics;

import operandi.core.random.NormalQuantile;

/**
 * The score interval of a proportion, such as the share of futures in which an alternative is better. Unlike the
 * textbook interval it stays within [0, 1] and keeps its coverage for few trials and for shares near 0 or 1.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927)
 * 209-212, doi:10.1080/01621459.1927.10502953.
 *
 * @param successes how often it happened, 0 to {@code trials}
 * @param trials how often it could have, &gt;= 0
 * @param confidence the probability of covering the true proportion, in (0, 1)
 */
public record WilsonInterval(long successes, long trials, double confidence) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public WilsonInterval {
        if (successes < 0 || trials < successes) {
            throw new IllegalArgumentException(
                    "need 0 <= successes <= trials, got " + successes + " successes of " + trials);
        }
        ConfidenceInterval.requireConfidence(confidence);
    }

    /**
     * The observed share.
     *
     * @return successes over trials; NaN without trials
     */
    public double proportion() {
        return trials == 0 ? Double.NaN : (double) successes / trials;
    }

    /**
     * The lower end.
     *
     * @return a number in [0, 1]; 0 without trials
     */
    public double low() {
        return successes == 0 ? 0 : end(-1);
    }

    /**
     * The upper end.
     *
     * @return a number in [0, 1]; 1 without trials
     */
    public double high() {
        return successes == trials ? 1 : end(1);
    }

    private double end(int side) {
        double z = NormalQuantile.of(0.5 + confidence / 2);
        double p = proportion();
        double spread = z * Math.sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials));
        double end = (p + z * z / (2.0 * trials) + side * spread) / (1 + z * z / trials);
        return Math.max(0, Math.min(1, end));
    }
}

package operandi.core.statistics;

/**
 * The difference of two means from independent samples whose variances may differ, such as two scenarios run on
 * different seeds: Welch's interval.
 *
 * <p>{@code mean ± t(1/2 + confidence/2; ν) sqrt(s1²/n1 + s2²/n2)} with the degrees of freedom of Welch and
 * Satterthwaite, {@code ν = (v1 + v2)² / (v1²/(n1-1) + v2²/(n2-1))}, {@code vi = si²/ni}. Where futures are shared,
 * {@link PairedComparison} is far narrower.
 *
 * <p>Sources: B. L. Welch, "The generalization of 'Student's' problem when several different population variances are
 * involved", Biometrika 34 (1947) 28-35, doi:10.1093/biomet/34.1-2.28; F. E. Satterthwaite, "An approximate
 * distribution of estimates of variance components", Biometrics Bulletin 2 (1946) 110-114, doi:10.2307/3002019.
 *
 * @param mean of the second sample less that of the first; NaN if either is empty
 * @param standardError of that difference; NaN if either sample has fewer than two observations
 * @param degreesOfFreedom between the smaller {@code n - 1} and {@code n1 + n2 - 2}; NaN if the standard error is NaN
 *     or zero
 * @param confidence the probability of covering the true difference, in (0, 1)
 */
public record UnpairedComparison(double mean, double standardError, double degreesOfFreedom, double confidence) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public UnpairedComparison {
        ConfidenceInterval.requireConfidence(confidence);
    }

    /**
     * Compares two independent samples.
     *
     * @param from what is subtracted
     * @param to what it is subtracted from
     * @param confidence in (0, 1)
     * @return the comparison
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public static UnpairedComparison of(Tally from, Tally to, double confidence) {
        double variance = from.variance() / from.count() + to.variance() / to.count();
        // Shares rather than squares of variances: these neither overflow nor vanish.
        double share = from.variance() / from.count() / variance;
        double degrees = 1 / (share * share / (from.count() - 1) + (1 - share) * (1 - share) / (to.count() - 1));
        return new UnpairedComparison(to.mean() - from.mean(), Math.sqrt(variance), degrees, confidence);
    }

    /**
     * Half the width of the interval.
     *
     * @return at least 0; infinite where a spread is unknown
     */
    public double halfWidth() {
        if (Double.isNaN(standardError)) {
            return Double.POSITIVE_INFINITY;
        }
        return standardError == 0 ? 0 : StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom) * standardError;
    }

    /**
     * The lower end.
     *
     * @return mean less half-width
     */
    public double low() {
        return mean - halfWidth();
    }

    /**
     * The upper end.
     *
     * @return mean plus half-width
     */
    public double high() {
        return mean + halfWidth();
    }
}

package operandi.core.statistics;

/**
 * What pairing gains: the variance that the difference of two alternatives would have in independent futures over the one
 * it has in the same ones, {@code (var A + var B) / var(B - A)}. So many times as many unpaired futures would have the
 * same precision.
 *
 * <p>With D the difference and S the sum of the two values, the factor is {@code (1 + w) / 2}, {@code w = var S / var D},
 * and the interval that of a ratio of variances of two correlated normal variables: from {@code w / K} to {@code w K},
 * {@code K = k + sqrt(k² - 1)}, {@code k = 1 + 2 (1 - r²) t² / (n - 2)}, r the correlation of S and D, t the quantile at
 * {@code n - 2} degrees of freedom. Exact where the two values are jointly normal; for heavy tails it is too narrow.
 *
 * <p>Sources: E. J. G. Pitman, "A note on normal correlation", Biometrika 31 (1939) 9-12, doi:10.1093/biomet/31.1-2.9;
 * W. A. Morgan, same issue 13-19, doi:10.1093/biomet/31.1-2.13.
 *
 * @param factor at least 1/2; below 1 pairing does harm; infinite if only the difference never varies, NaN if nothing
 *     does or below two futures
 * @param low lower end of its interval, at least 1/2; 1/2 where nothing is known: below three futures, or if the
 *     difference or the sum never varies
 * @param high upper end; infinite where nothing is known
 */
public record VarianceReduction(double factor, double low, double high) {

    /**
     * What pairing gained in some futures.
     *
     * @param one variance of the one alternative over them, &gt;= 0
     * @param other variance of the other
     * @param difference variance of the difference
     * @param n how many futures
     * @param confidence of the interval, in (0, 1)
     * @return the factor and its interval
     * @throws IllegalArgumentException if the confidence is out of range
     */
    static VarianceReduction of(double one, double other, double difference, long n, double confidence) {
        ConfidenceInterval.requireConfidence(confidence);
        double factor = (one + other) / difference;
        double sum = 2 * (one + other) - difference;
        if (n < 3 || !(difference > 0 && sum > 0)) {
            return new VarianceReduction(factor, 0.5, Double.POSITIVE_INFINITY);
        }
        double ratio = sum / difference;
        double covariance = other - one;
        double correlation = covariance / Math.sqrt(sum) / Math.sqrt(difference);
        double t = StudentT.quantile(0.5 + confidence / 2, n - 2.0);
        double excess = 2 * Math.max(0, 1 - correlation * correlation) * t * t / (n - 2);
        // k² - 1 without cancellation.
        double spread = 1 + excess + Math.sqrt(excess * (2 + excess));
        return new VarianceReduction(factor, (1 + ratio / spread) / 2, (1 + ratio * spread) / 2);
    }
}

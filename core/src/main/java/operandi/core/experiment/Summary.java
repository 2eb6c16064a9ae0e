package operandi.core.experiment;

/**
 * One metric of one alternative over the futures in which it is defined.
 *
 * @param mean mean over futures; NaN if n is 0
 * @param halfWidth half-width of the Student-t interval of the mean, at the design's confidence; infinite if n is below 2
 * @param p10 10th percentile over futures
 * @param p50 median over futures
 * @param p90 90th percentile over futures
 * @param n futures in which the metric is defined
 */
public record Summary(double mean, double halfWidth, double p10, double p50, double p90, int n) {}

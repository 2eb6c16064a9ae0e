package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricSeries;
import operandi.core.model.Metric;
import operandi.core.model.Segment;
import operandi.core.model.Threshold;
import operandi.core.statistics.Quantiles;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;

/**
 * What one segment lives through in an alternative, against the baseline in the same futures. It describes the futures
 * simulated; it is not one of the comparisons that share the stated confidence.
 *
 * @param alternative the alternative
 * @param baseline what it is compared with
 * @param threshold the metric and what matters on it
 * @param scope {@code segment:NAME}
 * @param before the metric in the baseline
 * @param after the metric in the alternative
 * @param mean mean paired difference; NaN if no future defines it
 * @param p10 10th percentile of the paired differences
 * @param p90 90th percentile likewise
 * @param better futures in which the segment is strictly better off
 * @param worse futures in which it is strictly worse off
 * @param n futures in which both are defined
 */
public record SegmentDifference(
        String alternative,
        String baseline,
        Threshold threshold,
        String scope,
        MetricSeries before,
        MetricSeries after,
        double mean,
        double p10,
        double p90,
        int better,
        int worse,
        int n) {

    /**
     * How exactly the mean may be said: a mean of n futures is the square root of n times as exact as one of them.
     */
    public Rounding rounding(DisplayUnit unit) {
        return unit.rounding((p90 - p10) / 2 / Math.sqrt(Math.max(n, 1)), mean);
    }

    /**
     * Every segment on every metric with a threshold that is reported for segments and is not compared there already;
     * those who lose most, in units of what matters, come first.
     */
    public static List<SegmentDifference> of(ExperimentResult result) {
        List<SegmentDifference> differences = new ArrayList<>();
        for (Comparison comparison : result.comparisons()) {
            Metric metric = comparison.threshold().metric();
            if (!comparison.scope().equals("all") || !metric.scopes().contains("segment")) {
                continue;
            }
            for (Segment segment : result.scenario().segments()) {
                String scope = "segment:" + segment.id();
                if (!isCompared(result, comparison, scope)) {
                    result.alternative(comparison.baseline())
                            .metric(metric.id(), scope)
                            .flatMap(before -> result.alternative(comparison.alternative())
                                    .metric(metric.id(), scope)
                                    .map(after -> between(comparison, scope, before, after)))
                            .ifPresent(differences::add);
                }
            }
        }
        differences.sort((a, b) -> Double.compare(b.loss(), a.loss()));
        return List.copyOf(differences);
    }

    /** How much worse off the segment is, in thresholds; negative if it is better off. */
    public double loss() {
        double worsening = isLowerBetter() ? mean : -mean;
        return Double.isNaN(worsening) ? Double.NEGATIVE_INFINITY : worsening / threshold.delta();
    }

    private boolean isLowerBetter() {
        return threshold.metric().better() != Metric.Better.HIGHER;
    }

    private static boolean isCompared(ExperimentResult result, Comparison with, String scope) {
        return result.comparisons().stream()
                .anyMatch(other -> other.scope().equals(scope)
                        && other.alternative().equals(with.alternative())
                        && other.threshold().metric().equals(with.threshold().metric()));
    }

    private static SegmentDifference between(
            Comparison comparison, String scope, MetricSeries before, MetricSeries after) {
        boolean lowerIsBetter = comparison.threshold().metric().better() != Metric.Better.HIGHER;
        double[] differences = new double[before.values().size()];
        for (int future = 0; future < differences.length; future++) {
            differences[future] = after.values().get(future) - before.values().get(future);
        }
        Quantiles quantiles = Quantiles.of(differences);
        int below = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        int above = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        return new SegmentDifference(
                comparison.alternative(),
                comparison.baseline(),
                comparison.threshold(),
                scope,
                before,
                after,
                mean(differences),
                quantiles.at(0.1),
                quantiles.at(0.9),
                lowerIsBetter ? below : above,
                lowerIsBetter ? above : below,
                quantiles.count());
    }

    private static double mean(double[] differences) {
        return Arrays.stream(differences)
                .filter(difference -> !Double.isNaN(difference))
                .average()
                .orElse(Double.NaN);
    }
}

package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.model.Segment;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.PairedComparison;
import operandi.core.statistics.Quantiles;

/**
 * What one segment lives through in an alternative, against the baseline in the same futures. The segment differences of
 * a result are a family of their own beside its comparisons: their intervals hold all together with the design's
 * confidence (Bonferroni).
 *
 * @param alternative the alternative
 * @param baseline what it is compared with
 * @param threshold the metric and what matters on it
 * @param scope {@code segment:NAME}
 * @param window the stretch of the calendar
 * @param hasWindows whether the result has more windows than the whole run
 * @param before the metric in the baseline
 * @param after the metric in the alternative
 * @param interval of the mean paired difference, at the confidence that each needs for all to hold; its {@code n}
 *     counts the futures in which both are defined
 * @param p10 10th percentile of the paired differences
 * @param p90 90th percentile likewise
 * @param better futures in which the segment is strictly better off
 * @param worse futures in which it is strictly worse off
 */
public record SegmentDifference(
        String alternative,
        String baseline,
        Threshold threshold,
        String scope,
        Window window,
        boolean hasWindows,
        MetricSeries before,
        MetricSeries after,
        ConfidenceInterval interval,
        double p10,
        double p90,
        long better,
        long worse) {

    private record Pair(Comparison overall, String scope, MetricSeries before, MetricSeries after) {}

    /**
     * Every segment on every metric with a threshold that is reported for segments and is not compared there already;
     * those who lose most on average, in units of what matters, come first.
     */
    public static List<SegmentDifference> of(ExperimentResult result) {
        List<Pair> pairs = pairs(result);
        if (pairs.isEmpty()) {
            return List.of();
        }
        double confidence =
                ConfidenceInterval.bonferroni(result.scenario().design().confidence(), pairs.size());
        return pairs.stream()
                .map(pair ->
                        between(pair, confidence, result.scenario().windows().size() > 1))
                .sorted(Comparator.comparingDouble(SegmentDifference::loss).reversed())
                .toList();
    }

    /** By the rule of {@link Verdict}: only a whole interval beyond, or within, what matters says more than that. */
    public Verdict verdict() {
        return Verdict.of(interval, threshold.delta(), isLowerBetter());
    }

    /** How much worse off the segment is on average, in thresholds; negative if it is better off. */
    public double loss() {
        double worsening = isLowerBetter() ? interval.mean() : -interval.mean();
        return Double.isNaN(worsening) ? Double.NEGATIVE_INFINITY : worsening / threshold.delta();
    }

    private boolean isLowerBetter() {
        return isLowerBetter(threshold);
    }

    private static boolean isLowerBetter(Threshold threshold) {
        return threshold.metric().better() == Metric.Better.LOWER;
    }

    private static List<Pair> pairs(ExperimentResult result) {
        List<Pair> pairs = new ArrayList<>();
        for (Comparison overall : result.comparisons()) {
            Metric metric = overall.threshold().metric();
            if (!overall.scope().equals("all") || !metric.scopes().contains("segment")) {
                continue;
            }
            for (Segment segment : result.scenario().segments()) {
                String scope = "segment:" + segment.id();
                Optional<MetricSeries> before =
                        result.alternative(overall.baseline()).metric(metric.id(), scope, overall.window());
                Optional<MetricSeries> after =
                        result.alternative(overall.alternative()).metric(metric.id(), scope, overall.window());
                if (before.isPresent() && after.isPresent() && !isCompared(result, overall, scope)) {
                    pairs.add(new Pair(overall, scope, before.get(), after.get()));
                }
            }
        }
        return pairs;
    }

    private static boolean isCompared(ExperimentResult result, Comparison with, String scope) {
        return result.comparisons().stream()
                .anyMatch(other -> other.scope().equals(scope)
                        && other.alternative().equals(with.alternative())
                        && other.threshold().metric().equals(with.threshold().metric()));
    }

    private static SegmentDifference between(Pair pair, double confidence, boolean hasWindows) {
        double[] from = values(pair.before());
        double[] to = values(pair.after());
        PairedComparison paired = PairedComparison.of(from, to, confidence);
        double[] differences = new double[from.length];
        for (int future = 0; future < from.length; future++) {
            differences[future] = to[future] - from[future];
        }
        Quantiles quantiles = Quantiles.of(differences);
        Threshold threshold = pair.overall().threshold();
        boolean lowerIsBetter = isLowerBetter(threshold);
        return new SegmentDifference(
                pair.overall().alternative(),
                pair.overall().baseline(),
                threshold,
                pair.scope(),
                pair.overall().window(),
                hasWindows,
                pair.before(),
                pair.after(),
                paired.difference(),
                quantiles.at(0.1),
                quantiles.at(0.9),
                lowerIsBetter ? paired.below() : paired.above(),
                lowerIsBetter ? paired.above() : paired.below());
    }

    private static double[] values(MetricSeries series) {
        return series.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}

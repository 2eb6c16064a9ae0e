package operandi.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.PairedComparison;
import operandi.core.statistics.Quantiles;

/**
 * Compares alternatives with the baseline, future by future, on every metric that has a threshold, over the whole run and
 * after the transition (DESIGN 6). The intervals of a family hold together with the design's confidence (Bonferroni).
 */
final class Comparisons {

    private Comparisons() {}

    /** What is compared, the same for every alternative. */
    static List<MetricKey> compared(Scenario scenario, AlternativeResult baseline) {
        return compared(
                scenario, baseline.metrics().stream().map(MetricSeries::key).toList());
    }

    /** @param measured all that is measured of the baseline */
    static List<MetricKey> compared(Scenario scenario, List<MetricKey> measured) {
        return measured.stream().filter(isCompared(scenario)).toList();
    }

    /** Every alternative on everything, in this order, as one family. */
    static List<Comparison> of(
            Scenario scenario, AlternativeResult baseline, List<AlternativeResult> others, List<MetricKey> compared) {
        int family = others.size() * compared.size();
        List<Comparison> comparisons = new ArrayList<>();
        for (AlternativeResult other : others) {
            for (MetricKey key : compared) {
                comparisons.add(of(scenario, baseline, other, key, family));
            }
        }
        return comparisons;
    }

    /**
     * A threshold on a metric of customers or cost is about all of them; on a metric of flows, about each flow. Before the
     * transition there is nothing to compare, and the transition itself is not judged as an end.
     */
    private static Predicate<MetricKey> isCompared(Scenario scenario) {
        return key -> scenario.mattersIf().stream()
                        .anyMatch(threshold -> threshold.metric().equals(key.metric()))
                && (key.scope().equals("all") || key.scope().startsWith("flow:"))
                && (key.window() == Window.WHOLE || key.window() == Window.AFTER);
    }

    /**
     * One alternative on one metric that has a threshold.
     *
     * @param family comparisons that share the confidence
     */
    static Comparison of(
            Scenario scenario, AlternativeResult baseline, AlternativeResult other, MetricKey key, int family) {
        Threshold threshold = threshold(scenario, key);
        double[] from = values(baseline, key);
        double[] to = values(other, key);
        double confidence = ConfidenceInterval.bonferroni(scenario.design().confidence(), family);
        PairedComparison paired = PairedComparison.of(from, to, confidence);
        double[] differences = differences(baseline, other, key);
        Quantiles quantiles = Quantiles.of(differences);
        boolean lowerIsBetter = threshold.metric().better() == Metric.Better.LOWER;
        Verdict verdict = Verdict.of(paired.difference(), threshold.delta(), lowerIsBetter);
        return new Comparison(
                other.alternative().id(),
                baseline.alternative().id(),
                threshold,
                key.scope(),
                key.window(),
                paired.difference().mean(),
                paired.difference().halfWidth(),
                quantiles.at(0.1),
                quantiles.at(0.9),
                (int) paired.difference().n(),
                (int) (lowerIsBetter ? paired.below() : paired.above()),
                (int) (lowerIsBetter ? paired.above() : paired.below()),
                paired.varianceReduction(),
                verdict,
                verdict == Verdict.CANNOT_TELL ? replicationsMissing(paired, threshold.delta()) : 0,
                Arrays.stream(differences).boxed().toList());
    }

    /** Of something that is compared. */
    static Threshold threshold(Scenario scenario, MetricKey key) {
        return scenario.mattersIf().stream()
                .filter(candidate -> candidate.metric().equals(key.metric()))
                .findFirst()
                .orElseThrow();
    }

    /** Alternative minus baseline, future by future; NaN where either is undefined. */
    static double[] differences(AlternativeResult baseline, AlternativeResult other, MetricKey key) {
        double[] from = values(baseline, key);
        double[] to = values(other, key);
        for (int future = 0; future < to.length; future++) {
            to[future] -= from[future];
        }
        return to;
    }

    private static double[] values(AlternativeResult result, MetricKey key) {
        return result.metric(key.metric().id(), key.scope(), key.window()).orElseThrow().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * About how many more futures would settle it, if mean and spread stay what they are: as many as shrink the interval
     * until it no longer reaches the nearer threshold. {@link Comparison#NEVER} where no number would.
     */
    private static long replicationsMissing(PairedComparison paired, double delta) {
        double margin = Math.abs(Math.abs(paired.difference().mean()) - delta);
        return margin > 0 ? paired.moreReplicationsFor(margin) : Comparison.NEVER;
    }
}

package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Threshold;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.PairedComparison;
import operandi.core.statistics.Quantiles;

/**
 * Compares every alternative with the baseline, future by future, on every metric that has a threshold (DESIGN 6). The
 * intervals of the whole family hold together with the design's confidence (Bonferroni).
 */
final class Comparisons {

    private Comparisons() {}

    static ExperimentResult of(Scenario scenario, List<AlternativeResult> results) {
        Optional<AlternativeResult> baseline = results.stream()
                .filter(result -> result.alternative().id().equals(scenario.baseline()))
                .findFirst();
        if (baseline.isEmpty() || results.size() < 2) {
            return new ExperimentResult(scenario, results, 0, List.of(), List.of());
        }
        List<AlternativeResult> others = results.stream()
                .filter(result -> !result.alternative().id().equals(scenario.baseline()))
                .toList();
        List<MetricSeries> compared = baseline.get().metrics().stream()
                .filter(series -> isCompared(series.key(), scenario))
                .toList();
        int family = others.size() * compared.size();
        List<Comparison> comparisons = new ArrayList<>();
        List<StructureChange> changes = new ArrayList<>();
        for (AlternativeResult other : others) {
            for (MetricSeries series : compared) {
                comparisons.add(compare(scenario, baseline.get(), other, series.key(), family));
            }
            changes.add(StructureChange.between(
                    other.alternative().id(),
                    scenario.structure(baseline.get().alternative().structure()),
                    scenario.structure(other.alternative().structure())));
        }
        return new ExperimentResult(scenario, results, family, comparisons, changes);
    }

    /** A threshold on a metric of customers or cost is about all of them; on a metric of flows, about each flow. */
    private static boolean isCompared(MetricKey key, Scenario scenario) {
        boolean hasThreshold = scenario.mattersIf().stream()
                .anyMatch(threshold -> threshold.metric().equals(key.metric()));
        return hasThreshold && (key.scope().equals("all") || key.scope().startsWith("flow:"));
    }

    private static Comparison compare(
            Scenario scenario, AlternativeResult baseline, AlternativeResult other, MetricKey key, int family) {
        Threshold threshold = scenario.mattersIf().stream()
                .filter(candidate -> candidate.metric().equals(key.metric()))
                .findFirst()
                .orElseThrow();
        double[] from = values(baseline, key);
        double[] to = values(other, key);
        double confidence = ConfidenceInterval.bonferroni(scenario.design().confidence(), family);
        PairedComparison paired = PairedComparison.of(from, to, confidence);
        List<Double> differences = new ArrayList<>();
        for (int future = 0; future < from.length; future++) {
            differences.add(to[future] - from[future]);
        }
        Quantiles quantiles = Quantiles.of(
                differences.stream().mapToDouble(Double::doubleValue).toArray());
        boolean lowerIsBetter = threshold.metric().better() == Metric.Better.LOWER;
        Verdict verdict = Verdict.of(paired.difference(), threshold.delta(), lowerIsBetter);
        return new Comparison(
                other.alternative().id(),
                baseline.alternative().id(),
                threshold,
                key.scope(),
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
                differences);
    }

    private static double[] values(AlternativeResult result, MetricKey key) {
        return result.metric(key.metric().id(), key.scope()).orElseThrow().values().stream()
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

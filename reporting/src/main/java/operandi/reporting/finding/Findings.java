package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Metric;
import operandi.reporting.finding.Finding.Rule;

/**
 * Applies the rules to a result. Better and worse pass through the same rule with the same words; nothing is said of a
 * difference below what matters but that it is below; and no sentence claims a cause.
 */
public final class Findings {

    private Findings() {}

    /** All findings: the headline first, then who loses, then the rest, then what it costs. */
    public static List<Finding> of(ExperimentResult result) {
        List<Finding> findings = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>(result.comparisons());
        comparisons.sort(Comparator.comparing(comparison -> !isHeadline(result, comparison)));
        for (Comparison comparison : comparisons) {
            findings.add(VerdictSentence.of(
                    comparison, result.family(), result.scenario().design().confidence()));
        }
        long headlines = comparisons.stream()
                .filter(comparison -> isHeadline(result, comparison))
                .count();
        List<SegmentDifference> segments = SegmentDifference.of(result);
        for (SegmentDifference difference : segments) {
            SegmentSentence.of(
                            difference,
                            segments.size(),
                            result.scenario().design().confidence())
                    .ifPresent(findings::add);
        }
        findings.subList((int) headlines, findings.size()).sort(Comparator.comparingInt(Findings::place));
        if (!result.comparisons().isEmpty() || result.alternatives().size() > 1) {
            findings.addAll(CostSentence.of(result));
        }
        return List.copyOf(findings);
    }

    /** Whether a comparison is on the metric shown first: the scenario's headline, or its first with a threshold. */
    public static boolean isHeadline(ExperimentResult result, Comparison comparison) {
        Metric first = result.scenario()
                .headline()
                .filter(metric -> isCompared(result, metric))
                .orElse(result.comparisons().get(0).threshold().metric());
        boolean hasAll = result.comparisons().stream()
                .anyMatch(other -> other.threshold().metric().equals(first)
                        && other.scope().equals("all"));
        return comparison.threshold().metric().equals(first)
                && (comparison.scope().equals("all") || !hasAll);
    }

    private static boolean isCompared(ExperimentResult result, Metric metric) {
        return result.comparisons().stream()
                .anyMatch(comparison -> comparison.threshold().metric().equals(metric));
    }

    private static int place(Finding finding) {
        List<Rule> order =
                List.of(Rule.LOSER, Rule.EFFECT, Rule.WINNER, Rule.CANNOT_TELL, Rule.NO_DIFFERENCE, Rule.COST);
        return order.indexOf(finding.rule());
    }
}

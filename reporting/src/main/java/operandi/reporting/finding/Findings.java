package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Window;
import operandi.reporting.finding.Finding.Rule;

/**
 * Applies the rules to a result. Better and worse pass through the same rule with the same words; nothing is said of a
 * difference below what matters but that it is below; and a cause is named only where the ledger names it, or where
 * nothing but the structure differs.
 */
public final class Findings {

    /** What comes first after the headline: the way there, who loses, what it costs, why, and what would change it. */
    private static final List<Rule> ORDER = List.of(
            Rule.TRANSITION,
            Rule.ENDS_WORSE,
            Rule.LOSER,
            Rule.EFFECT,
            Rule.WINNER,
            Rule.COST,
            Rule.RESOURCES,
            Rule.CAUSE,
            Rule.ROBUSTNESS,
            Rule.SPREAD,
            Rule.OPEN,
            Rule.CANNOT_TELL,
            Rule.NO_DIFFERENCE);

    private Findings() {}

    /** All findings, the headline of every alternative first, then by rule. */
    public static List<Finding> of(ExperimentResult result) {
        List<Finding> headlines = new ArrayList<>();
        List<Finding> others = new ArrayList<>();
        Scenario scenario = result.scenario();
        double confidence = scenario.design().confidence();
        boolean hasWindows = scenario.windows().size() > 1;
        for (Comparison comparison : result.comparisons()) {
            Finding finding = VerdictSentence.of(comparison, result.family(), confidence, hasWindows);
            (isHeadline(result, comparison) ? headlines : others).add(finding);
        }
        List<SegmentDifference> segments = SegmentDifference.of(result);
        for (SegmentDifference difference : segments) {
            SegmentSentence.of(difference, segments.size(), confidence).ifPresent(others::add);
        }
        for (AgainstBaseline against : result.against()) {
            others.addAll(TransitionSentence.of(against, result));
            others.addAll(ResourceSentence.of(against, result));
            CauseSentence.of(against, scenario.baseline()).ifPresent(others::add);
            others.addAll(RobustnessSentence.of(against, scenario));
        }
        OpenSentence.of(result).ifPresent(others::add);
        if (result.against().isEmpty() && result.alternatives().size() > 1) {
            others.addAll(CostSentence.of(result));
        }
        others.sort(Comparator.comparingInt(finding -> ORDER.indexOf(finding.rule())));
        List<Finding> findings = new ArrayList<>(headlines);
        findings.addAll(others);
        return List.copyOf(findings);
    }

    /**
     * Whether a comparison is on the metric shown first: the scenario's headline, or its first with a threshold; in
     * every window.
     */
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

    /** The window that says how it is in the end: after the transition if there is one, else the whole run. */
    public static Window inTheEnd(ExperimentResult result) {
        return result.comparisons().stream().anyMatch(comparison -> comparison.window() == Window.AFTER)
                ? Window.AFTER
                : Window.WHOLE;
    }

    private static boolean isCompared(ExperimentResult result, Metric metric) {
        return result.comparisons().stream()
                .anyMatch(comparison -> comparison.threshold().metric().equals(metric));
    }
}

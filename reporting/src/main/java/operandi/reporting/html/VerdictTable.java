package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.Likelihood;
import operandi.reporting.finding.WindowPhrase;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * One alternative against the baseline, a row for each comparison, the headline first.
 *
 * @param alternative its name
 * @param baseline the baseline's name
 * @param rows at least one
 */
record VerdictTable(String alternative, String baseline, List<Row> rows) {

    /**
     * @param metric what is compared
     * @param scope where, empty for all
     * @param direction which way is better
     * @param threshold what matters
     * @param before the baseline's estimate
     * @param after the alternative's
     * @param mean difference, with its unit
     * @param low end of its interval
     * @param high end of its interval
     * @param picture the difference drawn
     * @param better futures in which the alternative is strictly better
     * @param futures futures in which both are defined
     * @param mark the verdict
     * @param more how many more futures would settle it; empty if it is settled or no number would
     * @param neverSettles whether no number of futures would settle it at this estimate
     */
    record Row(
            String metric,
            String scope,
            String direction,
            Num threshold,
            Estimate before,
            Estimate after,
            Num mean,
            Num low,
            Num high,
            IntervalMark picture,
            Num better,
            Num futures,
            Mark mark,
            List<Num> more,
            boolean neverSettles) {}

    /** Whether there are enough futures to count them. */
    boolean hasCounts() {
        return rows.stream().allMatch(row -> Integer.parseInt(row.futures().value()) >= Likelihood.FEWEST_FUTURES);
    }

    static List<VerdictTable> of(ExperimentResult result) {
        List<VerdictTable> tables = new ArrayList<>();
        List<String> alternatives = result.comparisons().stream()
                .map(Comparison::alternative)
                .distinct()
                .toList();
        for (String alternative : alternatives) {
            List<Comparison> comparisons = new ArrayList<>(result.comparisons().stream()
                    .filter(comparison -> comparison.alternative().equals(alternative))
                    .toList());
            comparisons.sort((a, b) -> Boolean.compare(Findings.isHeadline(result, b), Findings.isHeadline(result, a)));
            tables.add(new VerdictTable(
                    VisibleText.line(alternative),
                    VisibleText.line(comparisons.get(0).baseline()),
                    comparisons.stream()
                            .map(comparison -> row(result, comparison))
                            .toList()));
        }
        return tables;
    }

    private static Row row(ExperimentResult result, Comparison comparison) {
        Metric metric = comparison.threshold().metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        Rounding rounding = unit.rounding(comparison.halfWidth(), comparison.mean());
        double delta = comparison.threshold().delta();
        boolean neverSettles = comparison.moreReplications() == Comparison.NEVER;
        boolean unsettled = comparison.verdict() == Verdict.CANNOT_TELL && comparison.moreReplications() > 0;
        return new Row(
                Names.capitalized(metric.label()),
                scope(result, comparison),
                Names.direction(metric),
                Num.threshold(unit, delta),
                estimate(result, comparison.baseline(), comparison),
                estimate(result, comparison.alternative(), comparison),
                Num.difference(unit, rounding, comparison.mean()),
                Num.bareDifference(unit, rounding, comparison.mean() - comparison.halfWidth()),
                Num.bareDifference(unit, rounding, comparison.mean() + comparison.halfWidth()),
                IntervalMark.of(delta, comparison.p10(), comparison.p90(), comparison.mean(), comparison.halfWidth()),
                Num.count(comparison.better()),
                Num.count(comparison.n()),
                Mark.of(comparison.verdict()),
                unsettled && !neverSettles ? List.of(Num.count(comparison.moreReplications())) : List.of(),
                neverSettles);
    }

    private static String scope(ExperimentResult result, Comparison comparison) {
        String scope = Names.scope(comparison.scope());
        String window = result.scenario().windows().size() > 1
                ? WindowPhrase.of(comparison.window()).strip()
                : "";
        return scope + (scope.isEmpty() || window.isEmpty() ? "" : ", ") + window;
    }

    private static Estimate estimate(ExperimentResult result, String alternative, Comparison comparison) {
        return Estimate.of(
                VisibleText.line(alternative),
                result.alternative(alternative)
                        .metric(comparison.threshold().metric().id(), comparison.scope(), comparison.window())
                        .orElse(null));
    }
}

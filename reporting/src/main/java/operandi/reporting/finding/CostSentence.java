package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricSeries;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** States what each alternative's people cost next to the baseline's: a comparison never hides who pays. */
final class CostSentence {

    private static final String PAYROLL = "cost.payroll";

    private CostSentence() {}

    static List<Finding> of(ExperimentResult result) {
        String baseline = result.scenario().baseline();
        List<Finding> findings = new ArrayList<>();
        boolean hasBaseline = result.alternatives().stream()
                .anyMatch(alternative -> alternative.alternative().id().equals(baseline));
        boolean hasVerdict = result.comparisons().stream()
                .anyMatch(comparison -> comparison.threshold().metric().id().equals(PAYROLL));
        if (!hasBaseline || hasVerdict) {
            return findings;
        }
        result.alternative(baseline)
                .metric(PAYROLL, "all")
                .ifPresent(before -> result.alternatives().stream()
                        .filter(alternative -> !alternative.alternative().id().equals(baseline))
                        .forEach(alternative -> alternative
                                .metric(PAYROLL, "all")
                                .ifPresent(after -> findings.add(
                                        finding(alternative.alternative().id(), baseline, before, after)))));
        return findings;
    }

    private static Finding finding(String alternative, String baseline, MetricSeries before, MetricSeries after) {
        DisplayUnit unit = DisplayUnit.of(before.key().metric().unit());
        double from = before.summary().mean();
        double to = after.summary().mean();
        String names = VisibleText.line(alternative) + " and " + VisibleText.line(baseline);
        if (before.values().equals(after.values())) {
            return finding(
                    alternative,
                    "The payroll of " + names + " is the same in every future: " + amount(unit, from, before) + ".",
                    List.of(new Number("payroll", from)));
        }
        String text = "The payroll of " + names + " differs: " + amount(unit, to, after) + " and "
                + amount(unit, from, before) + ".";
        return finding(alternative, text, List.of(new Number("payroll", to), new Number("payrollOfBaseline", from)));
    }

    private static String amount(DisplayUnit unit, double value, MetricSeries series) {
        double halfWidth = series.summary().halfWidth();
        Rounding rounding = halfWidth > 0 ? unit.rounding(halfWidth, value) : new Rounding(0);
        return rounding.text(unit.scaled(value)) + unit.level();
    }

    private static Finding finding(String alternative, String text, List<Number> numbers) {
        return Finding.of(Rule.COST, Tone.NEUTRAL, alternative, text, numbers);
    }
}

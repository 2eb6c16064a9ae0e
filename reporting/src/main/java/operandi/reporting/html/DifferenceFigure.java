package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.reporting.chart.DifferenceChart;
import operandi.reporting.chart.Figure;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.IntervalPhrase;
import operandi.reporting.finding.SpreadPhrase;
import operandi.reporting.finding.WindowPhrase;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * The paired differences of the headline metric, drawn.
 *
 * @param title a question
 * @param figure the chart
 * @param mean mean difference
 * @param intervalName what kind of interval it has, such as "95 % family-wise interval"
 * @param low end of its interval
 * @param high end of its interval
 * @param p10 10th percentile over futures
 * @param p90 90th percentile over futures
 * @param threshold what matters
 * @param futures behind it
 */
record DifferenceFigure(
        String title,
        Figure figure,
        Num mean,
        String intervalName,
        Num low,
        Num high,
        Num p10,
        Num p90,
        Num threshold,
        Num futures) {

    static List<DifferenceFigure> of(ExperimentResult result) {
        List<DifferenceFigure> figures = new ArrayList<>();
        String interval = IntervalPhrase.of(result.scenario().design().confidence(), result.family());
        Window end = Findings.inTheEnd(result);
        for (Comparison comparison : result.comparisons()) {
            boolean isShown = comparison.window() == end && Findings.isHeadline(result, comparison);
            if (isShown && DifferenceChart.canDraw(comparison)) {
                figures.add(figure("difference-" + (figures.size() + 1), comparison, interval));
            }
        }
        return figures;
    }

    private static DifferenceFigure figure(String id, Comparison comparison, String interval) {
        Metric metric = comparison.threshold().metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        Rounding rounding = unit.rounding(comparison.halfWidth(), comparison.mean());
        String title = "By how much does " + metric.label() + " differ with "
                + VisibleText.line(comparison.alternative())
                + (comparison.window() == Window.WHOLE ? "" : WindowPhrase.of(comparison.window())) + "?";
        Num mean = Num.difference(unit, rounding, comparison.mean());
        Num p10 = Num.bareDifference(unit, rounding, comparison.p10());
        Num p90 = Num.difference(unit, rounding, comparison.p90());
        String description =
                "Paired differences to " + VisibleText.line(comparison.baseline()) + ": mean " + mean.text() + ", "
                        + SpreadPhrase.explained(comparison.n()) + ": " + p10.text() + " to " + p90.text() + ".";
        double delta = comparison.threshold().delta();
        return new DifferenceFigure(
                title,
                DifferenceChart.draw(id, comparison, title, description),
                mean,
                interval,
                Num.bareDifference(unit, rounding, comparison.mean() - comparison.halfWidth()),
                Num.bareDifference(unit, rounding, comparison.mean() + comparison.halfWidth()),
                p10,
                p90,
                Num.threshold(unit, delta),
                Num.count(comparison.n()));
    }
}

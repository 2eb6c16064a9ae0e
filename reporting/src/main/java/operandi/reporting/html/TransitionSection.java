package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Transition;
import operandi.core.kernel.Ticks;
import operandi.core.model.Scenario;
import operandi.reporting.chart.Figure;
import operandi.reporting.chart.TransitionChart;
import operandi.reporting.content.ReportContent;
import operandi.reporting.content.Stretch;
import operandi.reporting.finding.Finding;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * How an alternative goes through its change: the chart, what it shows in a sentence, and its table.
 *
 * @param title a question
 * @param answer in words
 * @param figure the chart
 * @param delta what matters
 * @param rows four weeks each
 */
record TransitionSection(String title, String answer, Figure figure, Num delta, List<Row> rows) {

    /**
     * @param week the last of four, from 1
     * @param mean mean difference
     * @param halfWidth of its simultaneous interval
     * @param p10 over futures
     * @param p50 over futures
     * @param p90 over futures
     */
    record Row(String week, Num mean, Num halfWidth, Num p10, Num p50, Num p90) {}

    static List<TransitionSection> of(ReportContent content) {
        ExperimentResult result = content.result();
        Scenario scenario = result.scenario();
        List<AgainstBaseline> changing = result.against().stream()
                .filter(against -> against.transition()
                        .filter(transition -> !transition.dates().isEmpty()
                                && !transition.weeks().isEmpty())
                        .isPresent())
                .toList();
        TransitionChart.Scale scale = TransitionChart.Scale.of(
                changing.stream()
                        .map(against -> against.transition().orElseThrow())
                        .toList(),
                scenario.time().horizon() / (double) Ticks.WEEK);
        List<TransitionSection> sections = new ArrayList<>();
        for (AgainstBaseline against : changing) {
            Transition transition = against.transition().orElseThrow();
            String title = "How deep and how long is the dip with " + VisibleText.line(against.alternative()) + "?";
            String answer = content.findings().stream()
                    .filter(finding -> finding.rule() == Finding.Rule.TRANSITION
                            && finding.alternative().equals(against.alternative()))
                    .map(Finding::text)
                    .findFirst()
                    .orElse("");
            DisplayUnit unit = DisplayUnit.of(transition.metric().unit());
            sections.add(new TransitionSection(
                    title,
                    answer,
                    TransitionChart.draw(
                            "transition-" + (sections.size() + 1),
                            transition,
                            Stretch.of(scenario),
                            scale,
                            title,
                            answer),
                    Num.threshold(unit, transition.delta()),
                    transition.weeks().stream().map(week -> row(week, unit)).toList()));
        }
        return sections;
    }

    private static Row row(Transition.Week week, DisplayUnit unit) {
        Rounding rounding = unit.rounding(week.halfWidth(), week.mean());
        return new Row(
                Integer.toString(week.last() + 1),
                Num.bareDifference(unit, rounding, week.mean()),
                Num.bare(unit, rounding, week.halfWidth()),
                Num.bareDifference(unit, rounding, week.p10()),
                Num.bareDifference(unit, rounding, week.p50()),
                Num.bareDifference(unit, rounding, week.p90()));
    }
}

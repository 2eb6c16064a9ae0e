package operandi.cli.text;

import java.util.Set;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricSeries;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.reporting.finding.SpreadPhrase;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.VisibleText;

/** What a run of one alternative says, on a terminal: its key metrics and where customers wait. */
public final class RunPage {

    /** What is shown of each flow and team where there are customers to show first. */
    private static final Set<String> PARTS = Set.of("flow.time", "flow.promise-kept", "team.wait", "team.utilization");

    private final ExperimentResult result;
    private final Scenario scenario;
    private final AlternativeResult alternative;

    private RunPage(ExperimentResult result) {
        this.result = result;
        scenario = result.scenario();
        alternative = result.alternatives().get(0);
    }

    /** The page, ended by a blank line. */
    public static String of(ExperimentResult result) {
        return Lines.plainSpaces(new RunPage(result).page());
    }

    private String page() {
        StringBuilder text = new StringBuilder(Lines.wrapped("", VisibleText.line(scenario.title())));
        text.append(VisibleText.line(alternative.alternative().id()))
                .append(", ")
                .append(FuturesLine.of(result, ""))
                .append('\n');
        TextTable table = TextTable.of("lrr");
        String confidence = DisplayUnit.percent(scenario.design().confidence());
        table.row(
                "metric",
                "mean ± half-width (" + confidence + ")",
                SpreadPhrase.of(scenario.design().replications()));
        alternative.metrics().stream()
                .filter(this::isShown)
                .forEach(series -> table.row(
                        Amount.name(series.key().metric(), series.key().scope()),
                        Amount.meanWithError(series),
                        Amount.range(series)));
        text.append(table).append(WaitLines.of(result));
        return text.append('\n').toString();
    }

    private boolean isShown(MetricSeries series) {
        Metric metric = series.key().metric();
        if (series.key().window() != Window.WHOLE
                || series.summary().n() == 0
                || (isAboutCost(metric) && !isAnybodyPaid())) {
            return false;
        }
        return series.key().scope().equals("all")
                || scenario.segments().isEmpty()
                || PARTS.contains(metric.id())
                || scenario.mattersIf().stream().map(Threshold::metric).anyMatch(metric::equals);
    }

    private static boolean isAboutCost(Metric metric) {
        return metric.id().startsWith("cost.");
    }

    private boolean isAnybodyPaid() {
        return alternative
                .metric("cost.payroll", "all")
                .filter(payroll -> payroll.summary().mean() > 0)
                .isPresent();
    }
}

package operandi.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.SweepResult;
import operandi.core.experiment.SweepResult.Point;
import operandi.core.model.Scenario;
import operandi.reporting.sweep.AxisEffect;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Quantity;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** What a sweep says, on a terminal: for each alternative a table of assumptions, what moves the answer most first. */
public final class SweepPage {

    private final SweepResult result;
    private final List<AxisEffect> axes;
    private final StringBuilder text = new StringBuilder();

    private SweepPage(SweepResult result) {
        this.result = result;
        axes = AxisEffect.of(result);
    }

    /** The page, ended by a blank line. */
    public static String of(SweepResult result) {
        return Lines.plainSpaces(new SweepPage(result).page());
    }

    private String page() {
        Scenario scenario = result.scenario();
        text.append(Lines.wrapped("", VisibleText.line(scenario.title())));
        text.append(Lines.wrapped("", size(scenario)));
        for (Comparison stated : result.stated()) {
            text.append('\n')
                    .append(Lines.wrapped(
                            "",
                            VisibleText.line(stated.alternative()) + " against " + VisibleText.line(stated.baseline())
                                    + " on " + Amount.name(result.metric(), stated.scope())));
            text.append(Lines.wrapped(
                    "  ",
                    "all as stated: " + Amount.difference(stated) + ", " + Marks.of(stated.verdict())
                            + " (matters from " + Amount.threshold(stated.threshold()) + ")"));
            text.append(table(stated)).append(idle(stated));
        }
        text.append('\n')
                .append(Lines.wrapped(
                        "",
                        "Each value stands for all futures with that assumption at that value and all others as stated. The"
                                + " intervals hold all together with "
                                + DisplayUnit.percent(scenario.design().confidence())
                                + ". Zero at: where the mean difference is zero, read off a straight line between the"
                                + " values next to it; a dash: nowhere among the values tried."));
        return text.append('\n').toString();
    }

    private String size(Scenario scenario) {
        int comparisons =
                1 + result.points().size() / Math.max(1, result.stated().size());
        long assumptions =
                axes.stream().map(axis -> axis.assumption().path()).distinct().count();
        long alternatives = 1L + result.stated().size();
        long futures = scenario.design().replications();
        return String.format(
                Locale.ROOT,
                "%d %s, one at a time: %d comparisons of %d alternatives in %d futures, %s simulations (seed %d)",
                assumptions,
                assumptions == 1 ? "assumption" : "assumptions",
                comparisons,
                alternatives,
                futures,
                Rounding.count(comparisons * alternatives * futures),
                scenario.design().seed());
    }

    private String table(Comparison stated) {
        TextTable table = TextTable.of("llrll");
        table.row("assumption", "value", "difference", "verdict", "zero at");
        axes(stated).filter(axis -> axis.size() > 0).forEach(axis -> row(table, axis));
        return table.toString();
    }

    private String idle(Comparison stated) {
        List<String> idle = axes(stated)
                .filter(axis -> axis.size() == 0)
                .map(axis -> VisibleText.line(axis.assumption().path()))
                .toList();
        return idle.isEmpty() ? "" : Lines.wrapped("  ", "no effect at all: " + String.join(", ", idle));
    }

    private Stream<AxisEffect> axes(Comparison stated) {
        return axes.stream().filter(axis -> axis.stated().alternative().equals(stated.alternative()));
    }

    private static void row(TextTable table, AxisEffect axis) {
        table.row(
                VisibleText.line(axis.assumption().path()) + "\n  stated "
                        + value(axis.extent().point(), axis),
                lines(axis, point -> value(point.value(), axis)),
                lines(axis, point -> Amount.difference(point.comparison())),
                lines(axis, point -> Marks.of(point.comparison().verdict())),
                axis.tipping().at().isPresent() ? value(axis.tipping().at().getAsDouble(), axis) : "–");
    }

    private static String lines(AxisEffect axis, Function<Point, String> cell) {
        return axis.points().stream().map(cell).collect(Collectors.joining("\n"));
    }

    private static String value(double value, AxisEffect axis) {
        return Quantity.text(value, axis.dimension());
    }
}

package operandi.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.Likelihood;
import operandi.reporting.finding.WindowPhrase;
import operandi.reporting.text.Rounding;

/** The verdicts on one alternative, window by window, the headline first. */
final class VerdictTable {

    private final ExperimentResult result;
    private final String alternative;

    /** Of few futures nothing is said by count. */
    private final boolean hasCounts;

    private VerdictTable(ExperimentResult result, String alternative) {
        this.result = result;
        this.alternative = alternative;
        hasCounts = result.scenario().design().replications() >= Likelihood.FEWEST_FUTURES;
    }

    static String of(ExperimentResult result, String alternative) {
        return new VerdictTable(result, alternative).text();
    }

    private String text() {
        TextTable table = TextTable.of(hasCounts ? "lrrrrll" : "lrrrll");
        row(table, "metric", "baseline", "alternative", "difference", "better in", "verdict", "matters from");
        List<Comparison> comparisons = result.comparisons().stream()
                .filter(comparison -> comparison.alternative().equals(alternative))
                .sorted((a, b) -> Boolean.compare(Findings.isHeadline(result, b), Findings.isHeadline(result, a)))
                .toList();
        List<Window> windows =
                comparisons.stream().map(Comparison::window).distinct().sorted().toList();
        for (Window window : windows) {
            if (windows.size() > 1) {
                table.span(WindowPhrase.of(window).strip());
            }
            comparisons.stream()
                    .filter(comparison -> comparison.window() == window)
                    .forEach(comparison -> row(table, comparison));
        }
        return table + unsettled(comparisons, windows.size() > 1);
    }

    private void row(TextTable table, Comparison comparison) {
        Metric metric = comparison.threshold().metric();
        row(
                table,
                Amount.name(metric, comparison.scope()) + better(metric),
                mean(comparison.baseline(), comparison),
                mean(comparison.alternative(), comparison),
                Amount.difference(comparison),
                comparison.better() + " of " + comparison.n(),
                Marks.of(comparison.verdict()),
                Amount.threshold(comparison.threshold()));
    }

    private void row(TextTable table, String... cells) {
        List<String> shown = new ArrayList<>(List.of(cells));
        if (!hasCounts) {
            shown.remove(4);
        }
        table.row(shown.toArray(String[]::new));
    }

    private static String better(Metric metric) {
        return switch (metric.better()) {
            case LOWER -> " ↓";
            case HIGHER -> " ↑";
            case NEITHER -> "";
        };
    }

    private String mean(String id, Comparison comparison) {
        return result.alternative(id)
                .metric(comparison.threshold().metric().id(), comparison.scope(), comparison.window())
                .map(Amount::mean)
                .orElse("–");
    }

    private static String unsettled(List<Comparison> comparisons, boolean hasWindows) {
        Stream<String> lines = comparisons.stream()
                .filter(comparison -> comparison.moreReplications() > 0)
                .map(comparison -> Lines.wrapped(
                        "  ? ",
                        Amount.name(comparison.threshold().metric(), comparison.scope())
                                + (hasWindows ? WindowPhrase.of(comparison.window()) : "") + ": "
                                + settled(comparison.moreReplications())));
        return lines.reduce("", String::concat);
    }

    private static String settled(long more) {
        return more == Comparison.NEVER
                ? "no number of futures would settle it at this estimate"
                : "about " + Rounding.count(more) + " more futures would settle it";
    }
}

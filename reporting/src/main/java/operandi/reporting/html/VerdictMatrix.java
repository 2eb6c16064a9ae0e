package operandi.reporting.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.SegmentDifference;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * Who is better, at what: a row for each metric, a column for each alternative, in each cell a verdict for each window.
 * The pictures of a row share their scale.
 *
 * @param baseline what all are compared with
 * @param alternatives the columns
 * @param rows metrics or segments
 */
record VerdictMatrix(String baseline, List<String> alternatives, List<Row> rows) {

    /**
     * @param name what is compared
     * @param scope where, or on which metric; empty for all
     * @param direction which way is better
     * @param threshold what matters
     * @param cells one for each alternative
     */
    record Row(String name, String scope, String direction, Num threshold, List<Cell> cells) {

        boolean isClear() {
            return cells.stream()
                    .flatMap(cell -> cell.parts().stream())
                    .anyMatch(part -> part.mark().isClear());
        }
    }

    /**
     * @param alternative its name
     * @param parts one for each window; empty if it was not compared
     */
    record Cell(String alternative, List<Part> parts) {}

    /**
     * @param window "whole run" or such; empty if there is one window only
     * @param mean difference, with its unit
     * @param picture the difference drawn
     * @param mark the verdict
     */
    record Part(String window, Num mean, IntervalMark picture, Mark mark) {}

    private record Entry(
            String alternative,
            Threshold threshold,
            String scope,
            Window window,
            double mean,
            double halfWidth,
            double p10,
            double p90,
            Verdict verdict) {

        static Entry of(Comparison comparison) {
            return new Entry(
                    comparison.alternative(),
                    comparison.threshold(),
                    comparison.scope(),
                    comparison.window(),
                    comparison.mean(),
                    comparison.halfWidth(),
                    comparison.p10(),
                    comparison.p90(),
                    comparison.verdict());
        }

        static Entry of(SegmentDifference difference) {
            return new Entry(
                    difference.alternative(),
                    difference.threshold(),
                    difference.scope(),
                    difference.window(),
                    difference.interval().mean(),
                    difference.interval().halfWidth(),
                    difference.p10(),
                    difference.p90(),
                    difference.verdict());
        }

        String row() {
            return threshold.metric().id() + "\n" + scope;
        }
    }

    /** Whether a result needs a matrix: several alternatives beside the baseline, or several windows. */
    static boolean isNeeded(ExperimentResult result) {
        return result.comparisons().stream()
                        .map(comparison -> comparison.alternative() + comparison.window())
                        .distinct()
                        .count()
                > 1;
    }

    /** The comparisons of a result, the headline first. */
    static VerdictMatrix of(ExperimentResult result) {
        List<Comparison> comparisons = new ArrayList<>(result.comparisons());
        comparisons.sort(Comparator.comparing(comparison -> !Findings.isHeadline(result, comparison)));
        return matrix(result, comparisons.stream().map(Entry::of).toList(), false);
    }

    /** The segments of a result, who loses most in any alternative first. */
    static VerdictMatrix ofSegments(ExperimentResult result) {
        List<Entry> entries = SegmentDifference.of(result).stream()
                .filter(difference -> difference.interval().n() > 0)
                .map(Entry::of)
                .toList();
        return matrix(result, entries, true);
    }

    /** The rows in which some alternative is better or worse, or the others. */
    VerdictMatrix clear(boolean isClear) {
        return new VerdictMatrix(
                baseline,
                alternatives,
                rows.stream().filter(row -> row.isClear() == isClear).toList());
    }

    private static VerdictMatrix matrix(ExperimentResult result, List<Entry> entries, boolean isOfSegments) {
        List<String> alternatives = result.comparisons().stream()
                .map(Comparison::alternative)
                .distinct()
                .toList();
        Map<String, List<Entry>> rows = new LinkedHashMap<>();
        for (Entry entry : entries) {
            rows.computeIfAbsent(entry.row(), row -> new ArrayList<>()).add(entry);
        }
        boolean hasWindows = result.scenario().windows().size() > 1;
        return new VerdictMatrix(
                VisibleText.line(result.scenario().baseline()),
                alternatives.stream().map(VisibleText::line).toList(),
                rows.values().stream()
                        .map(row -> row(row, alternatives, hasWindows, isOfSegments))
                        .toList());
    }

    private static Row row(List<Entry> entries, List<String> alternatives, boolean hasWindows, boolean isOfSegments) {
        Threshold threshold = entries.get(0).threshold();
        Metric metric = threshold.metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        IntervalMark.Scale scale = IntervalMark.Scale.of(threshold.delta());
        for (Entry entry : entries) {
            scale = scale.with(entry.p10(), entry.p90(), entry.mean(), entry.halfWidth());
        }
        IntervalMark.Scale shared = scale;
        List<Cell> cells = new ArrayList<>();
        for (String alternative : alternatives) {
            cells.add(new Cell(
                    VisibleText.line(alternative),
                    entries.stream()
                            .filter(entry -> entry.alternative().equals(alternative))
                            .sorted(Comparator.comparing(Entry::window))
                            .map(entry -> part(entry, unit, shared, hasWindows))
                            .toList()));
        }
        String scope = entries.get(0).scope();
        return new Row(
                isOfSegments ? Names.member(scope) : Names.capitalized(metric.label()),
                isOfSegments ? metric.label() : Names.scope(scope),
                Names.direction(metric),
                Num.threshold(unit, threshold.delta()),
                cells);
    }

    private static Part part(Entry entry, DisplayUnit unit, IntervalMark.Scale scale, boolean hasWindows) {
        Rounding rounding = unit.rounding(entry.halfWidth(), entry.mean());
        String window = entry.window() == Window.AFTER ? "after" : "whole run";
        return new Part(
                hasWindows ? window : "",
                Num.difference(unit, rounding, entry.mean()),
                scale.mark(entry.p10(), entry.p90(), entry.mean(), entry.halfWidth()),
                Mark.of(entry.verdict()).brief());
    }
}

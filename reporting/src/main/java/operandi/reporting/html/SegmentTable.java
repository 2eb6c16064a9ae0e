package operandi.reporting.html;

import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.statistics.ConfidenceInterval;
import operandi.reporting.finding.Likelihood;
import operandi.reporting.finding.SegmentDifference;
import operandi.reporting.finding.SpreadPhrase;
import operandi.reporting.finding.WindowPhrase;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * Who is better or worse off, segment by segment; who loses most comes first.
 *
 * @param baseline its name
 * @param alternatives the others' names
 * @param family how many intervals share the confidence
 * @param rows a row for each segment, metric and alternative
 */
record SegmentTable(String baseline, List<String> alternatives, int family, List<Row> rows) {

    /**
     * @param segment its name
     * @param metric what is compared
     * @param alternative against the baseline
     * @param before the baseline's estimate
     * @param after the alternative's
     * @param mean mean paired difference
     * @param low end of its interval
     * @param high end of its interval, with the unit
     * @param p10 10th percentile of the difference over futures
     * @param p90 90th percentile
     * @param worse futures in which the segment is worse off
     * @param better futures in which it is better off
     * @param futures in which both are defined
     * @param mark whether the whole interval is beyond, or within, what matters
     */
    record Row(
            String segment,
            String metric,
            String alternative,
            Estimate before,
            Estimate after,
            Num mean,
            Num low,
            Num high,
            Num p10,
            Num p90,
            Num worse,
            Num better,
            Num futures,
            Mark mark) {}

    static SegmentTable of(ExperimentResult result) {
        List<SegmentDifference> differences = SegmentDifference.of(result);
        List<Row> rows = differences.stream()
                .filter(difference -> difference.interval().n() > 0)
                .map(SegmentTable::row)
                .toList();
        return new SegmentTable(
                VisibleText.line(result.scenario().baseline()),
                rows.stream().map(Row::alternative).distinct().toList(),
                differences.size(),
                rows);
    }

    /** What the range from the 10th to the 90th percentile of futures is called. */
    String spread() {
        return SpreadPhrase.of(hasCounts() ? Likelihood.FEWEST_FUTURES : 0);
    }

    /** Whether there are enough futures to count them. */
    boolean hasCounts() {
        return rows.stream().allMatch(row -> Integer.parseInt(row.futures().value()) >= Likelihood.FEWEST_FUTURES);
    }

    boolean hasSeveral() {
        return alternatives.size() > 1;
    }

    /** Heading of the column of those who are compared with the baseline. */
    String alternative() {
        return hasSeveral() ? "Alternative" : alternatives.get(0);
    }

    private static Row row(SegmentDifference difference) {
        Metric metric = difference.threshold().metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        ConfidenceInterval interval = difference.interval();
        Rounding rounding = unit.rounding(interval.halfWidth(), interval.mean());
        return new Row(
                Names.member(difference.scope()),
                metric.label() + (difference.hasWindows() ? WindowPhrase.of(difference.window()) : ""),
                VisibleText.line(difference.alternative()),
                Estimate.of(VisibleText.line(difference.baseline()), difference.before()),
                Estimate.of(VisibleText.line(difference.alternative()), difference.after()),
                Num.difference(unit, rounding, interval.mean()),
                Num.bareDifference(unit, rounding, interval.low()),
                Num.difference(unit, rounding, interval.high()),
                Num.bareDifference(unit, rounding, difference.p10()),
                Num.bareDifference(unit, rounding, difference.p90()),
                Num.count(difference.worse()),
                Num.count(difference.better()),
                Num.count(interval.n()),
                mark(difference.verdict()));
    }

    private static Mark mark(Verdict verdict) {
        Mark mark = Mark.of(verdict);
        String word = switch (verdict) {
            case BETTER -> "better off";
            case WORSE -> "worse off";
            case NO_DIFFERENCE -> "less than matters";
            case CANNOT_TELL -> mark.word();
        };
        return new Mark(mark.shape(), word, mark.style());
    }
}

package operandi.reporting.html;

import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.Summary;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A metric of one alternative in a table: the mean with its error, and what eight of ten futures bring.
 *
 * @param alternative whose
 * @param isDefined whether any future defines it
 * @param mean over the futures; with its unit if there is no error
 * @param error half-width of its interval, with the unit; empty if there is none
 * @param p10 10th percentile over futures
 * @param p90 90th percentile over futures, with its unit
 */
record Estimate(String alternative, boolean isDefined, Num mean, Num error, Num p10, Num p90) {

    static Estimate of(String alternative, @Nullable MetricSeries series) {
        if (series == null || series.summary().n() == 0) {
            Num none = new Num("", "–");
            return new Estimate(alternative, false, none, none, none, none);
        }
        Summary summary = series.summary();
        DisplayUnit unit = DisplayUnit.of(series.key().metric().unit());
        Rounding rounding = unit.rounding(summary.halfWidth(), summary.mean());
        boolean hasError = summary.halfWidth() > 0;
        return new Estimate(
                alternative,
                true,
                hasError ? Num.bare(unit, rounding, summary.mean()) : Num.level(unit, rounding, summary.mean()),
                hasError ? Num.level(unit, rounding, summary.halfWidth()) : new Num("", ""),
                Num.bare(unit, rounding, summary.p10()),
                Num.level(unit, rounding, summary.p90()));
    }

    /** Whether futures differ at all. */
    boolean varies() {
        return isDefined && !p10.value().equals(p90.value());
    }
}

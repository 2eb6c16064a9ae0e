package operandi.cli.text;

import operandi.core.experiment.Comparison;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.Summary;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** Estimates in words and digits: no digit that the error of the estimate does not support. */
final class Amount {

    private static final String UNDEFINED = "–";

    private Amount() {}

    /** "12.3 min". */
    static String mean(MetricSeries series) {
        Summary summary = series.summary();
        if (summary.n() == 0) {
            return UNDEFINED;
        }
        DisplayUnit unit = unit(series.key().metric());
        return rounding(unit, summary).text(unit.scaled(summary.mean())) + unit.level();
    }

    /** "12.3 ± 0.2 min". */
    static String meanWithError(MetricSeries series) {
        Summary summary = series.summary();
        if (summary.n() == 0) {
            return UNDEFINED;
        }
        DisplayUnit unit = unit(series.key().metric());
        Rounding rounding = rounding(unit, summary);
        return rounding.text(unit.scaled(summary.mean())) + " ± " + error(rounding, unit.scaled(summary.halfWidth()))
                + unit.level();
    }

    /** "11.8 to 12.9 min": what eight of ten futures bring. */
    static String range(MetricSeries series) {
        Summary summary = series.summary();
        if (summary.n() == 0) {
            return UNDEFINED;
        }
        DisplayUnit unit = unit(series.key().metric());
        Rounding rounding = rounding(unit, summary);
        return rounding.text(unit.scaled(summary.p10())) + " to " + rounding.text(unit.scaled(summary.p90()))
                + unit.level();
    }

    /** "−3.1 ± 0.2 min". */
    static String difference(Comparison comparison) {
        if (comparison.n() == 0) {
            return UNDEFINED;
        }
        DisplayUnit unit = unit(comparison.threshold().metric());
        Rounding rounding = unit.rounding(comparison.halfWidth(), comparison.mean());
        return rounding.signed(unit.scaled(comparison.mean())) + " ± "
                + error(rounding, unit.scaled(comparison.halfWidth())) + unit.difference();
    }

    /** "1 min". */
    static String threshold(Threshold threshold) {
        DisplayUnit unit = unit(threshold.metric());
        return FileNumber.text(unit.scaled(threshold.delta())) + unit.difference();
    }

    /** "waiting per contact, pet-owners". */
    static String name(Metric metric, String scope) {
        int colon = scope.indexOf(':');
        return colon < 0 ? metric.label() : metric.label() + ", " + VisibleText.line(scope.substring(colon + 1));
    }

    private static String error(Rounding rounding, double halfWidth) {
        return halfWidth == 0 ? "0" : rounding.text(halfWidth);
    }

    private static DisplayUnit unit(Metric metric) {
        return DisplayUnit.of(metric.unit());
    }

    private static Rounding rounding(DisplayUnit unit, Summary summary) {
        return unit.rounding(summary.halfWidth(), summary.mean());
    }
}

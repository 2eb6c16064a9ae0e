package operandi.reporting.chart;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts share: one typeface, hairlines instead of frames, nothing that is not data. */
final class Theme {

    static final float TEXT_SIZE = 13f;
    static final BasicStroke HAIRLINE = new BasicStroke(1f);

    private Theme() {}

    static JFreeChart chart(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, Typeface.semibold(TEXT_SIZE), plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    static void style(Axis axis) {
        axis.setTickLabelFont(Typeface.regular(TEXT_SIZE));
        axis.setTickLabelPaint(Palette.MUTED.color());
        axis.setLabelFont(Typeface.regular(TEXT_SIZE));
        axis.setLabelPaint(Palette.MUTED.color());
        axis.setAxisLinePaint(Palette.GREY.color());
        axis.setTickMarkPaint(Palette.GREY.color());
    }

    /** A bar in a plot whose rows are drawn, whichever way its axes run. */
    static XYPolygonAnnotation bar(double from, double to, double top, double bottom, Palette colour) {
        return new XYPolygonAnnotation(
                new double[] {from, top, to, top, to, bottom, from, bottom},
                new BasicStroke(0.5f),
                colour.color(),
                colour.color());
    }

    static NumberAxis numberAxis(String label) {
        NumberAxis axis = new NumberAxis(label);
        style(axis);
        axis.setNumberFormatOverride(numbers());
        return axis;
    }

    /** The same text in every locale, with a true minus sign. */
    static NumberFormat numbers() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0.######", symbols);
    }
}

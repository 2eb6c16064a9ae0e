package operandi.reporting.chart;

import java.awt.BasicStroke;
import java.util.List;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.model.Assumption;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Quantity;
import operandi.reporting.text.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Which assumptions the difference rests on: for each, the difference at the low and at the high end of its range, as a
 * straight line through the futures gives it, and a mark where it turns.
 */
public final class TornadoChart {

    private static final int ROW = 46;
    private static final int WORDS_HEIGHT = 26;
    private static final int AXIS_HEIGHT = 46;
    private static final double HALF_BAR = 0.14;
    private static final double BAR_AT = 0.68;

    private final List<Bar> bars;
    private final Threshold threshold;
    private final DisplayUnit unit;

    /**
     * An assumption with its effect.
     *
     * @param assumption with a range in numbers
     * @param effect on the difference
     */
    public record Bar(Assumption assumption, AssumptionEffect effect) {

        private String quantity(double value) {
            return Quantity.text(value, extent().dimension());
        }

        private Assumption.Extent extent() {
            return assumption.extent().orElseThrow();
        }
    }

    private TornadoChart(List<Bar> bars, Threshold threshold) {
        this.bars = bars;
        this.threshold = threshold;
        this.unit = DisplayUnit.of(threshold.metric().unit());
    }

    /**
     * Draws the chart.
     *
     * @param id unique within the page
     * @param bars what matters most first; at least one
     * @param threshold the metric compared and what matters on it
     */
    public static Figure draw(String id, List<Bar> bars, Threshold threshold, String title, String description) {
        TornadoChart chart = new TornadoChart(bars, threshold);
        int height = bars.size() * ROW + WORDS_HEIGHT + AXIS_HEIGHT;
        return Figure.of(id, chart::chart, height, title, description);
    }

    private JFreeChart chart(int width) {
        double delta = unit.scaled(threshold.delta());
        double low = -1.3 * delta;
        double high = 1.3 * delta;
        double ends = 0;
        for (Bar bar : bars) {
            double atLow = unit.scaled(bar.effect().atLow());
            double atHigh = unit.scaled(bar.effect().atHigh());
            low = Math.min(low, Math.min(atLow, atHigh));
            high = Math.max(high, Math.max(atLow, atHigh));
            ends = Math.max(ends, Typeface.width(bar.quantity(bar.extent().low()), Theme.TEXT_SIZE));
            ends = Math.max(ends, Typeface.width(bar.quantity(bar.extent().high()), Theme.TEXT_SIZE));
        }
        double perPixel = (high - low) / (width - 2 * ends - 36);
        double left = low - (ends + 12) * perPixel;
        double right = high + (ends + 12) * perPixel;

        NumberAxis across = Theme.numberAxis("difference in "
                + threshold.metric().label() + unit.difference().replace("\u00A0", ", "));
        across.setRange(left, right);
        double top = -(double) WORDS_HEIGHT / ROW;
        NumberAxis rows = new NumberAxis();
        rows.setRange(top, bars.size());
        rows.setInverted(true);
        rows.setVisible(false);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), across, rows, new XYLineAndShapeRenderer());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        IntervalMarker doesNotMatter = new IntervalMarker(-delta, delta, Palette.ZONE.color());
        doesNotMatter.setAlpha(1f);
        plot.addDomainMarker(doesNotMatter, Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(0, Palette.INK.color(), Theme.HAIRLINE), Layer.BACKGROUND);
        boolean lowerIsBetter = threshold.metric().better() != Metric.Better.HIGHER;
        plot.addAnnotation(Words.strong(lowerIsBetter ? "better" : "worse", left, top, TextAnchor.TOP_LEFT));
        plot.addAnnotation(Words.strong(lowerIsBetter ? "worse" : "better", right, top, TextAnchor.TOP_RIGHT));
        for (int row = 0; row < bars.size(); row++) {
            addBar(plot, bars.get(row), row, width, left, perPixel);
        }
        JFreeChart chart = Theme.chart(plot);
        chart.setPadding(new RectangleInsets(0, 6, 0, 6));
        return chart;
    }

    private void addBar(XYPlot plot, Bar bar, int row, int width, double left, double perPixel) {
        double atLow = unit.scaled(bar.effect().atLow());
        double atHigh = unit.scaled(bar.effect().atHigh());
        double y = row + BAR_AT;
        String share =
                Math.round(100 * bar.effect().share()) + "\u00A0%" + (width < Figure.WIDE ? "" : " of the spread");
        double room = width - Typeface.width(share, Theme.TEXT_SIZE) - 40;
        plot.addAnnotation(Words.strong(
                Words.fittingEnd(VisibleText.line(bar.assumption().path()), room),
                left,
                row + 0.25,
                TextAnchor.CENTER_LEFT));
        double right = plot.getDomainAxis().getUpperBound();
        plot.addAnnotation(Words.plain(share, right, row + 0.25, TextAnchor.CENTER_RIGHT));
        Palette colour = bar.effect().clear() ? Palette.BLUE : Palette.GREY;
        plot.addAnnotation(Theme.bar(atLow, atHigh, y - HALF_BAR, y + HALF_BAR, colour));
        boolean lowFirst = atLow <= atHigh;
        String atLeft =
                bar.quantity(lowFirst ? bar.extent().low() : bar.extent().high());
        String atRight =
                bar.quantity(lowFirst ? bar.extent().high() : bar.extent().low());
        plot.addAnnotation(Words.plain(atLeft, Math.min(atLow, atHigh) - 6 * perPixel, y, TextAnchor.CENTER_RIGHT));
        plot.addAnnotation(Words.plain(atRight, Math.max(atLow, atHigh) + 6 * perPixel, y, TextAnchor.CENTER_LEFT));
        if (bar.effect().clear() && bar.effect().flipsAt().isPresent()) {
            addFlip(plot, y, perPixel);
        }
    }

    /** A diamond where the difference crosses zero. */
    private static void addFlip(XYPlot plot, double y, double perPixel) {
        double half = 7 * perPixel;
        double up = 0.17;
        plot.addAnnotation(new XYPolygonAnnotation(
                new double[] {-half, y, 0, y - up, half, y, 0, y + up},
                new BasicStroke(1.5f),
                Palette.WHITE.color(),
                Palette.RUST.color()));
    }
}

package operandi.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.model.Metric;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * By how much an alternative differs from the baseline, future by future: quantile dots over a zero line and the zone
 * that does not matter; beneath them, and smaller, the mean with the interval of its error.
 */
public final class DifferenceChart {

    private static final int SIDE = 16;
    private static final int COLUMNS = 18;
    private static final int FEWEST_LEVELS = 4;
    private static final int WORDS_HEIGHT = 30;
    private static final int AXIS_HEIGHT = 46;
    private static final double MEAN_LEVEL = -1.6;
    private static final double FLOOR = -2.8;

    private final Comparison comparison;
    private final DisplayUnit unit;
    private final List<Double> differences;
    private final double low;
    private final double high;

    private DifferenceChart(Comparison comparison) {
        this.comparison = comparison;
        this.unit = DisplayUnit.of(comparison.threshold().metric().unit());
        this.differences = comparison.differences().stream()
                .filter(Double::isFinite)
                .map(unit::scaled)
                .toList();
        double reach = Math.max(1.5 * delta(), Math.abs(mean()) + halfWidth());
        double least = differences.stream().mapToDouble(d -> d).min().orElse(0);
        double most = differences.stream().mapToDouble(d -> d).max().orElse(0);
        double from = Math.min(least, Math.min(-1.5 * delta(), mean() - halfWidth()));
        double to = Math.max(most, Math.max(1.5 * delta(), mean() + halfWidth()));
        double margin = 0.04 * Math.max(to - from, reach);
        this.low = from - margin;
        this.high = to + margin;
    }

    /** Whether there is anything to draw. */
    public static boolean canDraw(Comparison comparison) {
        return Double.isFinite(comparison.mean()) && Double.isFinite(comparison.halfWidth());
    }

    /**
     * Draws the chart.
     *
     * @param id unique within the page
     * @param comparison one for which {@link #canDraw} holds
     */
    public static Figure draw(String id, Comparison comparison, String title, String description) {
        DifferenceChart chart = new DifferenceChart(comparison);
        return Figure.of(id, chart.drawing(Figure.WIDE), chart.drawing(Figure.NARROW), title, description);
    }

    private Drawing drawing(int width) {
        double unitsPerPixel = (high - low) / (width - 2.0 * SIDE);
        int pitch = pitch(unitsPerPixel, width);
        QuantileDots dots = QuantileDots.of(differences, pitch * unitsPerPixel);
        double top = Math.max(FEWEST_LEVELS, dots.tallest()) + (double) WORDS_HEIGHT / pitch;
        int height = (int) Math.round((top - FLOOR) * pitch) + AXIS_HEIGHT;
        return new Drawing(chart(dots, top, pitch - 1, width), width, height);
    }

    /** Pixels from dot to dot: some {@link #COLUMNS} columns across the data, within what looks like a dot. */
    private int pitch(double unitsPerPixel, int width) {
        double least = differences.stream().mapToDouble(d -> d).min().orElse(0);
        double most = differences.stream().mapToDouble(d -> d).max().orElse(0);
        double wanted = (most - least) / unitsPerPixel / COLUMNS;
        return (int) Math.max(7, Math.min(wanted, 7 + width / 80.0));
    }

    private JFreeChart chart(QuantileDots dots, double top, int diameter, int width) {
        Metric metric = comparison.threshold().metric();
        NumberAxis across = Theme.numberAxis(
                "difference in " + metric.label() + unit.difference().replace("\u00A0", ", "));
        across.setRange(low, high);
        NumberAxis up = new NumberAxis();
        up.setRange(FLOOR, top);
        up.setVisible(false);

        XYPlot plot = new XYPlot(columns(dots), across, up, dotRenderer(diameter));
        plot.setDataset(1, meanWithError());
        plot.setRenderer(1, errorRenderer());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        IntervalMarker doesNotMatter = new IntervalMarker(-delta(), delta(), Palette.ZONE.color());
        doesNotMatter.setAlpha(1f);
        plot.addDomainMarker(doesNotMatter, Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(0, Palette.INK.color(), Theme.HAIRLINE), Layer.BACKGROUND);
        addWords(plot, metric, top, width);
        JFreeChart chart = Theme.chart(plot);
        chart.setPadding(new RectangleInsets(0, SIDE, 0, SIDE));
        return chart;
    }

    private XYSeriesCollection columns(QuantileDots dots) {
        XYSeries better = new XYSeries("better", false, true);
        XYSeries worse = new XYSeries("worse", false, true);
        XYSeries within = new XYSeries("does not matter", false, true);
        for (QuantileDots.Dot dot : dots.dots()) {
            boolean matters = Math.abs(dot.value()) > delta();
            XYSeries series = !matters ? within : dot.value() < 0 == isLowerBetter() ? better : worse;
            series.add(dot.x(), dot.level() + 0.5);
        }
        XYSeriesCollection columns = new XYSeriesCollection();
        columns.addSeries(better);
        columns.addSeries(worse);
        columns.addSeries(within);
        return columns;
    }

    private static XYLineAndShapeRenderer dotRenderer(int diameter) {
        Shape dot = new Ellipse2D.Double(-diameter / 2.0, -diameter / 2.0, diameter, diameter);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        List<Palette> colours = List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREY);
        for (int series = 0; series < colours.size(); series++) {
            renderer.setSeriesShape(series, dot);
            renderer.setSeriesPaint(series, colours.get(series).color());
        }
        return renderer;
    }

    private XYIntervalSeriesCollection meanWithError() {
        XYIntervalSeries series = new XYIntervalSeries("mean");
        series.add(mean(), mean() - halfWidth(), mean() + halfWidth(), MEAN_LEVEL, MEAN_LEVEL, MEAN_LEVEL);
        XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private static XYErrorRenderer errorRenderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(8);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
        renderer.setSeriesPaint(0, Palette.INK.color());
        renderer.setErrorPaint(Palette.INK.color());
        renderer.setErrorStroke(new BasicStroke(2f));
        return renderer;
    }

    private void addWords(XYPlot plot, Metric metric, double top, int width) {
        String name = VisibleText.line(comparison.alternative()) + " ";
        boolean directed = metric.better() != Metric.Better.NEITHER;
        String below = directed ? isLowerBetter() ? "better" : "worse" : "lower";
        String above = directed ? isLowerBetter() ? "worse" : "better" : "higher";
        boolean fits = Typeface.width(name + below + name + above, Theme.TEXT_SIZE) < 0.8 * width;
        String left = fits ? name + below : below;
        String right = fits ? name + above : above;
        plot.addAnnotation(words(left, low, top, TextAnchor.TOP_LEFT));
        plot.addAnnotation(words(right, high, top, TextAnchor.TOP_RIGHT));
        XYLineAnnotation ground = new XYLineAnnotation(low, 0, high, 0, Theme.HAIRLINE, Palette.ZONE.color());
        plot.addAnnotation(ground);
    }

    private static XYTextAnnotation words(String text, double x, double y, TextAnchor anchor) {
        XYTextAnnotation words = new XYTextAnnotation(text, x, y);
        words.setFont(Typeface.semibold(Theme.TEXT_SIZE));
        words.setPaint(Palette.INK.color());
        words.setTextAnchor(anchor);
        return words;
    }

    private boolean isLowerBetter() {
        return comparison.threshold().metric().better() != Metric.Better.HIGHER;
    }

    private double mean() {
        return unit.scaled(comparison.mean());
    }

    private double halfWidth() {
        return unit.scaled(comparison.halfWidth());
    }

    private double delta() {
        return unit.scaled(comparison.threshold().delta());
    }
}

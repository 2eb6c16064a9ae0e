package operandi.reporting.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.Transition;
import operandi.core.kernel.Ticks;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.reporting.content.Stretch;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * How the headline's difference to the baseline goes through a change, week by week: the median future, where 8 of 10
 * futures lie, the mean with its simultaneous interval, and what happens when. Charts of one report share their scales.
 */
public final class TransitionChart {

    private static final int PLOT_HEIGHT = 180;
    private static final int LINE = 19;
    private static final int QUARTER = 13;
    private static final int AXIS_HEIGHT = 46;

    /** What the vertical axis and its numbers take, about; labels are laid out in the rest. */
    private static final int AXIS_WIDTH = 96;

    private static final BasicStroke DASHED =
            new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

    private final Transition transition;
    private final List<Stretch> windows;
    private final Scale scale;
    private final DisplayUnit unit;

    /**
     * What the charts of a report share.
     *
     * @param weeks length of the run
     * @param low least difference shown, in the metric's unit
     * @param high greatest
     * @param labelLines lines of labels above the plot on a wide drawing and on a narrow one, the larger
     */
    public record Scale(double weeks, double low, double high, int labelLines) {

        /** A scale that holds all of them. */
        public static Scale of(List<Transition> transitions, double weeks) {
            double low = 0;
            double high = 0;
            int lines = 1;
            for (Transition transition : transitions) {
                low = Math.min(low, -1.3 * transition.delta());
                high = Math.max(high, 1.3 * transition.delta());
                lines = Math.max(lines, dates(transition).size());
                for (Transition.Week week : transition.weeks()) {
                    if (Double.isFinite(week.mean())) {
                        low = Math.min(low, Math.min(week.p10(), week.mean()));
                        high = Math.max(high, Math.max(week.p90(), week.mean()));
                    }
                }
            }
            double margin = 0.05 * (high - low);
            return new Scale(weeks, low - margin, high + margin, Math.min(lines, 6));
        }
    }

    private TransitionChart(Transition transition, List<Stretch> windows, Scale scale) {
        this.transition = transition;
        this.windows = windows.stream()
                .filter(stretch -> stretch.window() != Window.WHOLE)
                .toList();
        this.scale = scale;
        this.unit = DisplayUnit.of(transition.metric().unit());
    }

    /**
     * Draws the chart.
     *
     * @param id unique within the page
     * @param windows of the scenario
     */
    public static Figure draw(
            String id, Transition transition, List<Stretch> windows, Scale scale, String title, String description) {
        TransitionChart chart = new TransitionChart(transition, windows, scale);
        return Figure.of(id, chart.drawing(Figure.WIDE), chart.drawing(Figure.NARROW), title, description);
    }

    private Drawing drawing(int width) {
        int above = (scale.labelLines() + 1) * LINE;
        int below = windows.isEmpty() ? LINE : 5 * LINE / 2;
        return new Drawing(chart(width, above, below), width, PLOT_HEIGHT + above + below + AXIS_HEIGHT);
    }

    private JFreeChart chart(int width, int above, int below) {
        double perPixel = unit.scaled(scale.high() - scale.low()) / PLOT_HEIGHT;
        double bottom = unit.scaled(scale.low()) - below * perPixel;
        double top = unit.scaled(scale.high()) + above * perPixel;
        NumberAxis weeks = Theme.numberAxis("week of the run");
        weeks.setRange(0, scale.weeks());
        if (scale.weeks() > 2 * QUARTER) {
            weeks.setTickUnit(new NumberTickUnit(QUARTER));
        }
        NumberAxis difference =
                Theme.numberAxis("difference" + unit.difference().replace("\u00A0", ", "));
        difference.setRange(bottom, top);

        // The narrower band lies on the wider one: of few futures, the mean's interval is the wider.
        int futures = isErrorWiderThanSpread() ? 1 : 0;
        XYPlot plot = new XYPlot(null, weeks, difference, null);
        plot.setDataset(futures, series("futures", true));
        plot.setRenderer(futures, bands(Palette.BAND, Palette.BLUE, 2.25f));
        plot.setDataset(1 - futures, series("mean", false));
        plot.setRenderer(1 - futures, bands(Palette.INNER, Palette.INK, 1f));
        plot.setDataset(2, series("median", true));
        plot.setRenderer(2, bands(null, Palette.BLUE, 2.25f));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        addThreshold(plot);
        addDates(plot, width, top, perPixel);
        addWindows(plot, bottom, perPixel);
        boolean lowerIsBetter = transition.metric().better() != Metric.Better.HIGHER;
        double inside = 0.008 * scale.weeks();
        double under = unit.scaled(scale.high()) + LINE * perPixel;
        plot.addAnnotation(Words.strong(lowerIsBetter ? "worse" : "better", inside, under, TextAnchor.TOP_LEFT));
        double over = unit.scaled(scale.low()) - 0.5 * LINE * perPixel;
        plot.addAnnotation(Words.strong(lowerIsBetter ? "better" : "worse", inside, over, TextAnchor.CENTER_LEFT));
        JFreeChart chart = Theme.chart(plot);
        chart.setPadding(new RectangleInsets(0, 0, 0, 16));
        return chart;
    }

    private boolean isErrorWiderThanSpread() {
        long wider = transition.weeks().stream()
                .filter(week -> 2 * week.halfWidth() > week.p90() - week.p10())
                .count();
        return 2 * wider > transition.weeks().size();
    }

    private YIntervalSeriesCollection series(String name, boolean futures) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (Transition.Week week : transition.weeks()) {
            if (!Double.isFinite(week.mean()) || !Double.isFinite(week.halfWidth())) {
                continue;
            }
            // A four-week mean stands at the end of its last week: nothing shows before it happens.
            double x = week.last() + 1.0;
            if (futures) {
                series.add(x, unit.scaled(week.p50()), unit.scaled(week.p10()), unit.scaled(week.p90()));
            } else {
                double low = Math.max(scale.low(), week.mean() - week.halfWidth());
                double high = Math.min(scale.high(), week.mean() + week.halfWidth());
                series.add(x, unit.scaled(week.mean()), unit.scaled(low), unit.scaled(high));
            }
        }
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private static DeviationRenderer bands(@Nullable Palette fill, Palette line, float width) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(fill == null ? 0f : 1f);
        renderer.setSeriesFillPaint(0, (fill == null ? Palette.WHITE : fill).color());
        renderer.setSeriesPaint(0, line.color());
        renderer.setSeriesStroke(0, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return renderer;
    }

    private void addThreshold(XYPlot plot) {
        double delta = unit.scaled(transition.delta());
        IntervalMarker doesNotMatter = new IntervalMarker(-delta, delta, Palette.ZONE.color());
        doesNotMatter.setAlpha(1f);
        plot.addRangeMarker(doesNotMatter, Layer.BACKGROUND);
        for (double edge : new double[] {-delta, delta}) {
            plot.addRangeMarker(new ValueMarker(edge, Palette.GREY.color(), new BasicStroke(0.6f)), Layer.FOREGROUND);
        }
        plot.addRangeMarker(new ValueMarker(0, Palette.INK.color(), Theme.HAIRLINE), Layer.FOREGROUND);
    }

    /** A line at every date; labels stand one below the other, so that none hides another. */
    private void addDates(XYPlot plot, int width, double top, double perPixel) {
        double weeksPerPixel = scale.weeks() / (width - AXIS_WIDTH);
        double bottom = plot.getRangeAxis().getLowerBound();
        int line = 0;
        for (Map.Entry<Double, List<String>> date : dates(transition).entrySet()) {
            double week = date.getKey();
            double y = top - (line % scale.labelLines() + 0.5) * LINE * perPixel;
            line++;
            plot.addAnnotation(new XYLineAnnotation(week, bottom, week, y, DASHED, Palette.PURPLE.color()));
            boolean toTheRight = week < 0.6 * scale.weeks();
            double room = (toTheRight ? scale.weeks() - week : week) / weeksPerPixel - 8;
            plot.addAnnotation(Words.strong(
                    label(date.getValue(), room),
                    week + (toTheRight ? 5 : -5) * weeksPerPixel,
                    y,
                    toTheRight ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT));
        }
    }

    /** What happens on a date: all of it if there is room, else the first and how much more. */
    private static String label(List<String> labels, double room) {
        String all = String.join(" + ", labels);
        if (labels.size() == 1 || Typeface.width(all, Theme.TEXT_SIZE) <= room) {
            return Words.fitting(all, room);
        }
        String more = " + " + (labels.size() - 1) + " more";
        return Words.fitting(labels.get(0), room - Typeface.width(more, Theme.TEXT_SIZE)) + more;
    }

    private static Map<Double, List<String>> dates(Transition transition) {
        Map<Double, List<String>> dates = new LinkedHashMap<>();
        for (Transition.Date date : transition.dates()) {
            dates.computeIfAbsent(date.week(), week -> new ArrayList<>()).add(VisibleText.line(date.label()));
        }
        return dates;
    }

    private void addWindows(XYPlot plot, double bottom, double perPixel) {
        for (Stretch stretch : windows) {
            double from = stretch.from() / (double) Ticks.WEEK;
            double to = stretch.to() / (double) Ticks.WEEK;
            double y = bottom + LINE * perPixel;
            double gap = 0.004 * scale.weeks();
            plot.addAnnotation(
                    new XYLineAnnotation(from + gap, y, to - gap, y, new BasicStroke(2f), Palette.GREY.color()));
            plot.addAnnotation(Words.plain(
                    stretch.window().id(), (from + to) / 2, bottom + 0.45 * LINE * perPixel, TextAnchor.CENTER));
        }
    }
}

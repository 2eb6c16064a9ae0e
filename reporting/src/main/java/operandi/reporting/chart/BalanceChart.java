package operandi.reporting.chart;

import java.awt.BasicStroke;
import java.util.List;
import operandi.reporting.balance.TimeBalance;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * From the baseline's time per contact to the alternative's, cause by cause: every bar starts where the one before ends.
 * The two times are marks, not bars, since the axis need not start at 0.
 */
public final class BalanceChart {

    private static final int ROW = 30;
    private static final int NAMES = 168;
    private static final int AXIS_HEIGHT = 46;
    private static final double HALF_BAR = 0.32;

    private final TimeBalance balance;
    private final List<TimeBalance.Step> steps;
    private final Rounding rounding;
    private final String baseline;
    private final Scale scale;

    /**
     * What the charts of a report share.
     *
     * @param low least minutes per contact that any step reaches
     * @param high most
     */
    public record Scale(double low, double high) {

        /** A scale that holds all of them. */
        public static Scale of(List<TimeBalance> balances) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (TimeBalance balance : balances) {
                double at = balance.baseline();
                low = Math.min(low, at);
                high = Math.max(high, at);
                for (TimeBalance.Step step : balance.steps(balance.rounding())) {
                    at += step.exact();
                    low = Math.min(low, at);
                    high = Math.max(high, at);
                }
            }
            return new Scale(low, high > low ? high : low + 1);
        }
    }

    private BalanceChart(TimeBalance balance, String baseline, Scale scale) {
        this.balance = balance;
        this.rounding = balance.rounding();
        this.steps = balance.steps(rounding).stream()
                .filter(step -> step.shown() != 0)
                .toList();
        this.baseline = baseline;
        this.scale = scale;
    }

    /**
     * Draws the chart.
     *
     * @param id unique within the page
     * @param baseline its name
     */
    public static Figure draw(
            String id, TimeBalance balance, String baseline, Scale scale, String title, String description) {
        BalanceChart chart = new BalanceChart(balance, baseline, scale);
        int height = (chart.steps.size() + 2) * ROW + AXIS_HEIGHT;
        return Figure.of(id, chart::chart, height, title, description);
    }

    private JFreeChart chart(int width) {
        double names = Math.min(0.42 * width, NAMES);
        double numbers = Typeface.width(rounding.text(balance.baseline()), Theme.TEXT_SIZE) + 14;
        double perPixel = (scale.high() - scale.low()) / Math.max(0.2 * width, width - names - 2 * numbers - 8);
        double left = scale.low() - (names + numbers) * perPixel;
        double right = scale.high() + numbers * perPixel;

        NumberAxis minutes = Theme.numberAxis("minutes per contact");
        minutes.setRange(left, right);
        minutes.setTickLabelsVisible(false);
        minutes.setTickMarksVisible(false);
        NumberAxis rows = new NumberAxis();
        rows.setRange(0, steps.size() + 2.0);
        rows.setInverted(true);
        rows.setVisible(false);
        XYPlot plot = new XYPlot(null, minutes, rows, null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);

        double y = 0.5;
        addTime(plot, baseline, balance.baseline(), left, y, names, perPixel);
        double at = balance.baseline();
        for (TimeBalance.Step step : steps) {
            y++;
            addStep(plot, step, at, left, y, names, perPixel);
            at += step.exact();
        }
        y++;
        addConnector(plot, balance.alternativeTime(), y);
        addTime(plot, VisibleText.line(balance.alternative()), balance.alternativeTime(), left, y, names, perPixel);
        return Theme.chart(plot);
    }

    private void addTime(
            XYPlot plot, String name, double minutes, double left, double y, double names, double perPixel) {
        plot.addAnnotation(Words.strong(Words.fitting(name, names - 8), left, y, TextAnchor.CENTER_LEFT));
        plot.addAnnotation(new XYLineAnnotation(
                minutes, y - HALF_BAR, minutes, y + HALF_BAR, new BasicStroke(4f), Palette.INK.color()));
        plot.addAnnotation(Words.strong(rounding.text(minutes), minutes + 7 * perPixel, y, TextAnchor.CENTER_LEFT));
    }

    private void addStep(
            XYPlot plot, TimeBalance.Step step, double from, double left, double y, double names, double perPixel) {
        double to = from + step.exact();
        boolean saves = step.exact() < 0;
        Palette colour = saves ? Palette.BLUE : Palette.VERMILLION;
        addConnector(plot, from, y);
        plot.addAnnotation(Words.plain(Words.fitting(step.cause(), names - 8), left, y, TextAnchor.CENTER_LEFT));
        plot.addAnnotation(Theme.bar(from, to, y - HALF_BAR, y + HALF_BAR, colour));
        plot.addAnnotation(Words.strong(
                rounding.signed(step.shown()),
                (saves ? Math.min(from, to) : Math.max(from, to)) + (saves ? -6 : 6) * perPixel,
                y,
                saves ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT));
    }

    /** A hairline from the row above, where the bar before ended. */
    private static void addConnector(XYPlot plot, double at, double y) {
        plot.addAnnotation(
                new XYLineAnnotation(at, y - 1 + HALF_BAR, at, y - HALF_BAR, Theme.HAIRLINE, Palette.GREY.color()));
    }
}

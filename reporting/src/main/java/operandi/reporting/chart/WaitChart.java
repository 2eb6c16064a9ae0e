package operandi.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.util.List;
import operandi.reporting.balance.CauseNames;
import operandi.reporting.content.WaitByCause;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Where customers wait, by cause: one bar for each alternative, on one scale, a segment for each cause. */
public final class WaitChart {

    private static final int BAR_HEIGHT = 58;
    private static final int AXIS_AND_LEGEND = 84;

    /** How much of the width the longest bar gets at least; names take the rest. */
    private static final double PLOT_SHARE = 0.64;

    private final List<WaitByCause> waits;
    private final List<String> causes;
    private final Rounding rounding;
    private final double longest;

    private WaitChart(List<WaitByCause> waits, Rounding rounding) {
        this.waits = waits;
        this.rounding = rounding;
        this.causes = WaitByCause.causes(waits);
        this.longest = waits.stream().mapToDouble(WaitByCause::total).max().orElse(0);
    }

    /**
     * Draws the chart.
     *
     * @param id unique within the page
     * @param rounding of minutes per contact
     */
    public static Figure draw(String id, List<WaitByCause> waits, Rounding rounding, String title, String description) {
        WaitChart chart = new WaitChart(waits, rounding);
        int height = AXIS_AND_LEGEND + BAR_HEIGHT * waits.size();
        return Figure.of(id, chart::chart, height, title, description);
    }

    private JFreeChart chart(int width) {
        CategoryAxis names = new CategoryAxis();
        Theme.style(names);
        names.setTickLabelFont(Typeface.semibold(Theme.TEXT_SIZE));
        names.setTickLabelPaint(Palette.INK.color());
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setCategoryMargin(0.3);
        names.setLowerMargin(0.08);
        names.setUpperMargin(0.08);
        names.setMaximumCategoryLabelWidthRatio(0.3f);
        names.setMaximumCategoryLabelLines(3);
        NumberAxis minutes = Theme.numberAxis("minutes per contact");
        minutes.setRange(0, longest > 0 ? longest * 1.04 : 1);

        CategoryPlot plot = new CategoryPlot(dataset(), names, minutes, renderer(width));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Palette.ZONE.color());
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        JFreeChart chart = Theme.chart(plot);
        chart.addSubtitle(legend(plot));
        return chart;
    }

    private CategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (WaitByCause wait : waits) {
            for (String cause : causes) {
                dataset.addValue(wait.minutes(cause), CauseNames.of(cause), VisibleText.line(wait.alternative()));
            }
        }
        return dataset;
    }

    private StackedBarRenderer renderer(int width) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(Palette.WHITE.color());
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        renderer.setDefaultLegendShape(new Rectangle(-6, -6, 12, 12));
        renderer.setDefaultItemLabelFont(Typeface.semibold(Theme.TEXT_SIZE));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelGenerator(new FittingLabels(rounding, longest / (width * PLOT_SHARE)));
        for (int row = 0; row < causes.size(); row++) {
            Palette colour = colour(causes.get(row));
            renderer.setSeriesPaint(row, colour.color());
            renderer.setSeriesOutlinePaint(row, Palette.WHITE.color());
            renderer.setSeriesItemLabelPaint(row, colour.text().color());
        }
        return renderer;
    }

    /** A cause keeps its colour in every report. */
    private static Palette colour(String cause) {
        return switch (cause) {
            case "queue" -> Palette.BLUE;
            case "hand-off" -> Palette.VERMILLION;
            case "closed" -> Palette.PURPLE;
            case "outside" -> Palette.GREY;
            case "outage" -> Palette.GREEN;
            case "undetected" -> Palette.RUST;
            default -> Palette.INK;
        };
    }

    private static LegendTitle legend(CategoryPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(Typeface.regular(Theme.TEXT_SIZE));
        legend.setItemPaint(Palette.INK.color());
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setLegendItemGraphicPadding(new RectangleInsets(0, 0, 0, 6));
        legend.setItemLabelPadding(new RectangleInsets(0, 0, 0, 14));
        return legend;
    }

    /** Cause and minutes where they fit into the segment, else the minutes, else nothing: the table has them all. */
    private static final class FittingLabels extends StandardCategoryItemLabelGenerator {

        private static final double MARGIN = 6;

        private final transient Rounding rounding;
        private final double minutesPerPixel;

        FittingLabels(Rounding rounding, double minutesPerPixel) {
            this.rounding = rounding;
            this.minutesPerPixel = minutesPerPixel;
        }

        @Override
        public String generateLabel(CategoryDataset dataset, int row, int column) {
            double value = dataset.getValue(row, column).doubleValue();
            String number = rounding.text(value);
            String named = dataset.getRowKey(row) + " " + number;
            return fits(named, value) ? named : fits(number, value) ? number : "";
        }

        private boolean fits(String text, double value) {
            double width = Typeface.width(text, Theme.TEXT_SIZE) + MARGIN;
            return width * minutesPerPixel <= value;
        }
    }
}

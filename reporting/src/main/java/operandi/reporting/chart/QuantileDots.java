package operandi.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A distribution as a heap of equally likely dots, which readers count more rightly than they read densities (Fernandes
 * et al. 2018): each dot stands for the same share of the futures.
 *
 * @param dots positions, each in a column, stacked from 0 upwards
 * @param tallest dots in the tallest column
 */
record QuantileDots(List<Dot> dots, int tallest) {

    /** More than this cannot be told apart by eye. */
    static final int MOST = 50;

    /**
     * A dot.
     *
     * @param x middle of its column
     * @param level dots beneath it
     * @param value the quantile it stands for
     */
    record Dot(double x, int level, double value) {}

    /**
     * As many dots as values, at most {@link #MOST}.
     *
     * @param values without NaN
     * @param columnWidth in the unit of the values, above 0
     */
    static QuantileDots of(List<Double> values, double columnWidth) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int count = Math.min(MOST, sorted.size());
        List<Dot> dots = new ArrayList<>();
        int level = -1;
        int tallest = 0;
        long column = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            double value = sorted.get((int) ((i + 0.5) / count * sorted.size()));
            long at = (long) Math.floor(value / columnWidth);
            level = at == column ? level + 1 : 0;
            column = at;
            tallest = Math.max(tallest, level + 1);
            dots.add(new Dot((at + 0.5) * columnWidth, level, value));
        }
        return new QuantileDots(dots, tallest);
    }
}

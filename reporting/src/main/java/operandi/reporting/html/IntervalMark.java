package operandi.reporting.html;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A small drawing of a difference in a table row: the zone that does not matter, zero, the spread of futures, and the
 * mean with its interval. Coordinates are SVG text, 0 to {@link #WIDTH}.
 *
 * @param zoneStart left edge of the zone
 * @param zoneWidth its width
 * @param zero where zero is
 * @param p10 left end of the spread
 * @param p90 right end of the spread
 * @param low left end of the interval
 * @param high right end of the interval
 * @param mean where the mean is
 */
record IntervalMark(
        String zoneStart, String zoneWidth, String zero, String p10, String p90, String low, String high, String mean) {

    static final int WIDTH = 160;

    /**
     * What drawings that are to be compared share, in one unit.
     *
     * @param delta what matters
     * @param least that is shown
     * @param most that is shown
     */
    record Scale(double delta, double least, double most) {

        static Scale of(double delta) {
            return new Scale(delta, -1.3 * delta, 1.3 * delta);
        }

        /** One that holds this difference, too, as far as it is defined. */
        Scale with(double p10, double p90, double mean, double halfWidth) {
            double low = least;
            double high = most;
            for (double value : new double[] {p10, p90, mean - halfWidth, mean + halfWidth}) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            return new Scale(delta, low, high);
        }

        IntervalMark mark(double p10, double p90, double mean, double halfWidth) {
            double margin = 0.06 * (most - least);
            double perUnit = WIDTH / (most - least + 2 * margin);
            double left = least - margin;
            return new IntervalMark(
                    text((-delta - left) * perUnit),
                    text(2 * delta * perUnit),
                    text(-left * perUnit),
                    text((p10 - left) * perUnit),
                    text((p90 - left) * perUnit),
                    text((mean - halfWidth - left) * perUnit),
                    text((mean + halfWidth - left) * perUnit),
                    text((mean - left) * perUnit));
        }
    }

    /** On a scale of its own; all values in one unit. */
    static IntervalMark of(double delta, double p10, double p90, double mean, double halfWidth) {
        return Scale.of(delta).with(p10, p90, mean, halfWidth).mark(p10, p90, mean, halfWidth);
    }

    private static String text(double coordinate) {
        return Double.isFinite(coordinate)
                ? new BigDecimal(coordinate)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : "0";
    }
}

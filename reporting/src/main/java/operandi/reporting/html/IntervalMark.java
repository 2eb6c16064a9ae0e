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

    /** All values in one unit. */
    static IntervalMark of(double delta, double p10, double p90, double mean, double halfWidth) {
        double least = Math.min(Math.min(-1.3 * delta, p10), mean - halfWidth);
        double most = Math.max(Math.max(1.3 * delta, p90), mean + halfWidth);
        double margin = 0.06 * (most - least);
        double scale = WIDTH / (most - least + 2 * margin);
        double left = least - margin;
        return new IntervalMark(
                text((-delta - left) * scale),
                text(2 * delta * scale),
                text(-left * scale),
                text((p10 - left) * scale),
                text((p90 - left) * scale),
                text((mean - halfWidth - left) * scale),
                text((mean + halfWidth - left) * scale),
                text((mean - left) * scale));
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

package operandi.core.statistics;

import java.util.OptionalDouble;

/**
 * The straight line through paired observations that misses the second of each pair by the least sum of squares.
 *
 * @param slope change of y per unit of x; 0 if x never varies, and the line is then the mean of y
 * @param meanX the point that the line passes through; NaN without pairs
 * @param meanY its height there
 */
public record RegressionLine(double slope, double meanX, double meanY) {

    /**
     * The line through two samples.
     *
     * @param x what it explains by, NaN where undefined
     * @param y what it explains, in the same order, NaN where undefined; a pair undefined in either is left out
     * @return the line
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static RegressionLine through(double[] x, double[] y) {
        PairedMoments moments = PairedMoments.of(x, y);
        double slope = moments.xx() > 0 ? moments.xy() / moments.xx() : 0;
        return new RegressionLine(slope, moments.meanX(), moments.meanY());
    }

    /**
     * The height of the line.
     *
     * @param x anywhere
     * @return NaN if there were no pairs
     */
    public double at(double x) {
        return meanY + slope * (x - meanX);
    }

    /**
     * Where the line crosses zero.
     *
     * @return empty if it is level, or there were no pairs
     */
    public OptionalDouble root() {
        double root = meanX - meanY / slope;
        return Math.abs(root) < Double.POSITIVE_INFINITY ? OptionalDouble.of(root) : OptionalDouble.empty();
    }
}

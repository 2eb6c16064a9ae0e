package operandi.core.statistics;

/**
 * Means and centred sums of paired observations, in two passes, so that a mean far from zero costs no digits.
 *
 * @param n pairs in which both are defined
 * @param meanX mean of the one; NaN without pairs
 * @param meanY mean of the other
 * @param xx sum of squared deviations of the one
 * @param xy sum of products of deviations
 * @param yy sum of squared deviations of the other
 */
record PairedMoments(int n, double meanX, double meanY, double xx, double xy, double yy) {

    static PairedMoments of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("need pairs, got " + x.length + " and " + y.length + " values");
        }
        Tally xs = new Tally();
        Tally ys = new Tally();
        for (int i = 0; i < x.length; i++) {
            if (isPair(x[i], y[i])) {
                xs.add(x[i]);
                ys.add(y[i]);
            }
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            if (isPair(x[i], y[i])) {
                double fromMeanX = x[i] - xs.mean();
                double fromMeanY = y[i] - ys.mean();
                xx += fromMeanX * fromMeanX;
                xy += fromMeanX * fromMeanY;
                yy += fromMeanY * fromMeanY;
            }
        }
        return new PairedMoments((int) xs.count(), xs.mean(), ys.mean(), xx, xy, yy);
    }

    private static boolean isPair(double x, double y) {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }
}

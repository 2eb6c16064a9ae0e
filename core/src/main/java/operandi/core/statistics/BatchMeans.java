package operandi.core.statistics;

import operandi.core.random.NormalQuantile;

/**
 * The mean of one long stationary run: its observations, which depend on their neighbours, are cut into batches in a
 * row, and the batch means are treated as independent.
 *
 * <p>That holds only if batches are much longer than the dependence. Whether it may is told by the correlation of
 * neighbouring batch means ({@link #serialCorrelation}), which for independent normal means is nearly normal with mean 0
 * and variance {@code (k - 2) / (k² - 1)}. A long run does not replace replications where these can be had; the warm-up
 * has to be cut first ({@link WarmUp}).
 *
 * <p>Sources: R. W. Conway, "Some tactical problems in digital simulation", Management Science 10 (1963) 47-61,
 * doi:10.1287/mnsc.10.1.47; G. S. Fishman, "Grouping observations in digital simulation", Management Science 24 (1978)
 * 510-521, doi:10.1287/mnsc.24.5.510 (the check); B. Schmeiser, "Batch size effects in the analysis of simulation
 * output", Operations Research 30 (1982) 556-568, doi:10.1287/opre.30.3.556 (10 to 30 batches are enough).
 *
 * @param mean of the batch means; NaN if there are none
 * @param standardDeviation of the batch means; NaN below two of them
 * @param serialCorrelation {@code 1 - Σ(Yi - Yi+1)² / (2 Σ(Yi - Ȳ)²)}, in [-1, 1]: one less half of von Neumann's
 *     ratio, the correlation at lag 1 without its bias at the ends; NaN where nothing varies
 * @param batches how many, &gt;= 0
 * @param batchSize observations in each, &gt;= 0
 */
public record BatchMeans(double mean, double standardDeviation, double serialCorrelation, int batches, int batchSize) {

    /** Below this the distribution of the check is not near enough to the normal one. */
    private static final int FEWEST_FOR_A_CHECK = 8;

    /**
     * Cuts a run into batches of equal size; what does not fill a batch is left out at the start, where what is left of
     * the warm-up would be.
     *
     * @param run observations in order, all finite
     * @param batches how many, &gt;= 2
     * @return the means of the batches; without any if the run is shorter than {@code batches}
     * @throws IllegalArgumentException if an observation is not finite or there are fewer than two batches
     */
    public static BatchMeans of(double[] run, int batches) {
        if (batches < 2) {
            throw new IllegalArgumentException("number of batches must be >= 2, got " + batches);
        }
        int size = run.length / batches;
        double[] means = new double[size == 0 ? 0 : batches];
        int next = run.length - size * means.length;
        for (int batch = 0; batch < means.length; batch++) {
            Tally tally = new Tally();
            for (int i = 0; i < size; i++) {
                tally.add(run[next++]);
            }
            means[batch] = tally.mean();
        }
        return ofMeans(means, size);
    }

    private static BatchMeans ofMeans(double[] means, int size) {
        Tally tally = new Tally();
        double squaredSteps = 0;
        for (int batch = 0; batch < means.length; batch++) {
            tally.add(means[batch]);
            double step = batch == 0 ? 0 : means[batch] - means[batch - 1];
            squaredSteps += step * step;
        }
        double squares = tally.variance() * (means.length - 1);
        double correlation = 1 - squaredSteps / (2 * squares);
        return new BatchMeans(tally.mean(), tally.standardDeviation(), correlation, means.length, size);
    }

    /**
     * The interval of the run's mean: {@code mean ± t(1/2 + confidence/2; k-1) s / sqrt(k)}.
     *
     * @param confidence in (0, 1); kept only as far as batch means are independent and nearly normal
     * @return an interval whose {@code n} is the number of batches
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public ConfidenceInterval interval(double confidence) {
        double halfWidth = ConfidenceInterval.halfWidth(standardDeviation, batches, confidence);
        return new ConfidenceInterval(mean, halfWidth, confidence, batches);
    }

    /**
     * Whether the batch means may pass for independent: their serial correlation is not larger than chance would make
     * it. Passing is no proof, and the check is weak with few batches.
     *
     * @param falseAlarm the probability of failing although they are independent, in (0, 0.5], such as 0.05
     * @return false too where the check cannot be made: below eight batches, or if nothing varies
     * @throws IllegalArgumentException if {@code falseAlarm} is out of range
     */
    public boolean mayBeIndependent(double falseAlarm) {
        if (!(falseAlarm > 0 && falseAlarm <= 0.5)) {
            throw new IllegalArgumentException("probability of a false alarm must be in (0, 0.5], got " + falseAlarm);
        }
        if (batches < FEWEST_FOR_A_CHECK) {
            return false;
        }
        double deviation = Math.sqrt((batches - 2.0) / ((double) batches * batches - 1));
        return serialCorrelation <= NormalQuantile.of(1 - falseAlarm) * deviation;
    }
}

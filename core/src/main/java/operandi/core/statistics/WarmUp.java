package operandi.core.statistics;

/**
 * How much to cut from the start of one stationary run so that what its initial state left behind does not bias its
 * mean: the rule MSER-5.
 *
 * <p>The run is averaged over batches of five observations. Cutting {@code d} of {@code k} batches leaves a mean whose
 * squared error is judged by {@code MSER(d) = Σ_{i>d} (Yi - Ȳd)² / (k - d)²}; the first {@code d} that makes it
 * least is cut. Near the end a few batches that happen to be alike make it small by chance, so a least value in the
 * second half says that the run is too short to tell, not that so much has to be cut: it is void.
 *
 * <p>Only for a run that settles: where the load follows a calendar or the organization changes on the way there is no
 * steady state, and the rule says nothing.
 *
 * <p>Sources: K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69
 * (1997) 323-334, doi:10.1177/003754979706900601; S. C. Spratt, "An evaluation of contemporary heuristics for the
 * startup problem", University of Virginia 1998 (batches of five); K. Hoad, S. Robinson, R. Davies, "Automating warm-up
 * length estimation", J. Operational Research Society 61 (2010) 1389-1403, doi:10.1057/jors.2009.87 (void in the second
 * half).
 *
 * @param observations how many to cut, a multiple of five
 * @param statistic MSER at that cut, in the square of the observations' unit; NaN if there is no batch
 * @param isValid whether the cut lies in the first half; false too for a run of fewer than two batches
 */
public record WarmUp(int observations, double statistic, boolean isValid) {

    /** Observations in a batch. */
    public static final int BATCH = 5;

    /**
     * Applies the rule.
     *
     * @param run observations in order, all finite; up to four at the end that fill no batch are left out
     * @return what to cut
     * @throws IllegalArgumentException if an observation is not finite
     */
    public static WarmUp mser5(double[] run) {
        int batches = run.length / BATCH;
        Tally kept = new Tally();
        double least = Double.NaN;
        int cut = 0;
        // From the end backwards, so that each mean and its squares grow from the ones before.
        for (int first = batches - 1; first >= 0; first--) {
            kept.add(meanOfBatch(run, first));
            int size = batches - first;
            // One batch alone has no squares, and would always win.
            double statistic = kept.variance() * (size - 1) / size / size;
            if (Double.isNaN(least) || statistic <= least) {
                least = statistic;
                cut = first;
            }
        }
        return new WarmUp(cut * BATCH, least, batches >= 2 && 2 * cut <= batches);
    }

    private static double meanOfBatch(double[] run, int batch) {
        Tally tally = new Tally();
        for (int i = 0; i < BATCH; i++) {
            tally.add(run[batch * BATCH + i]);
        }
        return tally.mean();
    }
}

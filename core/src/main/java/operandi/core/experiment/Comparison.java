package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.core.statistics.VarianceReduction;

/**
 * One alternative against the baseline on one metric, in the same futures: differences are alternative minus baseline,
 * future by future.
 *
 * @param alternative the alternative
 * @param baseline what it is compared with
 * @param threshold the metric and the smallest difference that matters
 * @param scope the scope of the metric
 * @param window the stretch of the calendar
 * @param mean mean difference
 * @param halfWidth half-width of its interval at the family-wise confidence (Bonferroni over the family)
 * @param p10 10th percentile of the difference over futures
 * @param p90 90th percentile of the difference over futures
 * @param n futures in which both are defined
 * @param better futures in which the alternative is strictly better
 * @param worse futures in which it is strictly worse
 * @param varianceReduction how many times as many unpaired futures would be needed for the same interval
 * @param verdict what may be said
 * @param moreReplications about how many more would settle it; 0 unless the verdict is {@link Verdict#CANNOT_TELL}, and
 *     then {@link #NEVER} if the mean lies on the threshold or fewer than two futures define it
 * @param differences the paired difference in every future, in order; NaN where undefined
 */
public record Comparison(
        String alternative,
        String baseline,
        Threshold threshold,
        String scope,
        Window window,
        double mean,
        double halfWidth,
        double p10,
        double p90,
        int n,
        int better,
        int worse,
        VarianceReduction varianceReduction,
        Verdict verdict,
        long moreReplications,
        List<Double> differences) {

    /** No number of futures would settle it, as far as these can tell. */
    public static final long NEVER = Long.MAX_VALUE;

    public Comparison {
        differences = List.copyOf(differences);
    }
}

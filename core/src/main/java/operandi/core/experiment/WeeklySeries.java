package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Metric;

/**
 * A metric of one alternative week by week, over all futures. Contacts belong to the week in which they start; what is
 * open at the horizon is counted up to it, so the last weeks are cut short, in all alternatives alike.
 *
 * @param metric which
 * @param scope {@code all}, or kind and name
 * @param weeks one entry a week from the start of the run, warm-up included
 */
public record WeeklySeries(Metric metric, String scope, List<Week> weeks) {

    /**
     * One week over the futures in which the metric is defined.
     *
     * @param mean mean over futures; NaN if n is 0
     * @param p10 10th percentile over futures
     * @param p50 median
     * @param p90 90th percentile
     * @param n futures in which it is defined
     */
    public record Week(double mean, double p10, double p50, double p90, int n) {}

    public WeeklySeries {
        weeks = List.copyOf(weeks);
    }
}

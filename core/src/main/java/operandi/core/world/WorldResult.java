package operandi.core.world;

import java.util.List;

/**
 * What one future of one structure came to.
 *
 * @param values the metrics in the order of {@link WorldPlan#metrics}; NaN where a metric is undefined
 * @param ledger sums of the closed books, in ascending order of class, outcome and account
 * @param events events executed
 * @param started items started, warm-up included
 * @param ended items that ended by the horizon
 * @param open items open at the horizon
 * @param contacts contacts of customers counted in the window
 */
public record WorldResult(
        double[] values, List<LedgerSum> ledger, long events, long started, long ended, long open, long contacts) {

    /**
     * One line of the ledger.
     *
     * @param contactClass {@code segment:NAME} or {@code flow:NAME}
     * @param outcome how the contacts ended
     * @param cause what the time went to
     * @param detail the step, the team, or {@code X->Y}
     * @param contacts contacts that it happened to
     * @param ticks sum
     */
    public record LedgerSum(
            String contactClass, Outcome outcome, Cause cause, String detail, long contacts, long ticks) {}
}

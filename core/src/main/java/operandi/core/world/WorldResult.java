package operandi.core.world;

import java.math.BigInteger;
import java.util.List;
import operandi.core.model.Window;

/**
 * What one future of one alternative came to.
 *
 * @param values the metrics in the order of {@link WorldPlan#metrics}; NaN where a metric is undefined
 * @param weekly one row for each entry of {@link WorldPlan#weekly}, one value a week from the start of the run, warm-up
 *     included; NaN where a metric is undefined
 * @param ledger sums of the closed books, in ascending order of class, window, outcome and account
 * @param books every contact's own book
 * @param events events executed
 * @param started items started, warm-up included
 * @param ended items that ended by the horizon
 * @param open items open at the horizon
 * @param contacts contacts of customers counted in the windows
 */
public record WorldResult(
        double[] values,
        double[][] weekly,
        List<LedgerSum> ledger,
        ContactBooks books,
        long events,
        long started,
        long ended,
        long open,
        long contacts) {

    /**
     * One line of the ledger.
     *
     * @param window when the contacts started; {@link Window#WHOLE} if the run has no other
     * @param contactClass {@code segment:NAME} or {@code flow:NAME}
     * @param outcome how the contacts ended
     * @param cause what the time went to
     * @param detail the step, the team, {@code X->Y}, or the service and origin of an outage
     * @param contacts contacts that it happened to
     * @param ticks sum
     */
    public record LedgerSum(
            Window window,
            String contactClass,
            Outcome outcome,
            Cause cause,
            String detail,
            long contacts,
            BigInteger ticks) {}
}

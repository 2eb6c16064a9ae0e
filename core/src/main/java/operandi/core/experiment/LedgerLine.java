package operandi.core.experiment;

import java.math.BigInteger;
import operandi.core.model.Window;

/**
 * A sum of the ledger of lost time over all futures of one alternative.
 *
 * @param window when the contacts started: {@code before}, {@code transition} or {@code after}, or {@code whole} if the run
 *     has one window only
 * @param contactClass whose time: {@code segment:NAME}, or {@code flow:NAME} for an open stream
 * @param outcome how the contacts ended: {@code resolved-first-time}, {@code resolved-after-repeats},
 *     {@code abandoned}, {@code unresolved}, {@code open}
 * @param engaged whether the customer was engaged; else she was away between attempts
 * @param cause the id of an {@link operandi.core.world.Cause}
 * @param detail the step, the team, {@code X->Y} for a hand-off, or the service and origin of an outage
 * @param contacts how many contacts lost time to it
 * @param ticks exact sum; negative for a speed-up
 */
public record LedgerLine(
        Window window,
        String contactClass,
        String outcome,
        boolean engaged,
        String cause,
        String detail,
        long contacts,
        BigInteger ticks) {}

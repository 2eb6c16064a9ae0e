package operandi.core.experiment;

import java.math.BigInteger;

/**
 * A sum of the ledger of lost time over all futures of one alternative.
 *
 * @param contactClass whose time: {@code segment:NAME}, or {@code flow:NAME} for an open stream
 * @param outcome how the contacts ended: {@code resolved-first-time}, {@code resolved-after-repeats},
 *     {@code abandoned}, {@code unresolved}, {@code open}
 * @param engaged whether the customer was engaged; else she was away between attempts
 * @param cause {@code touch}, {@code outside}, {@code closed}, {@code hand-off}, {@code queue}, {@code proficiency},
 *     {@code rework} or {@code retry}
 * @param detail the step, the team, or {@code X->Y} for a hand-off
 * @param contacts how many contacts lost time to it
 * @param ticks exact sum; negative for a speed-up
 */
public record LedgerLine(
        String contactClass,
        String outcome,
        boolean engaged,
        String cause,
        String detail,
        long contacts,
        BigInteger ticks) {}

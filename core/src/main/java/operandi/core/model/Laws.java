package operandi.core.model;

import java.util.Optional;
import operandi.core.random.Distribution;

/**
 * The behavioural relations in force; each may be switched off. With {@link #none} the simulator is a plain queueing
 * simulator that agrees with closed-form theory.
 *
 * @param coordinationDelay L1.2: time between a hand-off and joining the receiver's queue, in ticks of the receiver's
 *     open hours
 * @param rework L1.4: work repeated because context is lost in a hand-off
 */
public record Laws(Optional<Distribution> coordinationDelay, Optional<Rework> rework) {

    /**
     * Extra effort per hand-off = share x (effort done so far) x (1 - documentation).
     *
     * @param share share of the work done so far that is repeated, in [0, 1]
     * @param documentation quality of documentation, in [0, 1]; 1 loses nothing
     */
    public record Rework(double share, double documentation) {
        public Rework {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share of rework must be in [0, 1], got " + share);
            }
            if (!(documentation >= 0 && documentation <= 1)) {
                throw new IllegalArgumentException("documentation must be in [0, 1], got " + documentation);
            }
        }

        /** Extra effort for one hand-off as a fraction of the effort done so far. */
        public double factor() {
            return share * (1 - documentation);
        }
    }

    /** All laws off. */
    public static Laws none() {
        return new Laws(Optional.empty(), Optional.empty());
    }
}

package operandi.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The stretch of time that a run covers.
 *
 * @param starts the date of tick 0 (midnight); only its day of the week and its place in reports matter
 * @param horizon length of the run, in ticks
 * @param warmUp initial stretch whose observations are dropped, in ticks; in [0, horizon)
 * @param transition when change is under way, where the file says so
 */
public record TimeFrame(LocalDate starts, long horizon, long warmUp, Optional<Transition> transition) {

    /**
     * A stretch within the run.
     *
     * @param from first tick, after the warm-up
     * @param to first tick after it, before the horizon
     */
    public record Transition(long from, long to) {}

    public TimeFrame {
        if (!(warmUp >= 0 && warmUp < horizon)) {
            throw new IllegalArgumentException("warm-up must be in [0, horizon), got " + warmUp + " of " + horizon);
        }
        if (transition.isPresent()) {
            Transition stretch = transition.get();
            if (!(warmUp < stretch.from() && stretch.from() < stretch.to() && stretch.to() < horizon)) {
                throw new IllegalArgumentException(
                        "the transition must lie between warm-up and horizon, got " + stretch);
            }
        }
    }

    /** Without a stated transition. */
    public TimeFrame(LocalDate starts, long horizon, long warmUp) {
        this(starts, horizon, warmUp, Optional.empty());
    }
}

package operandi.core.model;

import java.time.LocalDate;

/**
 * The stretch of time that a run covers.
 *
 * @param starts the date of tick 0 (midnight); only its day of the week and its place in reports matter
 * @param horizon length of the run, in ticks
 * @param warmUp initial stretch whose observations are dropped, in ticks; in [0, horizon)
 */
public record TimeFrame(LocalDate starts, long horizon, long warmUp) {
    public TimeFrame {
        if (!(warmUp >= 0 && warmUp < horizon)) {
            throw new IllegalArgumentException("warm-up must be in [0, horizon), got " + warmUp + " of " + horizon);
        }
    }
}

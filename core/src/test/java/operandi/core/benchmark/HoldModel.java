package operandi.core.benchmark;

import operandi.core.kernel.Ticks;
import operandi.core.random.Key;

/**
 * The hold model: a fixed number of events is pending, and each schedules one more at now plus a random increment. With
 * exponential increments the events are those of a Poisson process that has as many events in a mean increment as are
 * pending.
 *
 * <p>Source: D. W. Jones, "An empirical comparison of priority-queue and event-set implementations", Communications of
 * the ACM 29 (1986), doi:10.1145/5684.5686.
 */
final class HoldModel {

    /** The mean increment, in ticks: so many that a million pending events rarely fall on one tick. */
    static final long MEAN = Ticks.HOUR;

    static final long INCREMENT = Key.of("increment");
    static final long FIRST = Key.of("first");

    private HoldModel() {}

    /** When a pending event of the start is due: an increment's remainder in equilibrium, in the exponential case. */
    static long first(Draws draws, int item) {
        return ticks(draws.exponential(item, FIRST));
    }

    /** How long after the n-th event, counted from 1, the event is due that it schedules. */
    static long increment(Draws draws, Increment shape, long n) {
        return ticks(shape.draw(draws, n));
    }

    private static long ticks(double means) {
        return Ticks.round(MEAN * means);
    }
}

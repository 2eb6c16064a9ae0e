package operandi.core.benchmark;

import operandi.core.kernel.Ticks;
import operandi.core.random.Key;

/**
 * A desk of 12 people: 100 customers an hour, in three equally likely classes with non-preemptive priority, in order of
 * arrival within a class; service and patience exponential with means of 6 and 5 minutes. A customer who waits longer
 * than his patience leaves; when his service starts, his leaving is cancelled.
 *
 * <p>Service and patience do not depend on the class, so the number of customers there is that of the queue M/M/12+M
 * (Erlang A), whatever the order of service.
 */
final class DeskModel {
    static final int PEOPLE = 12;
    static final int CLASSES = 3;
    static final double MEAN_GAP = Ticks.HOUR / 100.0;
    static final double MEAN_SERVICE = 6 * Ticks.MINUTE;
    static final double MEAN_PATIENCE = 5 * Ticks.MINUTE;

    private static final long CLASS = Key.of("class");
    private static final long SERVICE = Key.of("service");
    private static final long PATIENCE = Key.of("patience");

    private DeskModel() {}

    /** From an arrival to the next. */
    static long gap(Draws draws) {
        return Ticks.round(MEAN_GAP * draws.gap());
    }

    /** 0, the most urgent, to {@link #CLASSES} - 1. */
    static int urgency(Draws draws, long customer) {
        return (int) (CLASSES * draws.uniform(customer, CLASS));
    }

    static long service(Draws draws, long customer) {
        return Ticks.round(MEAN_SERVICE * draws.exponential(customer, SERVICE));
    }

    static long patience(Draws draws, long customer) {
        return Ticks.round(MEAN_PATIENCE * draws.exponential(customer, PATIENCE));
    }

    /** The duration in which so many customers arrive on average. */
    static long duration(long customers) {
        return Ticks.round(MEAN_GAP * customers);
    }
}

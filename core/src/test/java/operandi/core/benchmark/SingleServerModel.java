package operandi.core.benchmark;

import operandi.core.kernel.Ticks;
import operandi.core.random.Key;

/** The queue M/M/1 with arrivals at rate 0.9 and service at rate 1, served in order of arrival. */
final class SingleServerModel {

    /** The mean service, in ticks. */
    static final long MEAN_SERVICE = Ticks.MINUTE;

    static final double UTILIZATION = 0.9;

    private static final double MEAN_GAP = MEAN_SERVICE / UTILIZATION;
    private static final long SERVICE = Key.of("service");

    private SingleServerModel() {}

    /** From an arrival to the next. */
    static long gap(Draws draws) {
        return Ticks.round(MEAN_GAP * draws.gap());
    }

    static long service(Draws draws, long customer) {
        return Ticks.round(MEAN_SERVICE * draws.exponential(customer, SERVICE));
    }

    /** The duration in which so many customers arrive on average. */
    static long duration(long customers) {
        return Ticks.round(MEAN_GAP * customers);
    }
}

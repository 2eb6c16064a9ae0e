package operandi.core.benchmark;

/** A model that runs on and on: what a benchmark moves forward and what a test asks for the result. */
interface Workload {

    /**
     * Executes every event before the clock's time plus a duration, then sets the clock to it.
     *
     * @param ticks the duration, in ticks, at least 0
     */
    void advance(long ticks);

    /** What has happened since the start. */
    Outcome outcome();

    /**
     * What a model counts.
     *
     * @param finished events executed (hold), or customers whose service has begun (the queues)
     * @param abandoned customers who gave up waiting; 0 in a model without patience
     * @param ticks modulo 2<sup>64</sup>: the sum of the times of all events (hold), or of the waits of the customers
     *     whose service has begun (the queues)
     */
    record Outcome(long finished, long abandoned, long ticks) {}
}

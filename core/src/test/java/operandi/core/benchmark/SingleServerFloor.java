package operandi.core.benchmark;

/** M/M/1 by hand. Frozen: it is what the kernel is measured against, so it is never tuned. */
final class SingleServerFloor implements Workload {
    private static final int ARRIVAL = 0;
    private static final int COMPLETION = 1;
    private static final int INITIAL_CAPACITY = 1024;

    private final Draws draws;
    private final FloorHeap events = new FloorHeap();

    /** Arrival times of the customers who wait, at their number modulo the length. */
    private long[] arrivedAt = new long[INITIAL_CAPACITY];

    private long arrived;
    private long started;
    private boolean busy;
    private long now;
    private long waited;

    SingleServerFloor(Draws draws) {
        this.draws = draws;
        events.add(SingleServerModel.gap(draws), ARRIVAL);
    }

    @Override
    public void advance(long ticks) {
        long end = now + ticks;
        while (events.nextTime() < end) {
            now = events.nextTime();
            if (events.take() == ARRIVAL) {
                arrive();
            } else if (started < arrived) {
                start();
            } else {
                busy = false;
            }
        }
        now = end;
    }

    @Override
    public Outcome outcome() {
        return new Outcome(started, 0, waited);
    }

    private void arrive() {
        if (arrived - started == arrivedAt.length) {
            growLine();
        }
        arrivedAt[(int) arrived & (arrivedAt.length - 1)] = now;
        arrived++;
        events.add(now + SingleServerModel.gap(draws), ARRIVAL);
        if (!busy) {
            busy = true;
            start();
        }
    }

    private void start() {
        waited += now - arrivedAt[(int) started & (arrivedAt.length - 1)];
        events.add(now + SingleServerModel.service(draws, started), COMPLETION);
        started++;
    }

    private void growLine() {
        long[] longer = new long[2 * arrivedAt.length];
        for (long customer = started; customer < arrived; customer++) {
            longer[(int) customer & (longer.length - 1)] = arrivedAt[(int) customer & (arrivedAt.length - 1)];
        }
        arrivedAt = longer;
    }
}

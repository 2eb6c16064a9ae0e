package operandi.core.benchmark;

/** M/M/1 on a simulator. */
final class SingleServerOnEngine implements Workload {
    private static final int ARRIVAL = 0;
    private static final int COMPLETION = 1;
    private static final int INITIAL_CAPACITY = 1024;

    private final Engine engine;
    private final Draws draws;

    /** Arrival times of the customers who wait, at their number modulo the length. */
    private long[] arrivedAt = new long[INITIAL_CAPACITY];

    private long arrived;
    private long started;
    private boolean busy;
    private long waited;

    SingleServerOnEngine(Draws draws, Engine engine) {
        this.engine = engine;
        this.draws = draws;
        engine.handler(this::handle);
        engine.schedule(SingleServerModel.gap(draws), ARRIVAL, 0);
    }

    @Override
    public void advance(long ticks) {
        engine.runUntil(engine.now() + ticks);
    }

    @Override
    public Outcome outcome() {
        return new Outcome(started, 0, waited);
    }

    private void handle(int kind, int subject) {
        if (kind == ARRIVAL) {
            arrive();
        } else if (started < arrived) {
            start();
        } else {
            busy = false;
        }
    }

    private void arrive() {
        if (arrived - started == arrivedAt.length) {
            growLine();
        }
        arrivedAt[(int) arrived & (arrivedAt.length - 1)] = engine.now();
        arrived++;
        engine.schedule(engine.now() + SingleServerModel.gap(draws), ARRIVAL, 0);
        if (!busy) {
            busy = true;
            start();
        }
    }

    private void start() {
        waited += engine.now() - arrivedAt[(int) started & (arrivedAt.length - 1)];
        engine.schedule(engine.now() + SingleServerModel.service(draws, started), COMPLETION, 0);
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

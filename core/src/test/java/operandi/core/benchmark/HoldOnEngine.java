package operandi.core.benchmark;

/** The hold model on a simulator. */
final class HoldOnEngine implements Workload {
    private static final int HOLD = 0;

    private final Engine engine;
    private final Draws draws;
    private final Increment shape;
    private long executed;
    private long sumOfTimes;

    HoldOnEngine(int pending, Increment shape, Draws draws, Engine engine) {
        this.engine = engine;
        this.draws = draws;
        this.shape = shape;
        engine.handler(this::handle);
        for (int item = 0; item < pending; item++) {
            engine.schedule(HoldModel.first(draws, item), HOLD, item);
        }
    }

    @Override
    public void advance(long ticks) {
        engine.runUntil(engine.now() + ticks);
    }

    @Override
    public Outcome outcome() {
        return new Outcome(executed, 0, sumOfTimes);
    }

    private void handle(int kind, int item) {
        long now = engine.now();
        executed++;
        sumOfTimes += now;
        engine.schedule(now + HoldModel.increment(draws, shape, executed), HOLD, item);
    }
}

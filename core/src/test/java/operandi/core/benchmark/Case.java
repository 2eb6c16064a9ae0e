package operandi.core.benchmark;

/** A line of the table: a model and its size. */
enum Case {
    HOLD_100("hold, 100 pending", 100),
    HOLD_10000("hold, 10,000 pending", 10_000),
    HOLD_1000000("hold, 1,000,000 pending", 1_000_000),
    SINGLE_SERVER("M/M/1", 0),
    DESK("desk", 0);

    private final String title;

    /** Events pending in the hold model; 0 for a queue. */
    private final int pending;

    Case(String title, int pending) {
        this.title = title;
        this.pending = pending;
    }

    String title() {
        return title;
    }

    /** The model by hand. */
    Workload floor(Increment shape, Draws draws) {
        return switch (this) {
            case SINGLE_SERVER -> new SingleServerFloor(draws);
            case DESK -> new DeskFloor(draws);
            default -> new HoldFloor(pending, shape, draws);
        };
    }

    /** The model on a simulator. */
    Workload on(Engine engine, Increment shape, Draws draws) {
        return switch (this) {
            case SINGLE_SERVER -> new SingleServerOnEngine(draws, engine);
            case DESK -> new DeskOnEngine(draws, engine);
            default -> new HoldOnEngine(pending, shape, draws, engine);
        };
    }

    /** How long the model runs on average for so many events; a customer of a queue counts as two. */
    long ticks(long events) {
        return switch (this) {
            case SINGLE_SERVER -> SingleServerModel.duration(events / 2);
            case DESK -> DeskModel.duration(events / 2);
            default -> Math.multiplyExact(events, HoldModel.MEAN) / pending;
        };
    }

    /** So many events that the model has forgotten how it began, and a benchmark's code is compiled. */
    long warmUp() {
        return Math.max(200_000, pending);
    }
}

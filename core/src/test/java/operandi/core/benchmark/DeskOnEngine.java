package operandi.core.benchmark;

/** The desk on a simulator. */
final class DeskOnEngine implements Workload {
    private static final int ARRIVAL = 0;
    private static final int COMPLETION = 1;
    private static final int PATIENCE = 2;

    private final Engine engine;
    private final Draws draws;
    private final DeskPlaces places = new DeskPlaces();
    private int idle = DeskModel.PEOPLE;
    private long arrived;
    private long started;
    private long abandoned;
    private long waited;

    DeskOnEngine(Draws draws, Engine engine) {
        this.engine = engine;
        this.draws = draws;
        engine.handler(this::handle);
        engine.schedule(DeskModel.gap(draws), ARRIVAL, 0);
    }

    @Override
    public void advance(long ticks) {
        engine.runUntil(engine.now() + ticks);
    }

    @Override
    public Outcome outcome() {
        return new Outcome(started, abandoned, waited);
    }

    private void handle(int kind, int place) {
        if (kind == ARRIVAL) {
            arrive();
        } else if (kind == COMPLETION) {
            complete(place);
        } else {
            abandon(place);
        }
    }

    private void arrive() {
        long customer = arrived++;
        engine.schedule(engine.now() + DeskModel.gap(draws), ARRIVAL, 0);
        int urgency = DeskModel.urgency(draws, customer);
        int place = places.take(customer, urgency, engine.now());
        if (idle > 0) {
            idle--;
            start(place);
        } else {
            places.enqueue(place);
            engine.scheduleCancellable(engine.now() + DeskModel.patience(draws, customer), PATIENCE, place);
        }
    }

    private void complete(int done) {
        places.free(done);
        int next = places.mostUrgent();
        if (next == DeskPlaces.NONE) {
            idle++;
            return;
        }
        places.leaveLine(next);
        engine.cancel(PATIENCE, next);
        start(next);
    }

    private void abandon(int place) {
        places.leaveLine(place);
        places.free(place);
        abandoned++;
    }

    private void start(int place) {
        waited += engine.now() - places.arrivedAt(place);
        started++;
        engine.schedule(engine.now() + DeskModel.service(draws, places.customer(place)), COMPLETION, place);
    }
}

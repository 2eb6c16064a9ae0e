package operandi.core.benchmark;

import operandi.core.kernel.Simulator;

/**
 * What the models need of a simulator, so that each is written once for all of them. An adapter hands a call straight on
 * and keeps what its simulator wants reused. Within a kind, a subject has at most one pending event.
 *
 * <p>A class and not an interface for the reason given at {@link Draws}.
 */
abstract class Engine {

    /** Does what an event means; set once, before anything is scheduled. */
    private Simulator.Handler handler = (kind, subject) -> {
        throw new IllegalStateException("no handler");
    };

    final void handler(Simulator.Handler newHandler) {
        handler = newHandler;
    }

    final Simulator.Handler handler() {
        return handler;
    }

    /** The current time, in ticks. */
    abstract long now();

    /**
     * Schedules an event that nobody will cancel.
     *
     * @param at when, in ticks, not in the past
     * @param kind a small number from 0
     * @param subject from 0
     */
    abstract void schedule(long at, int kind, int subject);

    /** Schedules an event that {@link #cancel} can remove; a model has one kind of such events. */
    abstract void scheduleCancellable(long at, int kind, int subject);

    /** Cancels the event of a subject that has a cancellable one of this kind pending. */
    abstract void cancel(int kind, int subject);

    /** Executes every event before a time, then sets the clock to it. */
    abstract void runUntil(long end);
}

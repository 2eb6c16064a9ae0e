package operandi.core.benchmark;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * Stochastic Simulation in Java (P. L'Ecuyer, Université de Montréal), with any of its event lists. Its events are
 * objects that may be scheduled again, so each is made once; one that schedules itself is not even looked up.
 */
final class SsjEngine extends Engine {
    private final Simulator simulator;
    private final PerSubject<Happening> happenings = new PerSubject<>(Happening::new);
    private final PerSubject<Happening> cancellables = new PerSubject<>(Happening::new);
    private final Event stop;
    private Happening current;

    SsjEngine(EventList events) {
        simulator = new Simulator(events);
        simulator.init();
        stop = new Event(simulator) {
            @Override
            public void actions() {
                simulator.stop();
            }
        };
        current = happenings.get(0, 0);
    }

    @Override
    long now() {
        return (long) simulator.time();
    }

    @Override
    void schedule(long at, int kind, int subject) {
        Happening happening =
                current.kind == kind && current.subject == subject ? current : happenings.get(kind, subject);
        happening.schedule(at - simulator.time());
    }

    @Override
    void scheduleCancellable(long at, int kind, int subject) {
        cancellables.get(kind, subject).schedule(at - simulator.time());
    }

    @Override
    void cancel(int kind, int subject) {
        cancellables.get(kind, subject).cancel();
    }

    @Override
    void runUntil(long end) {
        stop.schedule(end - simulator.time());
        simulator.start();
    }

    private final class Happening extends Event {
        private final int kind;
        private final int subject;

        Happening(int kind, int subject) {
            super(simulator);
            this.kind = kind;
            this.subject = subject;
        }

        @Override
        public void actions() {
            current = this;
            handler().handle(kind, subject);
        }
    }
}

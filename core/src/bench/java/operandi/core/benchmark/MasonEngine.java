package operandi.core.benchmark;

import ec.util.MersenneTwisterFast;
import java.util.ArrayList;
import java.util.List;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.TentativeStep;

/** MASON (S. Luke and others, George Mason University): the schedule of a simulator of agents. */
final class MasonEngine extends Engine {
    private final Schedule schedule = new Schedule();
    private final State state = new State(schedule);
    private final PerSubject<Step> steps = new PerSubject<>(Step::new);

    /** Only one kind of event is ever cancelled in our models. */
    private final List<TentativeStep> tentativeOfSubject = new ArrayList<>();

    private Step current = steps.get(0, 0);
    private long now;
    private boolean stopped;

    @Override
    long now() {
        return now;
    }

    @Override
    void schedule(long at, int kind, int subject) {
        Step step = current.kind == kind && current.subject == subject ? current : steps.get(kind, subject);
        schedule.scheduleOnce((double) at, step);
    }

    @Override
    void scheduleCancellable(long at, int kind, int subject) {
        TentativeStep tentative = new TentativeStep(steps.get(kind, subject));
        while (tentativeOfSubject.size() <= subject) {
            tentativeOfSubject.add(tentative);
        }
        tentativeOfSubject.set(subject, tentative);
        schedule.scheduleOnce((double) at, tentative);
    }

    @Override
    void cancel(int kind, int subject) {
        tentativeOfSubject.get(subject).stop();
    }

    @Override
    void runUntil(long end) {
        stopped = false;
        schedule.scheduleOnce((double) end, ignored -> stopped = true);
        while (!stopped) {
            schedule.step(state);
        }
        now = end;
    }

    private final class Step implements Steppable {
        private static final long serialVersionUID = 1;

        private final int kind;
        private final int subject;

        Step(int kind, int subject) {
            this.kind = kind;
            this.subject = subject;
        }

        @Override
        public void step(SimState ignored) {
            current = this;
            now = (long) schedule.getTime();
            handler().handle(kind, subject);
        }
    }

    /** Whoever steps a schedule must have one. */
    private static final class State extends SimState {
        private static final long serialVersionUID = 1;

        State(Schedule schedule) {
            super(new MersenneTwisterFast(1), schedule);
        }
    }
}

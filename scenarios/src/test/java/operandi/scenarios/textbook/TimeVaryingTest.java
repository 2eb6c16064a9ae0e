package operandi.scenarios.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import operandi.core.experiment.Experiment;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.kernel.Ticks;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.world.Outcome;
import operandi.core.world.Trace;
import org.junit.jupiter.api.Test;

/**
 * How much waits, is worked on and is put off at given times of two days that begin with nothing to do, against
 * Kolmogorov's forward equations: at night, before and after people come and go, and at the peak. Futures 1, 2, ..., 800 of
 * seed 1, an interval for each number. Together they miss with a probability of 0.1 % if the simulator is right.
 */
class TimeVaryingTest {

    /** Hours from the start: 07:54, 08:06, 11:00, 14:30, 17:54, 18:06, 22:00, and 07:54, 08:06, 10:30 of the next day. */
    private static final double[] TIMES = {7.9, 8.1, 11, 14.5, 17.9, 18.1, 22, 31.9, 32.1, 34.5};

    private static final int FUTURES = 800;
    private static final double MISS = 0.001;

    /** What waits, is worked on and is put off, counted as it happens, and written down at the times. */
    private static final class Count implements Trace {
        private final Set<Long> waiting = new HashSet<>();
        private final Set<Long> worked = new HashSet<>();
        private final Set<Long> putOff = new HashSet<>();
        private final double[][] counted = new double[3][TIMES.length];
        private int written;

        private void until(long time) {
            while (written < TIMES.length && time > TIMES[written] * Ticks.HOUR) {
                counted[0][written] = waiting.size();
                counted[1][written] = worked.size();
                counted[2][written++] = putOff.size();
            }
        }

        @Override
        public void queued(long time, long item, String team) {
            until(time);
            waiting.add(item);
        }

        @Override
        public void gaveUp(long time, long item, String team) {
            until(time);
            waiting.remove(item);
        }

        @Override
        public void began(long time, long item, String step, String person) {
            until(time);
            waiting.remove(item);
            putOff.remove(item);
            worked.add(item);
        }

        @Override
        public void putDown(long time, long item, String step, String person, boolean isDone) {
            until(time);
            worked.remove(item);
            if (!isDone) {
                putOff.add(item);
            }
        }

        @Override
        public void ended(long time, long item, Outcome outcome, long elapsed) {
            until(time);
        }
    }

    @Test
    void workThatIsKeptOvernight_atGivenTimes_isAsMuchAsTheEquationsSay() throws ReplicationFailedException {
        assertNumbers(VaryingDesk.work(), new VaryingDesk(0, false), false);
    }

    @Test
    void callersWithPatience_atGivenTimes_areAsManyAsTheEquationsSay() throws ReplicationFailedException {
        assertNumbers(VaryingDesk.patience(), new VaryingDesk(10, true), true);
    }

    private static void assertNumbers(TextbookModel model, VaryingDesk desk, boolean finishes)
            throws ReplicationFailedException {
        double[][][] observed = observed(model);
        List<String> wrong = new ArrayList<>();
        Map<VaryingDesk.State, Double> state = VaryingDesk.empty();
        double before = 0;
        for (int index = 0; index < TIMES.length; index++) {
            double time = TIMES[index];
            state = desk.follow(state, before, time);
            before = time;
            boolean areKept = !finishes && !VaryingDesk.isOpen(time);
            List<ToDoubleFunction<VaryingDesk.State>> exact = List.of(
                    VaryingDesk.State::queue,
                    at -> at.porter() + (areKept ? 0 : at.clerks()),
                    at -> areKept ? at.clerks() : 0);
            for (int kind = 0; kind < exact.size(); kind++) {
                double expected = ForwardEquations.mean(state, exact.get(kind));
                ConfidenceInterval interval =
                        ConfidenceInterval.ofMean(observed[kind][index], 1 - MISS / (2 * 3 * TIMES.length));
                if (Math.abs(interval.mean() - expected) > interval.halfWidth() + 1e-9) {
                    wrong.add(List.of("waits", "is worked on", "is put off").get(kind) + " at " + time + " h: "
                            + expected + ", counted " + interval);
                }
            }
        }
        assertThat(wrong).as("%s, seed 1", model).isEmpty();
    }

    /** By what was counted, time and future. */
    private static double[][][] observed(TextbookModel model) throws ReplicationFailedException {
        Scenario stated = TextbookModels.read(model).stated();
        long horizon = Ticks.round((TIMES[TIMES.length - 1] + 0.1) * Ticks.HOUR);
        Experiment experiment =
                Experiment.comparing(stated.withTime(new TimeFrame(stated.time().starts(), horizon, 0)));
        double[][][] observed = new double[3][TIMES.length][FUTURES];
        for (int future = 0; future < FUTURES; future++) {
            Count count = new Count();
            experiment.watch(future, count);
            count.until(horizon);
            for (int kind = 0; kind < observed.length; kind++) {
                for (int time = 0; time < TIMES.length; time++) {
                    observed[kind][time][future] = count.counted[kind][time];
                }
            }
        }
        return observed;
    }
}

package operandi.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorTest {

    private static final int SEEDS = 200;

    private final Simulator simulator = new Simulator();
    private final List<String> log = new ArrayList<>();

    @Test
    void runUntil_eventsAtDifferentTimes_inOrderOfTime() {
        simulator.schedule(30, 0, 0, 3);
        simulator.schedule(10, 0, 0, 1);
        simulator.schedule(20, 0, 0, 2);

        simulator.runUntil(100, this::note);

        assertThat(log).containsExactly("10: kind 0 of 1", "20: kind 0 of 2", "30: kind 0 of 3");
    }

    @Test
    void runUntil_ties_kindThenOrdinalThenOrderOfScheduling() {
        record Scheduled(int kind, int ordinal, int subject) {}
        List<Scheduled> inOrder = List.of(
                new Scheduled(0, 5, 1),
                new Scheduled(0, Simulator.MAX_ORDINAL, 2),
                new Scheduled(1, 0, 3),
                new Scheduled(1, 1, 4),
                new Scheduled(Simulator.MAX_KIND, 0, 5));
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Scheduled> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));
            Simulator fresh = new Simulator();
            shuffled.forEach(event -> fresh.schedule(9, event.kind(), event.ordinal(), event.subject()));
            List<Integer> subjects = new ArrayList<>();

            fresh.runUntil(10, (kind, subject) -> subjects.add(subject));

            assertThat(subjects).as("seed %d", seed).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void runUntil_tiesInEverything_orderOfScheduling() {
        simulator.schedule(5, 2, 7, 30);
        simulator.schedule(5, 2, 7, 10);
        simulator.schedule(5, 2, 7, 20);

        simulator.runUntil(6, this::note);

        assertThat(log).containsExactly("5: kind 2 of 30", "5: kind 2 of 10", "5: kind 2 of 20");
    }

    @Test
    void runUntil_end_isExclusiveAndSetsTheClock() {
        simulator.schedule(9, 0, 0, 1);
        simulator.schedule(10, 0, 0, 2);

        simulator.runUntil(10, this::note);

        assertThat(log).containsExactly("9: kind 0 of 1");
        assertThat(simulator.now()).isEqualTo(10);
        assertThat(simulator.pending()).isEqualTo(1);

        simulator.runUntil(11, this::note);

        assertThat(log).containsExactly("9: kind 0 of 1", "10: kind 0 of 2");
        assertThat(simulator.executed()).isEqualTo(2);
        assertThat(simulator.pending()).isZero();
    }

    @Test
    void runUntil_nothingPending_clockAtTheEnd() {
        simulator.runUntil(Long.MAX_VALUE, this::note);

        assertThat(simulator.now()).isEqualTo(Long.MAX_VALUE);
        assertThat(log).isEmpty();
    }

    @Test
    void runUntil_now_doesNothing() {
        simulator.schedule(10, 0, 0, 1);
        simulator.runUntil(10, this::note);

        simulator.runUntil(10, this::note);

        assertThat(simulator.now()).isEqualTo(10);
        assertThat(simulator.pending()).isEqualTo(1);
        assertThat(log).isEmpty();
    }

    @Test
    void runUntil_past_refusedWithBothTimes() {
        simulator.runUntil(10, this::note);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.runUntil(9, this::note))
                .withMessage("cannot run until 9, the clock is at 10");
    }

    @Test
    void schedule_past_refusedWithBothTimes() {
        simulator.runUntil(10, this::note);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(9, 0, 0, 1))
                .withMessage("cannot schedule at 9, the clock is at 10");
        assertThat(simulator.pending()).isZero();
    }

    @Test
    void schedule_nowWithAKindOutOfRange_refusedForTheKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(0, Simulator.MAX_KIND + 1, 2, 1))
                .withMessage("kind 8 or ordinal 2 out of range");
    }

    @Test
    void schedule_nowFromAHandler_runsAtTheSameTimeAfterWhatWasBefore() {
        simulator.schedule(5, 1, 0, 1);
        simulator.schedule(5, 1, 0, 2);

        simulator.runUntil(6, (kind, subject) -> {
            note(kind, subject);
            if (subject == 1) {
                simulator.schedule(simulator.now(), 1, 0, 3);
                simulator.schedule(simulator.now(), 0, 0, 4);
            }
        });

        assertThat(log).containsExactly("5: kind 1 of 1", "5: kind 0 of 4", "5: kind 1 of 2", "5: kind 1 of 3");
    }

    @Test
    void cancel_fromAHandler_eventOfTheSameTimeDoesNotRun() {
        simulator.schedule(5, 0, 0, 1);
        long second = simulator.schedule(5, 1, 0, 2);
        simulator.schedule(5, 2, 0, 3);

        simulator.runUntil(6, (kind, subject) -> {
            note(kind, subject);
            if (subject == 1) {
                assertThat(simulator.cancel(second)).isTrue();
            }
        });

        assertThat(log).containsExactly("5: kind 0 of 1", "5: kind 2 of 3");
    }

    @Test
    void cancel_ownEventFromItsHandler_false() {
        long[] own = {simulator.schedule(5, 0, 0, 1)};

        simulator.runUntil(6, (kind, subject) -> {
            simulator.schedule(7, 0, 0, 2);
            assertThat(simulator.cancel(own[0])).isFalse();
        });

        assertThat(simulator.pending()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "8, 0", "0, -1", "0, 1048576", "2147483647, 0", "0, 2147483647", "-2147483648, -2147483648"})
    void schedule_kindOrOrdinalOutOfRange_refused(int kind, int ordinal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.schedule(1, kind, ordinal, 0))
                .withMessageContaining(String.valueOf(kind))
                .withMessageContaining(String.valueOf(ordinal));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, -1", "7, 2147483647", "3, -2147483648"})
    void runUntil_anyKindAndSubject_handedToTheHandler(int kind, int subject) {
        simulator.schedule(1, kind, 0, subject);

        simulator.runUntil(2, this::note);

        assertThat(log).containsExactly("1: kind " + kind + " of " + subject);
    }

    @Test
    void now_randomSchedulingAndCancelling_neverGoesBackAndNothingIsLost() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Simulator fresh = new Simulator();
            long[] last = {0};
            long[] scheduled = {0};
            long[] cancelled = {0};
            long[] someHandle = {0};
            Simulator.Handler handler = (kind, subject) -> {
                assertThat(fresh.now()).isBetween(last[0], 999L);
                last[0] = fresh.now();
                for (int child = random.nextInt(3); child > 0; child--) {
                    long at = fresh.now() + random.nextInt(50);
                    someHandle[0] = fresh.schedule(at, random.nextInt(8), random.nextInt(3), subject);
                    scheduled[0]++;
                }
                if (random.nextInt(4) == 0 && fresh.cancel(someHandle[0])) {
                    cancelled[0]++;
                }
            };
            for (int start = 0; start < 10; start++) {
                fresh.schedule(random.nextInt(20), 0, 0, start);
                scheduled[0]++;
            }

            fresh.runUntil(1_000, handler);

            assertThat(fresh.executed() + cancelled[0] + fresh.pending())
                    .as("seed %d", seed)
                    .isEqualTo(scheduled[0]);
        }
    }

    /** The bound holds what the measurement itself and a recompilation may allocate; one byte an event would be 1e6. */
    @Test
    void runUntil_millionEventsInSteadyState_allocatesNothingPerEvent() {
        int pending = 1_000;
        int perRun = 1_000_000;
        long[] left = {0};
        long[] cancellable = {0};
        Simulator.Handler hold = (kind, subject) -> {
            if (left[0]-- > 0) {
                simulator.cancel(cancellable[0]);
                cancellable[0] = simulator.schedule(simulator.now() + 2_000_000, 1, 0, subject);
                simulator.schedule(simulator.now() + 1 + subject * 7L, 2, subject, subject);
            }
        };
        for (int subject = 0; subject < pending; subject++) {
            simulator.schedule(subject, 2, subject, subject);
        }
        left[0] = perRun;
        runDown(left, hold);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int subject = 0; subject < pending; subject++) {
            simulator.schedule(simulator.now() + subject, 2, subject, subject);
        }
        left[0] = perRun;
        long executedBefore = simulator.executed();
        long before = threads.getCurrentThreadAllocatedBytes();
        runDown(left, hold);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(simulator.executed() - executedBefore).isGreaterThanOrEqualTo(perRun);
        assertThat(allocated).as("bytes for %d events", perRun).isLessThan(10_000);
    }

    private void runDown(long[] left, Simulator.Handler handler) {
        while (left[0] > 0 || simulator.pending() > 0) {
            simulator.runUntil(simulator.now() + 1_000_000, handler);
        }
    }

    private void note(int kind, int subject) {
        log.add(simulator.now() + ": kind " + kind + " of " + subject);
    }
}

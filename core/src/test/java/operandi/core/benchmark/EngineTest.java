package operandi.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever carries the events, the models live through the same: else the table would compare different work. */
class EngineTest {
    private static final int EVENTS = 300_000;

    static Stream<Arguments> everyCase() {
        List<Arguments> all = new ArrayList<>();
        for (Case model : List.of(Case.HOLD_100, Case.HOLD_10000, Case.SINGLE_SERVER, Case.DESK)) {
            for (Increment shape : model.name().startsWith("HOLD") ? Increment.values() : new Increment[1]) {
                all.add(Arguments.of(model, shape, true));
                all.add(Arguments.of(model, shape, false));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void models_onEveryEngine_endAsTheFloorDoes(Case model, Increment shape, boolean keyed) {
        Workload.Outcome floor = run(model, model.floor(shape, draws(keyed)));

        List<Supplier<Engine>> engines =
                List.of(KernelEngine::new, PriorityQueueEngine::new, () -> new ListEngine(new KernelList()));
        for (Supplier<Engine> engine : engines) {
            assertThat(run(model, model.on(engine.get(), shape, draws(keyed)))).isEqualTo(floor);
        }
    }

    @Test
    void ticks_ofACase_holdAsManyEventsAsAsked() {
        Workload hold = Case.HOLD_100.floor(Increment.EXPONENTIAL, draws(false));
        Workload queue = Case.SINGLE_SERVER.floor(Increment.EXPONENTIAL, draws(false));

        // Poisson counts of 300,000 events and 150,000 customers: 1% is five standard deviations and four.
        assertThat((double) run(Case.HOLD_100, hold).finished()).isBetween(0.99 * EVENTS, 1.01 * EVENTS);
        assertThat((double) run(Case.SINGLE_SERVER, queue).finished()).isBetween(0.99 * EVENTS / 2, 1.01 * EVENTS / 2);
    }

    private static Workload.Outcome run(Case model, Workload workload) {
        // in two goes, as a benchmark does in many
        workload.advance(model.ticks(EVENTS / 2));
        workload.advance(model.ticks(EVENTS / 2));
        return workload.outcome();
    }

    private static Draws draws(boolean keyed) {
        return keyed ? new KeyedDraws(1) : new SequentialDraws(1);
    }
}

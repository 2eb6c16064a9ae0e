package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import operandi.core.kernel.Ticks;
import operandi.core.model.Design;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.Test;

/** The difference is the effort in minutes: see {@link EffortFamily}. */
class SweepTest {

    private static final Design DESIGN = new Design(5, 1, 0.95);

    private static SweepAxis axis(Double... values) {
        return new SweepAxis(EffortFamily.EFFORT, List.of(values));
    }

    @Test
    void points_areTheComparisonsAtEachValue() throws ReplicationFailedException {
        EffortFamily family = EffortFamily.exact(10, 30, 20);

        SweepResult sweep = Sweep.oneAtATime(family, List.of(axis(0.25, 30.0)), DESIGN, 2, Progress.SILENT);

        assertThat(sweep.metric()).isEqualTo(EffortFamily.TIME);
        assertThat(sweep.scenario().design()).isEqualTo(DESIGN);
        assertThat(sweep.stated()).hasSize(1);
        assertThat(sweep.stated().get(0).mean()).isCloseTo(20, within(1e-9));
        assertThat(sweep.stated().get(0).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(sweep.points()).extracting(SweepResult.Point::value).containsExactly(0.25, 30.0);
        assertThat(sweep.points().get(0).comparison().mean()).isCloseTo(0.25, within(1e-9));
        assertThat(sweep.points().get(0).comparison().verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(sweep.points().get(1).comparison().mean()).isCloseTo(30, within(1e-9));
        assertThat(sweep.tippings()).hasSize(1);
        assertThat(sweep.tippings().get(0).verdictChanges()).isTrue();
        assertThat(sweep.tippings().get(0).at()).as("slower is never faster").isEmpty();
    }

    /** Efforts are the same quantiles at every value: the difference is proportional in every single future. */
    @Test
    void points_areRunInTheSameFutures() throws ReplicationFailedException {
        EffortFamily family = EffortFamily.drawn(10, 30, 20, mean -> new Exponential(mean * Ticks.MINUTE));

        SweepResult sweep = Sweep.oneAtATime(family, List.of(axis(10.0)), DESIGN, 1, Progress.SILENT);

        List<Double> stated = sweep.stated().get(0).differences();
        List<Double> there = sweep.points().get(0).comparison().differences();
        for (int future = 0; future < 5; future++) {
            assertThat(there.get(future)).isCloseTo(stated.get(future) / 2, within(1e-6));
        }
    }

    @Test
    void progress_runsOnceThroughAllPoints() throws ReplicationFailedException {
        List<Integer> done = new ArrayList<>();

        Sweep.oneAtATime(EffortFamily.exact(10, 30, 20), List.of(axis(12.0, 14.0)), DESIGN, 2, (now, total) -> {
            assertThat(total).isEqualTo(3 * 2 * 5);
            done.add(now);
        });

        assertThat(done).hasSize(30);
        assertThat(done.get(29)).isEqualTo(30);
    }

    @Test
    void unknownAssumption_isRefusedBeforeAnythingRuns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sweep.oneAtATime(
                        EffortFamily.exact(10, 30, 20),
                        List.of(new SweepAxis("flows.jib", List.of(1.0))),
                        DESIGN,
                        1,
                        (done, total) -> {
                            throw new AssertionError("something ran");
                        }))
                .withMessage("nothing to vary is called flows.jib");
    }
}

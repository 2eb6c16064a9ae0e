package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Experiment;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a future of the veterinary group allocates. No event allocates; what a future keeps for each of its weeks does, and
 * where alternatives are compared also the contacts that are matched between them. So the bytes that a longer run costs more,
 * for each event that it has more, are few.
 */
class VeterinaryAllocationTest {

    private static final Path SCENARIO = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("library/veterinary-group/scenario.yaml");

    private static final int SHORT_WEEKS = 30;
    private static final int LONG_WEEKS = 60;
    private static final int FUTURES = 2;

    /** The first runs also allocate what the compiled code later does not. */
    private static final int ROUNDS = 3;

    /** Some 6 to 12 were seen. */
    private static final double MOST_ALONE = 20;

    /** Some 56 were seen: a contact is kept in 90 bytes or so, and causes two events or three. */
    private static final double MOST_COMPARED = 80;

    private static Scenario scenario;

    /** Of running all futures on the thread that asks. */
    private record Cost(long events, long bytes) {}

    @BeforeAll
    static void read() {
        scenario = ScenarioReader.read(SCENARIO).scenario().orElseThrow();
    }

    @Test
    void longerRun_ofOneAlternative_allocatesFewBytesAnEventMore() throws ReplicationFailedException {
        for (Alternative alternative : scenario.alternatives()) {
            assertThat(bytesOfAnEvent(List.of(alternative)))
                    .as(alternative.id())
                    .isLessThan(MOST_ALONE);
        }
    }

    @Test
    void longerRun_ofAllAlternativesCompared_allocatesWhatItsContactsTake() throws ReplicationFailedException {
        assertThat(bytesOfAnEvent(scenario.alternatives())).isLessThan(MOST_COMPARED);
    }

    private static double bytesOfAnEvent(List<Alternative> alternatives) throws ReplicationFailedException {
        double bytes = Double.NaN;
        for (int round = 0; round < ROUNDS; round++) {
            Cost less = costOf(SHORT_WEEKS, alternatives);
            Cost more = costOf(LONG_WEEKS, alternatives);
            assertThat(more.events()).isGreaterThan(less.events());
            bytes = (double) (more.bytes() - less.bytes()) / (more.events() - less.events());
        }
        return bytes;
    }

    private static Cost costOf(int weeks, List<Alternative> alternatives) throws ReplicationFailedException {
        TimeFrame time = new TimeFrame(scenario.time().starts(), weeks * Ticks.WEEK, 4 * Ticks.WEEK);
        Scenario cut = scenario.withTime(time).withDesign(scenario.design().withReplications(FUTURES));
        Experiment experiment = new Experiment(cut, alternatives);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ExperimentResult result = experiment.run(1, (done, total) -> {});
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        long events = result.alternatives().stream()
                .map(AlternativeResult::audit)
                .mapToLong(Audit::events)
                .sum();
        return new Cost(events, bytes);
    }
}

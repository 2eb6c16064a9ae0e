package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import operandi.core.model.Calendar;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.Team;
import operandi.core.random.CountDistribution;
import operandi.core.random.Distribution;
import operandi.core.random.FixedCount;
import operandi.core.random.Geometric;
import operandi.core.random.Poisson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open streams whose items arrive several at a time. */
class BatchTest {

    private static Flow flow(Optional<Distribution> arrivals, Optional<CountDistribution> batch) {
        return new Flow(
                "parcel",
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                arrivals,
                List.of(),
                List.of(by("sort", "sort", 1).build()),
                Optional.empty(),
                batch);
    }

    private static Recorder arriving(Optional<CountDistribution> batch, Team... teams) {
        return arriving(batch, 1, teams);
    }

    private static Recorder arriving(Optional<CountDistribution> batch, long seed, Team... teams) {
        Scenario scenario = new TestScenario()
                .person("ann", Calendar.always(), "sort")
                .person("bob", Calendar.always(), "sort")
                .flow(flow(Optional.of(exactly(60)), batch))
                .structure("s", teams.length == 0 ? new Team[] {team("t", "ann", "bob")} : teams)
                .build();
        return Recorder.of(scenario, "s", seed);
    }

    /** How many came at each time. */
    private static Map<Long, Integer> sizes(Recorder recorder) {
        Map<Long, Integer> sizes = new TreeMap<>();
        recorder.asked.forEach(asked -> sizes.merge(asked.time(), 1, Integer::sum));
        return sizes;
    }

    @Test
    void batchOfThree_arrivesAtOnce_asThreeItems() {
        Recorder recorder = arriving(Optional.of(new FixedCount(3)));

        assertThat(sizes(recorder).keySet()).hasSize(167).startsWith(minutes(60), minutes(120));
        assertThat(sizes(recorder).values()).containsOnly(3);
        assertThat(recorder.asked).extracting(Recorder.Asked::item).doesNotHaveDuplicates();
        assertThat(recorder.metric("flow.started", "flow:parcel")).isEqualTo(3 * 167);
    }

    @Test
    void batchOfOne_isTheSameAsNoBatch() {
        assertThat(arriving(Optional.of(new FixedCount(1))).asked).isEqualTo(arriving(Optional.empty()).asked);
    }

    /** The mean of 167 sizes is within five standard errors: false alarm below 1e-5 for each seed, sizes being skewed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void poissonBatches_haveTheirMean_andAnEmptyOneBringsNobody(long seed) {
        Recorder recorder = arriving(Optional.of(new Poisson(2)), seed);

        int hours = 167;
        assertThat((double) recorder.asked.size() / hours)
                .as("seed %d", seed)
                .isBetween(2 - 5 * Math.sqrt(2.0 / hours), 2 + 5 * Math.sqrt(2.0 / hours));
        assertThat(sizes(recorder)).as("seed %d", seed).hasSizeLessThan(hours);
    }

    @Test
    void everyStructure_seesTheSameBatches() {
        Optional<CountDistribution> batch = Optional.of(new Geometric(2.5));

        assertThat(arriving(batch, team("a", "ann"), team("b", "bob")).asked).isEqualTo(arriving(batch).asked);
    }

    @Test
    void batchesWithoutArrivals_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flow(Optional.empty(), Optional.of(new FixedCount(2))))
                .withMessageContaining("batches and no arrivals");
    }
}

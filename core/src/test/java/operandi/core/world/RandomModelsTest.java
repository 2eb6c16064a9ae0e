package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold of every model: no invariant breaks after any event, and neither other labels nor a team that no work can
 * reach change a number. Shown on 200 random models; on 10,000, or any stretch of seeds, by a test tagged "long":
 *
 * <pre>mvn test -pl core -Dlong -Dtest='RandomModelsTest#manyModels*' -Dmodels.from=1 -Dmodels.to=10000</pre>
 */
class RandomModelsTest {

    private static final int MODELS = 200;
    private static final int MANY = 10_000;
    private static final String UNREACHABLE = "unreachable";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, MODELS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEvent_leavesTheWorldWithoutContradiction(long seed) {
        checkEveryEvent(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void otherLabels_changeNoNumber(long seed) {
        checkLabels(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unreachableTeam_changesNothingButItsOwnRows(long seed) {
        checkUnreachable(seed);
    }

    @Test
    @Tag("long")
    void manyModels_holdAllOfThis() {
        long from = Long.getLong("models.from", 1);
        long to = Long.getLong("models.to", MANY);
        for (long seed = from; seed <= to; seed++) {
            checkEveryEvent(seed);
            checkLabels(seed);
            checkUnreachable(seed);
        }
    }

    private static void checkEveryEvent(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        for (Alternative alternative : scenario.alternatives()) {
            assertThatCode(() -> new WorldPlan(scenario, alternative).run(seed, 0, true, null, CheckLevel.EVENT))
                    .as("seed %d %s", seed, alternative.id())
                    .doesNotThrowAnyException();
        }
    }

    private static void checkLabels(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Scenario other = Relabelled.of(scenario);
        for (String alternative : List.of("first", "change")) {
            Recorder before = Recorder.of(scenario, alternative, seed);
            Recorder after = Recorder.of(other, Relabelled.name(alternative), seed);

            assertThat(after.result.events())
                    .as("seed %d %s events", seed, alternative)
                    .isEqualTo(before.result.events());
            assertThat(after.began).as("seed %d %s", seed, alternative).isEqualTo(before.began);
            assertThat(withoutNewLabels(after.metrics()))
                    .as("seed %d %s", seed, alternative)
                    .isEqualTo(before.metrics());
            Map<Long, Map<String, Long>> books = new TreeMap<>();
            after.books.forEach((item, book) -> books.put(item, withoutNewLabels(book)));
            assertThat(books).as("seed %d %s", seed, alternative).isEqualTo(before.books);
        }
    }

    private static <T> Map<String, T> withoutNewLabels(Map<String, T> values) {
        Map<String, T> mapped = new TreeMap<>();
        values.forEach((key, value) -> mapped.put(Relabelled.back(key), value));
        return mapped;
    }

    private static void checkUnreachable(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Scenario other = Relabelled.withUnreachable(scenario, UNREACHABLE);
        for (String alternative : List.of("second", "change")) {
            Recorder before = Recorder.of(scenario, alternative, seed);
            Recorder after = Recorder.of(other, alternative, seed);

            Map<String, Double> metrics = after.metrics();
            metrics.keySet().removeIf(key -> key.contains(" team:" + UNREACHABLE + " "));
            assertThat(after.began).as("seed %d %s", seed, alternative).isEqualTo(before.began);
            assertThat(metrics).as("seed %d %s", seed, alternative).isEqualTo(before.metrics());
            assertThat(after.books).as("seed %d %s", seed, alternative).isEqualTo(before.books);
        }
    }
}

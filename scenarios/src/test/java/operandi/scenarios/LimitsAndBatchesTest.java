package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.random.CountDistribution;
import operandi.core.random.FixedCount;
import operandi.core.random.Geometric;
import operandi.core.random.Poisson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits of work in progress of teams, and batches of arrivals. */
class LimitsAndBatchesTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    private Scenario readWith(String original, String replacement) {
        assertThat(Sample.TEXT).containsOnlyOnce(original);
        ReadResult result = sample.read(Sample.TEXT.replace(original, replacement));
        return result.scenario().orElseThrow(() -> new AssertionError(result.diagnostics()));
    }

    @Test
    void limitOfATeam_isRead_andOthersHaveNone() {
        Scenario scenario = readWith("back: {people: [lab]}", "back: {people: [lab], wip-limit: 1_200}");

        assertThat(scenario.structures().get(0).teams())
                .extracting(team -> team.wipLimit())
                .containsExactly(OptionalInt.empty(), OptionalInt.of(1_200));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1_000_001"})
    void limitOutOfRange_isRefused(String limit) {
        assertThat(sample.diagnosisWith("back: {people: [lab]}", "back: {people: [lab], wip-limit: " + limit + "}"))
                .startsWith("error[E0205]: " + limit + " is out of range\n  --> scenario.yaml:23:38\n")
                .endsWith("   = expected: a whole number from 1 to 1_000_000\n");
    }

    @Test
    void limitOfHalfAnItem_isRefused() {
        assertThat(sample.diagnosisWith("back: {people: [lab]}", "back: {people: [lab], wip-limit: 2.5}"))
                .isEqualTo("""
                        error[E0206]: not a whole number: 2.5
                          --> scenario.yaml:23:38
                           |
                        23 |     back: {people: [lab], wip-limit: 2.5}
                           |                                      ^^^
                           = expected: a whole number
                        """);
    }

    static Stream<Arguments> batches() {
        return Stream.of(
                Arguments.of("12", new FixedCount(12)),
                Arguments.of("{value: 12, source: a count}", new FixedCount(12)),
                Arguments.of("{poisson: 2.5}", new Poisson(2.5)),
                Arguments.of("{poisson: {value: 2.5, range: 1 .. 4}}", new Poisson(2.5)),
                Arguments.of("{geometric: 4}", new Geometric(4)));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void batch_isRead(String text, CountDistribution expected) {
        Flow flow = readWith("arrives: 3 /week", "arrives: {every: 1 d, batch: " + text + "}")
                .flows()
                .get(1);

        assertThat(flow.batch()).contains(expected);
    }

    @Test
    void arrivalsWithoutBatch_comeOneAtATime() {
        assertThat(readWith("arrives: 3 /week", "arrives: {every: 1 d}")
                        .flows()
                        .get(1)
                        .batch())
                .isEmpty();
    }

    @Test
    void misspeltKindOfBatch_isCorrected() {
        assertThat(sample.diagnosisWith("arrives: 3 /week", "arrives: {every: 1 d, batch: {poison: 2}}"))
                .isEqualTo("""
                        error[E0212]: unknown distribution of counts "poison"
                          --> scenario.yaml:19:42
                           |
                        19 |   repair: {arrives: {every: 1 d, batch: {poison: 2}}, steps: {mend: {by: mend, t...
                           |                                          ^^^^^^
                           = expected: one of poisson, geometric
                           = help: did you mean "poisson"?
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | a whole number from 1 to 100_000",
                "{poisson: 0} | a number above 0, at most 100_000",
                "{poisson: 100_001} | a number above 0, at most 100_000",
                "{geometric: 0.5} | a number from 1 to 100_000",
                "{} | 3, or {KIND: MEAN} with one of poisson, geometric",
                "{poisson: 1, geometric: 2} | 3, or {KIND: MEAN} with one of poisson, geometric"
            })
    void batchOutOfRange_saysTheRange(String batch, String expected) {
        assertThat(sample.diagnosisWith("arrives: 3 /week", "arrives: {every: 1 d, batch: " + batch + "}"))
                .endsWith("   = expected: " + expected + "\n");
    }
}

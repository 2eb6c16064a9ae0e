package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Expectation;
import operandi.core.model.Expectation.Between;
import operandi.core.model.Expectation.Condition;
import operandi.core.model.Expectation.Covers;
import operandi.core.model.Window;
import operandi.core.random.Deterministic;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    /** Mean 3, standard deviation 1, and one future in which the metric is undefined. */
    private static final double[] FUTURES = {2, 3, Double.NaN, 4};

    private static Expectation expectation(String alternative, String scope, Condition condition) {
        return new Expectation(alternative, EffortFamily.TIME, scope, Window.WHOLE, condition, "", "7:3");
    }

    private static CheckedExpectation check(Condition condition) {
        return Expectations.check(expectation("a", "all", condition), FUTURES, 0.95);
    }

    private static Between between(Double low, Double high) {
        return new Between(Optional.ofNullable(low), Optional.ofNullable(high));
    }

    @Test
    void bounds_areOfTheMeanAndAllowed() {
        assertThat(check(between(3.0, null)).holds()).isTrue();
        assertThat(check(between(null, 3.0)).holds()).isTrue();
        assertThat(check(between(2.9, 3.1)).holds()).isTrue();
        assertThat(check(between(3.1, null)).holds()).isFalse();
        assertThat(check(between(null, 2.9)).holds()).isFalse();
        assertThat(check(between(3.0, null)).mean()).isEqualTo(3);
    }

    /** t for two degrees of freedom, from printed tables: 4.302653 at 95 %, 31.599055 at 99.9 %. */
    @Test
    void interval_isAtTheExpectationsOwnConfidence() {
        assertThat(check(between(3.0, null)).halfWidth()).isCloseTo(4.302653 / Math.sqrt(3), within(1e-6));
        assertThat(check(new Covers(21, 0.999)).halfWidth()).isCloseTo(31.599055 / Math.sqrt(3), within(1e-5));
        assertThat(check(new Covers(21, 0.999)).holds()).as("3 + 18.2").isTrue();
        assertThat(check(new Covers(21, 0.95)).holds()).as("3 + 2.5").isFalse();
    }

    @Test
    void undefinedMetric_neverHolds() {
        double[] undefined = {Double.NaN, Double.NaN};

        CheckedExpectation checked = Expectations.check(expectation("a", "all", between(null, null)), undefined, 0.95);

        assertThat(checked.holds()).isFalse();
        assertThat(checked.mean()).isNaN();
        assertThat(Expectations.check(expectation("a", "all", new Covers(0, 0.9)), undefined, 0.95)
                        .holds())
                .isFalse();
    }

    @Test
    void expectationsOfTheScenario_areCheckedInTheirOrder() throws ReplicationFailedException {
        List<Expectation> expectations = List.of(
                expectation(EffortFamily.SLOW, "all", between(39.9, 40.1)),
                expectation(EffortFamily.FAST, "all", between(39.9, 40.1)),
                expectation(EffortFamily.FAST, "all", new Covers(20, 0.999)),
                expectation(EffortFamily.FAST, "segment:unheard-of", between(0.0, null)),
                expectation("unheard-of", "all", between(0.0, null)));
        ExperimentResult result = Experiment.comparing(
                        EffortFamily.scenario(new Deterministic(20 * Ticks.MINUTE), 3, expectations))
                .run(1, Progress.SILENT);

        List<CheckedExpectation> checked = Expectations.check(result);

        assertThat(checked).extracting(CheckedExpectation::expectation).isEqualTo(expectations);
        assertThat(checked).extracting(CheckedExpectation::holds).containsExactly(true, false, true, false, false);
        assertThat(checked.get(1).mean()).isCloseTo(20, within(1e-9));
    }
}

package operandi.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import operandi.core.experiment.CheckedExpectation;
import operandi.core.model.Expectation;
import operandi.core.model.Expectation.Between;
import operandi.core.model.Expectation.Condition;
import operandi.core.model.Expectation.Covers;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import org.junit.jupiter.api.Test;

class ExpectationTextTest {

    private static final Condition AT_LEAST = new Between(Optional.of(0.8), Optional.empty());
    private static final Condition AT_MOST = new Between(Optional.empty(), Optional.of(0.8));
    private static final Condition BETWEEN = new Between(Optional.of(0.5), Optional.of(0.8));
    private static final Condition COVERS = new Covers(0.49234449, 0.999);

    @Test
    void condition_isAsTheFileWritesIt() {
        assertThat(ExpectationText.condition(expectation(AT_LEAST, "80.0 %"))).isEqualTo("at least 80.0 %");
        assertThat(ExpectationText.condition(expectation(AT_MOST, "80 %"))).isEqualTo("at most 80 %");
        assertThat(ExpectationText.condition(expectation(BETWEEN, "50 .. 80 %")))
                .isEqualTo("between 50 .. 80 %");
        assertThat(ExpectationText.condition(expectation(COVERS, "49.234449 %")))
                .isEqualTo("covers 49.234449 % with 99.9 %");
    }

    @Test
    void condition_inAnotherUnitThanWhatIsObserved_isInBoth() {
        assertThat(ExpectationText.condition(ofWait(new Between(Optional.empty(), Optional.of(30.0)), "0.5 h")))
                .isEqualTo("at most 0.5 h (30 min)");
        assertThat(ExpectationText.condition(
                        ofWait(new Between(Optional.of(6.0), Optional.of(30.0)), "6 min .. 0.5 h")))
                .isEqualTo("between 6 min .. 0.5 h (6 and 30 min)");
        assertThat(ExpectationText.condition(ofWait(new Covers(90, 0.95), "1.5 h")))
                .isEqualTo("covers 1.5 h (90 min) with 95 %");
    }

    private static Expectation ofWait(Condition condition, String written) {
        return new Expectation("stay", metric("customer.wait"), "all", Window.WHOLE, condition, written, "1:1");
    }

    @Test
    void name_holdsNoLimit() {
        assertThat(ExpectationText.name(expectation(AT_LEAST)))
                .isEqualTo("stay: flow.promise-kept of flow:visit in after, at least");
        assertThat(ExpectationText.name(ofWait(COVERS, "49.234449 %"))).isEqualTo("stay: customer.wait, covers");
    }

    @Test
    void observed_hasTheDigitsThatItsErrorSupports_andThreeAtLeast() {
        assertThat(observed(AT_LEAST, 0.83123456, 0.0042, true)).isEqualTo("83.1 ± 0.4 %");
        assertThat(observed(AT_LEAST, 0.83123456, 0.00042, true)).isEqualTo("83.12 ± 0.04 %");
        assertThat(observed(AT_LEAST, 0.83123456, 0.2, true)).isEqualTo("83.1 ± 20.0 %");
        assertThat(observed(AT_LEAST, 0.83123456, Double.POSITIVE_INFINITY, true))
                .isEqualTo("83.12 %");
    }

    @Test
    void observed_thatMissesALimitByLittle_doesNotLookLikeIt() {
        assertThat(observed(AT_LEAST, 0.7999876, 0.0042, false)).isEqualTo("79.99876 ± 0.4 %");
        assertThat(observed(BETWEEN, 0.8000001, 0.0042, false)).isEqualTo("80.00001 ± 0.4 %");
        assertThat(observed(AT_LEAST, 0.7999876, 0.0042, true)).isEqualTo("80.0 ± 0.4 %");
    }

    @Test
    void observed_thatIsUndefined_saysSo() {
        assertThat(observed(AT_LEAST, Double.NaN, Double.NaN, false)).isEqualTo("nothing: it is undefined");
    }

    @Test
    void observed_thatNeverVaries_isExact() {
        assertThat(observed(AT_LEAST, 1, 0, true)).isEqualTo("100 ± 0 %");
    }

    private static String observed(Condition condition, double mean, double halfWidth, boolean holds) {
        return ExpectationText.observed(new CheckedExpectation(expectation(condition), mean, halfWidth, holds));
    }

    private static Expectation expectation(Condition condition) {
        return expectation(condition, "");
    }

    private static Expectation expectation(Condition condition, String written) {
        return new Expectation(
                "stay", metric("flow.promise-kept"), "flow:visit", Window.AFTER, condition, written, "4:5");
    }

    private static Metric metric(String id) {
        return Metric.of(id).orElseThrow();
    }
}

package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWeightedRealTest {

    @Test
    void mean_levelsWeighedByTheirTime() {
        TimeWeightedReal capacity = new TimeWeightedReal(10, 1.0);
        capacity.set(20, 0.25);

        assertThat(capacity.integral(60)).isEqualTo(20);
        assertThat(capacity.mean(60)).isEqualTo(0.4);
        assertThat(capacity.level()).isEqualTo(0.25);
        assertThat(capacity.mean(20 + 30)).isEqualTo(17.5 / 40);
    }

    @Test
    void max_levelNeverPositive_largestNegative() {
        TimeWeightedReal level = new TimeWeightedReal(0, -0.5);
        level.set(10, -0.25);

        assertThat(level.max()).isEqualTo(-0.25);
        assertThat(level.min()).isEqualTo(-0.5);
    }

    @Test
    void integral_tenMillionTenths_noErrorPilesUp() {
        TimeWeightedReal level = new TimeWeightedReal(0, 0.1);
        for (int at = 1; at <= 10_000_000; at++) {
            level.set(at, 0.1);
        }

        assertThat(level.integral(10_000_000)).isCloseTo(1e6, within(2e-10));
        assertThat(level.mean(10_000_000)).isEqualTo(0.1);
    }

    @Test
    void reset_atTheEndOfTheWarmUp_pastForgottenLevelKept() {
        TimeWeightedReal level = new TimeWeightedReal(0, 0.75);
        level.set(10, 0.5);
        level.reset(30);

        assertThat(level.mean(30)).isNaN();
        assertThat(level.mean(40)).isEqualTo(0.5);
        assertThat(level.max()).isEqualTo(0.5);
    }

    @Test
    void anyUse_timeRunsBackwards_refused() {
        TimeWeightedReal level = new TimeWeightedReal(10, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> level.set(9, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> level.reset(9));
        assertThatIllegalArgumentException().isThrownBy(() -> level.mean(9));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeWeightedReal(-1, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void level_notFinite_refused(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeWeightedReal(0, bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeWeightedReal(0, 0).set(1, bad))
                .withMessageContaining(String.valueOf(bad));
    }
}

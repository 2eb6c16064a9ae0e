package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWeightedTest {

    @Test
    void mean_levelsWeighedByTheirTime() {
        TimeWeighted queue = new TimeWeighted(10, 0);
        queue.add(20, 2);
        queue.add(50, -1);

        // 0 for 10 ticks, 2 for 30, 1 for 60.
        assertThat(queue.integral(110)).isEqualTo(BigInteger.valueOf(120));
        assertThat(queue.mean(110)).isEqualTo(1.2);
        assertThat(queue.level()).isEqualTo(1);
    }

    @Test
    void mean_noTimeObserved_undefined() {
        assertThat(new TimeWeighted(10, 5).mean(10)).isNaN();
    }

    @Test
    void mean_levelBelowZero_negative() {
        TimeWeighted level = new TimeWeighted(0, -5);
        level.set(10, -3);
        level.set(20, -8);

        assertThat(level.mean(30)).isEqualTo((-50 - 30 - 80) / 30.0);
    }

    @Test
    void reset_atTheEndOfTheWarmUp_pastForgottenLevelKept() {
        TimeWeighted queue = new TimeWeighted(0, 100);
        queue.set(50, 3);
        queue.reset(70);
        queue.set(80, 5);

        assertThat(queue.integral(90)).isEqualTo(BigInteger.valueOf(3 * 10 + 5 * 10));
        assertThat(queue.mean(90)).isEqualTo(4);
    }

    @Test
    void set_severalTimesAtOneInstant_lastOneWeighs() {
        TimeWeighted queue = new TimeWeighted(0, 0);
        queue.set(10, 9);
        queue.set(10, 1);

        assertThat(queue.mean(20)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void integral_hugeLevelsAndTimes_exact(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TimeWeighted level = new TimeWeighted(0, 0);
        BigInteger expected = BigInteger.ZERO;
        long now = 0;
        long last = 0;
        for (int i = 0; i < 1000; i++) {
            long next = now + random.nextLong(Long.MAX_VALUE / 1001);
            expected = expected.add(BigInteger.valueOf(last).multiply(BigInteger.valueOf(next - now)));
            now = next;
            last = random.nextLong();
            level.set(now, last);
            assertThat(level.integral(now)).as("seed %d, change %d", seed, i).isEqualTo(expected);
        }
    }

    @Test
    void integral_askedInBetween_notChanged() {
        TimeWeighted asked = new TimeWeighted(0, 3);
        asked.integral(5);
        asked.mean(7);

        assertThat(asked).usingRecursiveComparison().isEqualTo(new TimeWeighted(0, 3));
    }

    @Test
    void anyUse_timeRunsBackwards_refused() {
        TimeWeighted level = new TimeWeighted(10, 1);
        level.set(20, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> level.set(19, 1)).withMessageContaining("19");
        assertThatIllegalArgumentException().isThrownBy(() -> level.reset(19));
        assertThatIllegalArgumentException().isThrownBy(() -> level.mean(19));
        assertThatIllegalArgumentException().isThrownBy(() -> level.integral(19));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeWeighted(-1, 0));
    }

    @Test
    void add_levelOverflows_refusedAndNothingChanged() {
        TimeWeighted level = new TimeWeighted(0, Long.MAX_VALUE);

        assertThatThrownBy(() -> level.add(5, 1)).isInstanceOf(ArithmeticException.class);
        assertThat(level).usingRecursiveComparison().isEqualTo(new TimeWeighted(0, Long.MAX_VALUE));
    }
}

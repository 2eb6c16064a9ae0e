package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void ends_publishedExamples_fourDecimals(long successes, long trials, double low, double high) {
        WilsonInterval interval = new WilsonInterval(successes, trials, 0.95);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
        assertThat(interval.proportion()).isEqualTo((double) successes / trials);
    }

    @Test
    void ends_solveTheScoreEquation() {
        // Each end p0 satisfies |p - p0| = z sqrt(p0 (1 - p0) / n), Wilson's definition.
        WilsonInterval interval = new WilsonInterval(183, 200, 0.95);
        double z = 1.959963984540054;
        for (double end : new double[] {interval.low(), interval.high()}) {
            double distance = Math.abs(183 / 200.0 - end);
            assertThat(distance).isCloseTo(z * Math.sqrt(end * (1 - end) / 200), within(1e-14));
        }
    }

    @Test
    void ends_noneAllOrNothingTried_bounded() {
        assertThat(new WilsonInterval(0, 5, 0.95).low()).isZero();
        assertThat(new WilsonInterval(5, 5, 0.95).high()).isEqualTo(1);
        assertThat(new WilsonInterval(5, 5, 0.95).low()).isBetween(0.4, 1.0);
        assertThat(new WilsonInterval(0, 0, 0.95).low()).isZero();
        assertThat(new WilsonInterval(0, 0, 0.95).high()).isEqualTo(1);
        assertThat(new WilsonInterval(0, 0, 0.95).proportion()).isNaN();
    }

    @Test
    void construction_impossibleCounts_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(-1, 5, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(6, 5, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(0, -1, 0.95));
    }
}

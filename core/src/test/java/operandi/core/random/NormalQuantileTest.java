package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalQuantileTest {

    private static final NormalDistribution ORACLE = NormalDistribution.of(0, 1);

    /** The check values printed in Wichura's paper, one for each of the three regions. */
    @ParameterizedTest
    @CsvSource({"0.25, -0.6744897501960817", "0.001, -3.090232306167814", "1e-20, -9.262340089798408"})
    void of_checkValuesOfThePaper_sixteenDigits(double p, double expected) {
        assertThat(NormalQuantile.of(p)).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
    }

    @Test
    void of_wholeRange_agreesWithCommonsStatistics() {
        for (int i = 1; i < 20_000; i++) {
            double p = i / 20_000.0;
            assertClose(p);
        }
        for (double p = 1e-5; p > 1e-300; p *= 0.7) {
            assertClose(p);
        }
    }

    private static void assertClose(double p) {
        double expected = ORACLE.inverseCumulativeProbability(p);
        // Next to the middle the oracle's own rounding dominates, hence the absolute part.
        assertThat(NormalQuantile.of(p))
                .as("p = %s", p)
                .isCloseTo(expected, within(2e-15 * Math.abs(expected) + 3e-16));
    }

    @Test
    void of_mirroredProbability_mirroredQuantile() {
        for (int i = 1; i < 1024; i++) {
            double p = i / 1024.0;
            assertThat(NormalQuantile.of(1 - p)).isEqualTo(-NormalQuantile.of(p));
        }
    }

    @Tag("sweep")
    @Test
    void of_risingProbability_neverFalls() {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 1_000_000; i++) {
            double quantile = NormalQuantile.of(i / 1e6);
            assertThat(quantile).isGreaterThanOrEqualTo(last);
            last = quantile;
        }
    }

    @Test
    void of_ends_infinite() {
        assertThat(NormalQuantile.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalQuantile.of(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalQuantile.of(0.5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, -1e-300, 1.0000000000000002, Double.POSITIVE_INFINITY})
    void of_noProbability_refused(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalQuantile.of(p))
                .withMessageContaining(String.valueOf(p));
    }
}

package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    @Test
    void at_negativeZero_zero() {
        assertThat(1 / Quantiles.of(new double[] {0.0, -0.0, -0.0}).at(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void at_elevenValues_tenthsFallOnValues() {
        Quantiles quantiles = Quantiles.of(new double[] {5, 0, 10, 3, 8, 1, 9, 2, 7, 4, 6});

        assertThat(quantiles.at(0.1)).isEqualTo(1);
        assertThat(quantiles.at(0.5)).isEqualTo(5);
        assertThat(quantiles.at(0.9)).isEqualTo(9);
        assertThat(quantiles.at(0)).isZero();
        assertThat(quantiles.at(1)).isEqualTo(10);
    }

    @Test
    void at_betweenValues_linear() {
        // Position p (n - 1) = 0.9 * 3 = 2.7 among 1, 2, 4, 8: 4 + 0.7 * 4.
        Quantiles quantiles = Quantiles.of(new double[] {8, 1, 4, 2});

        assertThat(quantiles.at(0.9)).isCloseTo(6.8, within(1e-14));
        assertThat(quantiles.at(0.5)).isEqualTo(3);
    }

    @Test
    void of_undefinedValues_leftOutAndCounted() {
        Quantiles quantiles = Quantiles.of(new double[] {Double.NaN, 2, Double.NaN, 1});

        assertThat(quantiles.count()).isEqualTo(2);
        assertThat(quantiles.at(1)).isEqualTo(2);
    }

    @Test
    void of_theCallersArray_untouched() {
        double[] values = {3, 1, 2};
        Quantiles quantiles = Quantiles.of(values);
        values[0] = 99;

        assertThat(values).containsExactly(99, 1, 2);
        assertThat(quantiles.at(1)).isEqualTo(3);
    }

    @Test
    void at_emptyOrSingle_undefinedOrThatOne() {
        assertThat(Quantiles.of(new double[0]).at(0.5)).isNaN();
        assertThat(Quantiles.of(new double[] {7}).at(0.3)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void at_noProbability_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new double[] {1}).at(bad))
                .withMessageContaining(String.valueOf(bad));
    }

    @Test
    void of_infinite_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {Double.NEGATIVE_INFINITY}));
    }
}

package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarianceReductionTest {

    /** Student's sleep data; the interval from the formula of Pitman and Morgan, evaluated in NumPy from the raw data. */
    @Test
    void of_sleepData_pitmansInterval() {
        VarianceReduction reduction = PairedComparison.of(
                        PairedComparisonTest.DRUG_1, PairedComparisonTest.DRUG_2, 0.95)
                .varianceReduction();

        assertThat(reduction.factor()).isCloseTo(4.765423031727379, within(1e-12));
        assertThat(reduction.low()).isCloseTo(1.4829565437702277, within(1e-9));
        assertThat(reduction.high()).isCloseTo(19.009296016084416, within(1e-7));
    }

    /** Common noise of variance 4 and own noise of variances 1 and 3: (5 + 7) / 4 = 3. 95 % cover, 28 being four sigma. */
    @Tag("coverage")
    @Test
    void interval_commonNoise_coversAsStated() {
        int covered = 0;
        for (int seed = 1; seed <= 1000; seed++) {
            Noise noise = new Noise(seed);
            double[] from = new double[30];
            double[] to = new double[30];
            for (int i = 0; i < from.length; i++) {
                double common = 2 * noise.normal();
                from[i] = common + noise.normal();
                to[i] = common + Math.sqrt(3) * noise.normal();
            }
            VarianceReduction reduction = PairedComparison.of(from, to, 0.95).varianceReduction();
            covered += reduction.low() <= 3 && 3 <= reduction.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(950 - 28, 950 + 28);
    }

    @Test
    void of_oppositeNoise_pairingDoesHarm() {
        VarianceReduction reduction = PairedComparison.of(new double[] {1, 2, 3, 4}, new double[] {5, 3, 2, 1}, 0.95)
                .varianceReduction();

        assertThat(reduction.factor()).isBetween(0.5, 0.6);
        assertThat(reduction.low()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void of_scaled_same() {
        VarianceReduction plain = VarianceReduction.of(2, 3, 0.5, 40, 0.95);
        VarianceReduction scaled = VarianceReduction.of(32, 48, 8, 40, 0.95);
        VarianceReduction swapped = VarianceReduction.of(3, 2, 0.5, 40, 0.95);

        assertThat(scaled).isEqualTo(plain);
        assertThat(swapped).isEqualTo(plain);
        assertThat(plain.factor()).isEqualTo(10);
        // By the ends of Pitman's interval: (2 low - 1) (2 high - 1) is the square of 2 factor - 1.
        assertThat((2 * plain.low() - 1) * (2 * plain.high() - 1)).isCloseTo(19 * 19, within(1e-9));
    }

    @Test
    void of_nothingKnown_allThatIsPossible() {
        VarianceReduction two = VarianceReduction.of(2, 3, 0.5, 2, 0.95);
        VarianceReduction exact = VarianceReduction.of(2, 2, 0, 40, 0.95);
        VarianceReduction mirrored = VarianceReduction.of(2, 2, 8, 40, 0.95);
        VarianceReduction nothing = VarianceReduction.of(0, 0, 0, 40, 0.95);

        assertThat(two).isEqualTo(new VarianceReduction(10, 0.5, Double.POSITIVE_INFINITY));
        assertThat(VarianceReduction.of(2, 3, 0.5, 3, 0.95).high()).isFinite();
        assertThat(exact.factor()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(exact.low()).isEqualTo(0.5);
        assertThat(mirrored).isEqualTo(new VarianceReduction(0.5, 0.5, Double.POSITIVE_INFINITY));
        assertThat(nothing.factor()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, 1, -1})
    void of_noConfidence_refused(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceReduction.of(1, 1, 1, 10, bad));
    }
}

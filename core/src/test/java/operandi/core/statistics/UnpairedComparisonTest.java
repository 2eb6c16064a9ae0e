package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpairedComparisonTest {

    private static final double[] DRUG_1 = PairedComparisonTest.DRUG_1;
    private static final double[] DRUG_2 = PairedComparisonTest.DRUG_2;

    /** R's example of t.test(extra ~ group, data = sleep): df = 17.776, -3.3654832 to 0.2054832 for group 1 less 2. */
    @Test
    void of_studentsSleepData_intervalThatRPrints() {
        UnpairedComparison comparison = UnpairedComparison.of(tally(DRUG_1), tally(DRUG_2), 0.95);

        assertThat(comparison.mean()).isCloseTo(1.58, within(1e-14));
        assertThat(comparison.degreesOfFreedom()).isCloseTo(17.776, within(0.0005));
        assertThat(comparison.low()).isCloseTo(-0.2054832, within(5e-8));
        assertThat(comparison.high()).isCloseTo(3.3654832, within(5e-8));
    }

    @Test
    void of_confidenceOfThePValue_intervalEndsAtZero() {
        double p = TTest.withDefaults()
                .with(DataDispersion.HETEROSCEDASTIC)
                .test(DRUG_2, DRUG_1)
                .getPValue();

        assertThat(UnpairedComparison.of(tally(DRUG_1), tally(DRUG_2), 1 - p).low())
                .isCloseTo(0, within(1e-11));
    }

    @Test
    void of_equalSizesAndSpreads_asManyDegreesAsPooled() {
        UnpairedComparison comparison = UnpairedComparison.of(tally(1, 2, 3, 4), tally(11, 12, 13, 14), 0.9);

        assertThat(comparison.degreesOfFreedom()).isCloseTo(6, within(1e-14));
        assertThat(comparison.standardError()).isCloseTo(Math.sqrt(2 * (5.0 / 3) / 4), within(1e-15));
    }

    @Test
    void of_oneSideKnownExactly_degreesOfTheOther() {
        UnpairedComparison comparison = UnpairedComparison.of(tally(7, 7, 7), tally(1, 2, 3, 4, 5), 0.95);

        assertThat(comparison.degreesOfFreedom()).isEqualTo(4);
        assertThat(comparison.halfWidth())
                .isEqualTo(ConfidenceInterval.ofMean(tally(1, 2, 3, 4, 5), 0.95).halfWidth());
    }

    @Test
    void of_shiftedAndScaled_shiftedAndScaled() {
        UnpairedComparison plain = UnpairedComparison.of(tally(1, 3, 8), tally(2, 5, 5, 9), 0.95);
        UnpairedComparison moved = UnpairedComparison.of(
                tally(1e9 + 4, 1e9 + 12, 1e9 + 32), tally(1e9 + 8, 1e9 + 20, 1e9 + 20, 1e9 + 36), 0.95);

        assertThat(moved.mean()).isCloseTo(4 * plain.mean(), within(1e-6));
        assertThat(moved.halfWidth()).isCloseTo(4 * plain.halfWidth(), within(1e-12 * plain.halfWidth()));
        assertThat(UnpairedComparison.of(tally(1e-170, 3e-170), tally(0, 5e-170, 1e-170), 0.9)
                        .degreesOfFreedom())
                .as("squares that underflow")
                .isNaN();
    }

    @Test
    void of_nothingVaries_noWidth() {
        UnpairedComparison comparison = UnpairedComparison.of(tally(2, 2), tally(5, 5, 5), 0.95);

        assertThat(comparison.halfWidth()).isZero();
        assertThat(comparison.low()).isEqualTo(3);
        assertThat(comparison.high()).isEqualTo(3);
    }

    @Test
    void of_spreadUnknown_infinitelyWide() {
        UnpairedComparison comparison = UnpairedComparison.of(tally(2), tally(5, 6), 0.95);

        assertThat(comparison.mean()).isEqualTo(3.5);
        assertThat(comparison.standardError()).isNaN();
        assertThat(comparison.halfWidth()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(UnpairedComparison.of(tally(), tally(1, 2), 0.95).mean()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, 1, -1, Double.POSITIVE_INFINITY})
    void of_noConfidence_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnpairedComparison.of(tally(1, 2), tally(1, 2), bad))
                .withMessageContaining(String.valueOf(bad));
    }

    private static Tally tally(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }
}

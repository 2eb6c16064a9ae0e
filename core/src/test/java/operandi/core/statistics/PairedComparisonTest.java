package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.random.NormalQuantile;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedComparisonTest {

    /** Sleep data of Student (1908), drug 2 less drug 1: mean 1.58, s 1.2300, 95 % interval 0.70 to 2.46. */
    static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void of_studentsSleepData_publishedInterval() {
        PairedComparison comparison = PairedComparison.of(DRUG_1, DRUG_2, 0.95);

        assertThat(comparison.difference().mean()).isCloseTo(1.58, within(1e-14));
        assertThat(comparison.standardDeviation()).isCloseTo(1.2300, within(0.00005));
        assertThat(comparison.difference().low()).isCloseTo(0.7001, within(0.0001));
        assertThat(comparison.difference().high()).isCloseTo(2.4599, within(0.0001));
        assertThat(comparison.above()).isEqualTo(9);
        assertThat(comparison.below()).isZero();
        assertThat(comparison.equal()).isEqualTo(1);
    }

    @Test
    void of_confidenceOfThePValue_intervalEndsAtZero() {
        // The interval at confidence 1 - p of the two-sided paired test touches zero.
        double p = TTest.withDefaults().pairedTest(DRUG_2, DRUG_1).getPValue();
        PairedComparison comparison = PairedComparison.of(DRUG_1, DRUG_2, 1 - p);

        assertThat(comparison.difference().low()).isCloseTo(0, within(1e-11));
    }

    @Test
    void of_undefinedInEither_futureLeftOut() {
        double[] from = {1, Double.NaN, 3, 4, 9};
        double[] to = {2, 5, Double.NaN, 6, 5};

        PairedComparison comparison = PairedComparison.of(from, to, 0.9);

        assertThat(comparison).isEqualTo(PairedComparison.of(new double[] {1, 4, 9}, new double[] {2, 6, 5}, 0.9));
        assertThat(comparison.difference().n()).isEqualTo(3);
        assertThat(comparison.below()).isEqualTo(1);
        assertThat(comparison.above()).isEqualTo(2);
        assertThat(comparison.equal()).isZero();
    }

    @Test
    void of_identicalFutures_noSpreadLeft() {
        double[] same = {3, 1, 4, 1, 5};

        PairedComparison comparison = PairedComparison.of(same, same, 0.95);

        assertThat(comparison.difference().mean()).isZero();
        assertThat(comparison.difference().halfWidth()).isZero();
        assertThat(comparison.varianceReduction().factor()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(comparison.equal()).isEqualTo(5);
        assertThat(comparison.replicationsFor(0.001)).isEqualTo(2);
    }

    @Test
    void of_nothingVaries_noReductionToSpeakOf() {
        double[] constant = {2, 2, 2};

        assertThat(PairedComparison.of(constant, constant, 0.95)
                        .varianceReduction()
                        .factor())
                .isNaN();
    }

    /**
     * With common noise of variance 4 and own noise of variance 1 each, (5 + 5) / 2 = 5. The estimate's relative
     * standard deviation is below 0.1 for 1000 futures; a false alarm in some 10^6 for each seed.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void varianceReduction_commonNoise_asConstructed(long seed) {
        KeyedRandom random = new KeyedRandom(seed, 0);
        double[] from = new double[1000];
        double[] to = new double[1000];
        for (int future = 0; future < from.length; future++) {
            random.block(future, Key.of("noise"), 0);
            double common = 2 * NormalQuantile.of(random.uniformOf(0));
            from[future] = common + NormalQuantile.of(random.uniformOf(1));
            to[future] = common + NormalQuantile.of(random.uniformOf(2));
        }
        assertThat(PairedComparison.of(from, to, 0.95).varianceReduction().factor())
                .as("seed %d", seed)
                .isCloseTo(5, within(2.5));
    }

    @Test
    void replicationsFor_wantedHalfWidth_smallestNumberThatGivesIt() {
        PairedComparison comparison = PairedComparison.of(DRUG_1, DRUG_2, 0.95);
        for (double halfWidth : new double[] {2, 1, 0.5, 0.1, 0.01, 0.001}) {
            long n = comparison.replicationsFor(halfWidth);
            assertThat(halfWidthWith(comparison, n)).isLessThanOrEqualTo(halfWidth);
            if (n > 2) {
                assertThat(halfWidthWith(comparison, n - 1)).isGreaterThan(halfWidth);
            }
        }
    }

    private static double halfWidthWith(PairedComparison comparison, long n) {
        return StudentT.quantile(0.975, n - 1.0) * comparison.standardDeviation() / Math.sqrt((double) n);
    }

    @Test
    void moreReplicationsFor_narrowEnoughAlready_none() {
        PairedComparison comparison = PairedComparison.of(DRUG_1, DRUG_2, 0.95);

        assertThat(comparison.moreReplicationsFor(1)).isZero();
        assertThat(comparison.moreReplicationsFor(0.1)).isEqualTo(comparison.replicationsFor(0.1) - 10);
    }

    @Test
    void replicationsFor_spreadUnknownOrBeyondCounting_largestLong() {
        PairedComparison single = PairedComparison.of(new double[] {1}, new double[] {2}, 0.95);

        assertThat(single.replicationsFor(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(single.moreReplicationsFor(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(PairedComparison.of(DRUG_1, DRUG_2, 0.95).replicationsFor(1e-300))
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void replicationsFor_noHalfWidth_refused(double bad) {
        PairedComparison comparison = PairedComparison.of(DRUG_1, DRUG_2, 0.95);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.replicationsFor(bad))
                .withMessageContaining(String.valueOf(bad));
    }

    @Test
    void of_differentLengthsOrInfinite_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedComparison.of(new double[] {1}, new double[] {1, 2}, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PairedComparison.of(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2}, 0.95));
    }
}

package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchMeansTest {

    @Test
    void of_sixInThreeBatches_meansOfTwo() {
        BatchMeans means = BatchMeans.of(new double[] {1, 3, 4, 6, 0, 4}, 3);

        // Batch means 2, 5, 2: mean 3, s = sqrt(3), steps 3 and -3, squares 6.
        assertThat(means.batches()).isEqualTo(3);
        assertThat(means.batchSize()).isEqualTo(2);
        assertThat(means.mean()).isEqualTo(3);
        assertThat(means.standardDeviation()).isCloseTo(Math.sqrt(3), within(1e-15));
        assertThat(means.serialCorrelation()).isCloseTo(1 - 18 / 12.0, within(1e-15));
        assertThat(means.interval(0.9))
                .isEqualTo(new ConfidenceInterval(
                        3, StudentT.quantile(0.95, 2) * means.standardDeviation() / Math.sqrt(3), 0.9, 3));
    }

    @Test
    void of_remainder_leftOutAtTheStart() {
        double[] run = {1e6, -1e6, 1, 3, 4, 6, 0, 4};

        assertThat(BatchMeans.of(run, 3)).isEqualTo(BatchMeans.of(Arrays.copyOfRange(run, 2, 8), 3));
    }

    @Test
    void of_runShorterThanItsBatches_nothingKnown() {
        BatchMeans means = BatchMeans.of(new double[] {1, 2}, 3);

        assertThat(means.batches()).isZero();
        assertThat(means.mean()).isNaN();
        assertThat(means.interval(0.95).halfWidth()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(means.mayBeIndependent(0.05)).isFalse();
    }

    @Test
    void of_nothingVaries_noWidthButNoIndependenceEither() {
        double[] run = new double[100];
        Arrays.fill(run, -3);
        BatchMeans means = BatchMeans.of(run, 10);

        assertThat(means.interval(0.95).low()).isEqualTo(-3);
        assertThat(means.interval(0.95).halfWidth()).isZero();
        assertThat(means.serialCorrelation()).isNaN();
        assertThat(means.mayBeIndependent(0.05)).isFalse();
    }

    @Test
    void of_meanABillionSpreadOne_sameSpreadAndCorrelation() {
        double[] run = run(new Noise(1), 400, 0.5);
        double[] moved = Arrays.stream(run).map(value -> value + 1e9).toArray();
        BatchMeans plain = BatchMeans.of(run, 20);
        BatchMeans shifted = BatchMeans.of(moved, 20);

        assertThat(shifted.standardDeviation())
                .isCloseTo(plain.standardDeviation(), within(1e-6 * plain.standardDeviation()));
        assertThat(shifted.serialCorrelation()).isCloseTo(plain.serialCorrelation(), within(1e-6));
    }

    /**
     * A sequence with correlation 0.9 from one to the next, whose mean is 0. Of 1000 intervals at 95 % from 20 batches of
     * 400, 950 cover, less two or three for the dependence that is left, with a standard deviation of 7; so 925 to 975 are
     * missed by chance once in a thousand times. The check passes 944 of them, 910 to 985 but for once in 100,000. With
     * batches of four far fewer cover, and the check always says so.
     */
    @Tag("coverage")
    @Test
    void interval_ofDependentRun_coversWhereTheBatchesAreLongAndTheCheckTellsWhereNot() {
        int covered = 0;
        int passed = 0;
        int shortCovered = 0;
        int shortPassed = 0;
        for (int seed = 1; seed <= 1000; seed++) {
            double[] run = run(new Noise(seed), 8000, 0.9);
            BatchMeans longOnes = BatchMeans.of(run, 20);
            BatchMeans shortOnes = BatchMeans.of(run, 2000);
            covered += longOnes.interval(0.95).contains(0) ? 1 : 0;
            passed += longOnes.mayBeIndependent(0.05) ? 1 : 0;
            shortCovered += shortOnes.interval(0.95).contains(0) ? 1 : 0;
            shortPassed += shortOnes.mayBeIndependent(0.05) ? 1 : 0;
        }
        assertThat(covered).isBetween(925, 975);
        assertThat(passed).isBetween(910, 985);
        assertThat(shortCovered).isLessThan(750);
        assertThat(shortPassed).isZero();
    }

    /** Independent means fail as often as stated: of 2000, 100 within four standard deviations of 9.7. */
    @Tag("coverage")
    @Test
    void mayBeIndependent_ofIndependentMeans_falseAlarmsAsStated() {
        int failed = 0;
        for (int seed = 1; seed <= 2000; seed++) {
            failed += BatchMeans.of(run(new Noise(seed), 30, 0), 30).mayBeIndependent(0.05) ? 0 : 1;
        }
        assertThat(failed).isBetween(100 - 39, 100 + 39);
    }

    @Test
    void mayBeIndependent_eightBatches_firstThatCanBeChecked() {
        double[] alternating = {1, -1, 1, -1, 1, -1, 1, -1};

        assertThat(BatchMeans.of(alternating, 8).mayBeIndependent(0.05)).isTrue();
        assertThat(BatchMeans.of(alternating, 7).mayBeIndependent(0.05)).isFalse();
        // Steps as large as the spread: no correlation at all, which is what a level of one half asks for.
        assertThat(new BatchMeans(0, 1, 0, 8, 1).mayBeIndependent(0.5)).isTrue();
        assertThat(new BatchMeans(0, 1, 1e-9, 8, 1).mayBeIndependent(0.5)).isFalse();
        // sqrt(6/63) times the normal quantile 1.6449.
        assertThat(new BatchMeans(0, 1, 0.507, 8, 1).mayBeIndependent(0.05)).isTrue();
        assertThat(new BatchMeans(0, 1, 0.508, 8, 1).mayBeIndependent(0.05)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, 0.6, Double.POSITIVE_INFINITY})
    void mayBeIndependent_noLevel_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchMeans.of(new double[10], 10).mayBeIndependent(bad))
                .withMessageContaining(String.valueOf(bad));
    }

    @Test
    void of_oneBatchOrNotFinite_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.of(new double[10], 1));
        assertThat(BatchMeans.of(new double[] {1, 2}, 2).batches()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.of(new double[] {1, Double.NaN, 2, 3}, 2));
    }

    /** Each value is a share of the one before plus noise, from the steady state on; variance 1. */
    private static double[] run(Noise noise, int length, double share) {
        double[] run = new double[length];
        double value = noise.normal();
        for (int i = 0; i < length; i++) {
            run[i] = value;
            value = share * value + Math.sqrt(1 - share * share) * noise.normal();
        }
        return run;
    }
}

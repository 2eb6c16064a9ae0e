package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {

    /** By hand: without the first batch there are five zeros and four ones around 4/9, and their squares over 9² are least. */
    @Test
    void mser5_oneBatchAway_thatOneIsCut() {
        WarmUp warmUp = WarmUp.mser5(batches(10, 0, 1, 0, 1, 0, 1, 0, 1, 0));

        assertThat(warmUp.observations()).isEqualTo(5);
        assertThat(warmUp.isValid()).isTrue();
        assertThat(warmUp.statistic())
                .isCloseTo((5 * (4 / 9.0) * (4 / 9.0) + 4 * (5 / 9.0) * (5 / 9.0)) / 81, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void mser5_anyRun_leastOfTheDefinition(long seed) {
        double[] run = decaying(seed, 503, 8);
        WarmUp warmUp = WarmUp.mser5(run);

        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut < 99; cut++) {
            double statistic = byDefinition(run, cut);
            if (statistic < least) {
                least = statistic;
                best = cut;
            }
        }
        assertThat(warmUp.observations()).as("seed %d", seed).isEqualTo(5 * best);
        assertThat(warmUp.statistic()).as("seed %d", seed).isCloseTo(least, within(1e-12 * least));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mser5_shiftedAndScaled_sameCut(long seed) {
        double[] run = decaying(seed, 1000, 8);
        double[] moved = Arrays.stream(run).map(value -> 1e9 - 4 * value).toArray();

        assertThat(WarmUp.mser5(moved).observations())
                .as("seed %d", seed)
                .isEqualTo(WarmUp.mser5(run).observations());
    }

    /**
     * A start eight standard deviations away that has decayed to a tenth of one after 440 observations, in a run of
     * 4000: what remains of the bias is below a fifth of the run's own. At most a few runs are void: two batches that
     * happen to be alike at the very end are the rule's known weakness.
     */
    @Test
    void mser5_startFarAway_biasRemoved() {
        int valid = 0;
        double all = 0;
        double kept = 0;
        for (int seed = 1; seed <= 100; seed++) {
            double[] run = decaying(seed, 4000, 8);
            WarmUp warmUp = WarmUp.mser5(run);
            if (!warmUp.isValid()) {
                continue;
            }
            valid++;
            assertThat(warmUp.observations()).as("seed %d", seed).isBetween(100, 2000);
            all += mean(run, 0);
            kept += mean(run, warmUp.observations());
        }
        all /= valid;
        kept /= valid;
        assertThat(valid).isBetween(95, 100);
        assertThat(all).isCloseTo(8 / (1 - 0.99) / 4000, within(0.02));
        assertThat(Math.abs(kept)).isLessThan(all / 5);
    }

    @Test
    void mser5_runThatOnlySettlesInItsSecondHalf_void() {
        double[] run = new double[200];
        for (int i = 0; i < run.length; i++) {
            run[i] = i < 150 ? 150 - i : i % 2;
        }
        WarmUp warmUp = WarmUp.mser5(run);

        assertThat(warmUp.observations()).isGreaterThan(100);
        assertThat(warmUp.isValid()).isFalse();
    }

    @Test
    void mser5_leastExactlyInTheMiddle_stillValid() {
        assertThat(WarmUp.mser5(batches(9, 9, 0, 0)).observations()).isEqualTo(10);
        assertThat(WarmUp.mser5(batches(9, 9, 0, 0)).isValid()).isTrue();
        assertThat(WarmUp.mser5(batches(9, 9, 9, 0, 0)).isValid()).isFalse();
    }

    @Test
    void mser5_nothingVaries_nothingCut() {
        WarmUp warmUp = WarmUp.mser5(new double[50]);

        assertThat(warmUp.observations()).isZero();
        assertThat(warmUp.statistic()).isZero();
        assertThat(warmUp.isValid()).isTrue();
    }

    @Test
    void mser5_tooShort_void() {
        assertThat(WarmUp.mser5(new double[0]).isValid()).isFalse();
        assertThat(WarmUp.mser5(new double[0]).statistic()).isNaN();
        assertThat(WarmUp.mser5(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}).isValid())
                .isFalse();
        assertThat(WarmUp.mser5(batches(1, 1)).isValid()).isTrue();
    }

    @Test
    void mser5_notFinite_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WarmUp.mser5(new double[] {1, 2, Double.NaN, 4, 5}));
    }

    private static double byDefinition(double[] run, int cut) {
        double[] means = new double[run.length / 5];
        for (int batch = 0; batch < means.length; batch++) {
            means[batch] =
                    Arrays.stream(run, 5 * batch, 5 * batch + 5).average().orElseThrow();
        }
        double[] rest = Arrays.copyOfRange(means, cut, means.length);
        double mean = Arrays.stream(rest).average().orElseThrow();
        double squares = Arrays.stream(rest)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / rest.length / rest.length;
    }

    /** White noise around a start that decays by one per cent an observation. */
    private static double[] decaying(long seed, int length, double start) {
        Noise noise = new Noise(seed);
        double[] run = new double[length];
        double left = start;
        for (int i = 0; i < length; i++) {
            run[i] = left + noise.normal();
            left *= 0.99;
        }
        return run;
    }

    private static double mean(double[] run, int from) {
        return Arrays.stream(run, from, run.length).average().orElseThrow();
    }

    /** Five of each. */
    private static double[] batches(double... means) {
        double[] run = new double[5 * means.length];
        for (int i = 0; i < run.length; i++) {
            run[i] = means[i / 5];
        }
        return run;
    }
}

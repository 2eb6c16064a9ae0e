package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolmTest {

    /** By hand: 4 × 0.01, 3 × 0.02, 2 × 0.03 = 0.06, then 0.05 which may not fall below 0.06. */
    @Test
    void adjusted_fourTests_stepsThatNeverFall() {
        assertThat(Holm.adjusted(new double[] {0.03, 0.01, 0.05, 0.02}))
                .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-15));
    }

    @Test
    void adjusted_largeOnes_atMostOne() {
        assertThat(Holm.adjusted(new double[] {0.9, 0.6, 1})).containsExactly(1, 1, 1);
        assertThat(Holm.adjusted(new double[] {0, 1})).containsExactly(0, 1);
    }

    @Test
    void adjusted_equalOnes_equal() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.02, 0.01, 0.01}))
                .containsExactly(new double[] {0.04, 0.04, 0.04, 0.04}, within(1e-15));
    }

    @Test
    void adjusted_oneOrNone_itselfOrNothing() {
        assertThat(Holm.adjusted(new double[] {0.03})).containsExactly(0.03);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
    }

    /**
     * Holm's procedure is the closure of Bonferroni's test: a hypothesis falls exactly if every set of hypotheses that
     * it is in falls by Bonferroni, so its adjusted p-value is the largest over those sets of size times least p-value
     * (R. Marcus, E. Peritz, K. R. Gabriel, Biometrika 63 (1976) 655-660).
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void adjusted_anyPValues_closureOfBonferroni(long seed) {
        Noise noise = new Noise(seed);
        double[] p = new double[8];
        Arrays.setAll(p, i -> noise.uniform() / 8);
        double[] closed = new double[p.length];
        for (int set = 1; set < 1 << p.length; set++) {
            double least = 1;
            for (int i = 0; i < p.length; i++) {
                least = (set >> i & 1) == 1 ? Math.min(least, p[i]) : least;
            }
            double bonferroni = Math.min(1, Integer.bitCount(set) * least);
            for (int i = 0; i < p.length; i++) {
                closed[i] = (set >> i & 1) == 1 ? Math.max(closed[i], bonferroni) : closed[i];
            }
        }
        assertThat(Holm.adjusted(p)).as("seed %d", seed).containsExactly(closed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, -1e-300, 1.0000001, Double.POSITIVE_INFINITY})
    void adjusted_noProbability_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjusted(new double[] {0.5, bad}))
                .withMessageContaining(String.valueOf(bad));
    }
}

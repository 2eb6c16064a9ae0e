package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreteTest {

    @Test
    void index_eachStretch_itsAlternative() {
        Discrete choice = Discrete.ofProbabilities(0.25, 0.5, 0.25);

        assertThat(choice.index(0.1)).isZero();
        assertThat(choice.index(0.25)).isEqualTo(1);
        assertThat(choice.index(0.7499)).isEqualTo(1);
        assertThat(choice.index(0.75)).isEqualTo(2);
        assertThat(choice.size()).isEqualTo(3);
    }

    @Test
    void index_zeroProbabilities_neverChosen() {
        Discrete choice = Discrete.ofProbabilities(0, 0.5, 0, 0.5, 0);

        for (int i = 0; i <= 1000; i++) {
            assertThat(choice.index(i / 1000.0)).isIn(1, 3);
        }
        assertThat(choice.index(0)).isEqualTo(1);
        assertThat(choice.index(0.5)).isEqualTo(3);
        assertThat(choice.index(1)).isEqualTo(3);
    }

    @Test
    void index_sumFallsShortByRounding_lastOneCatches() {
        double[] tenths = new double[11];
        Arrays.fill(tenths, 0, 10, 0.1);
        Discrete choice = Discrete.ofProbabilities(tenths);

        assertThat(choice.index(1 - 0x1.0p-53)).isEqualTo(9);
    }

    @Test
    void index_singleAlternative_always() {
        assertThat(Discrete.ofProbabilities(1).index(0.999)).isZero();
    }

    /** False alarm with probability 1e-6 for each seed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void index_keyedUniforms_fitsTheWeights(long seed) {
        double[] weights = {3, 1, 4, 1, 5, 9, 2, 6};
        Discrete choice = Discrete.ofWeights(weights);
        KeyedRandom random = new KeyedRandom(seed, 0);
        long[] counts = new long[weights.length];
        for (long entity = 0; entity < 100_000; entity++) {
            counts[choice.index(random.uniform(entity, Key.of("choice"), 0))]++;
        }
        assertThat(ChiSquareTest.withDefaults().test(weights, counts).getPValue())
                .as("seed %d", seed)
                .isGreaterThan(1e-6);
    }

    @Test
    void ofProbabilities_sumOff_refusedWithTheSum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discrete.ofProbabilities(0.5, 0.25))
                .withMessageContaining("0.75");
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofProbabilities(0.5, 0.5 + 2e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofProbabilities());
        assertThat(Discrete.ofProbabilities(0.5, 0.5 + 5e-10).index(0.7)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1})
    void construction_badNumber_refused(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofProbabilities(bad, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofWeights(bad, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discrete.ofProbabilities(1).index(bad));
    }

    @Test
    void ofWeights_noneOrAllZeroOrOverflowing_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofWeights());
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofWeights(0, -0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> Discrete.ofWeights(1e308, 1e308));
    }

    @Test
    void equals_proportionalWeights_equal() {
        assertThat(Discrete.ofWeights(1, 3)).isEqualTo(Discrete.ofProbabilities(0.25, 0.75));
    }
}

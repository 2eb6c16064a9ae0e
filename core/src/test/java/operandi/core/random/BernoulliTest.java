package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BernoulliTest {

    @Test
    void test_certainty_neverOrAlways() {
        for (double u : new double[] {0x1.0p-53, 0.5, 1 - 0x1.0p-53}) {
            assertThat(Bernoulli.test(u, 0)).isFalse();
            assertThat(Bernoulli.test(u, -0.0)).isFalse();
            assertThat(Bernoulli.test(u, 1)).isTrue();
        }
    }

    @Test
    void test_uniformBelowProbability_happens() {
        assertThat(Bernoulli.test(0.29, 0.3)).isTrue();
        assertThat(Bernoulli.test(0.3, 0.3)).isFalse();
        assertThat(Bernoulli.test(0.31, 0.3)).isFalse();
    }

    /** Five standard deviations: a false alarm in 1.7 million for each seed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void test_keyedUniforms_happensAsOftenAsStated(long seed) {
        KeyedRandom random = new KeyedRandom(seed, 0);
        int n = 100_000;
        double p = 0.03;
        int happened = 0;
        for (int entity = 0; entity < n; entity++) {
            happened += Bernoulli.test(random.uniform(entity, Key.of("fails"), 0), p) ? 1 : 0;
        }
        double fiveSigma = 5 * Math.sqrt(n * p * (1 - p));
        assertThat((double) happened).as("seed %d", seed).isBetween(n * p - fiveSigma, n * p + fiveSigma);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void test_noProbability_refusedWithTheValue(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bernoulli.test(0.5, bad))
                .withMessageContaining(String.valueOf(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> Bernoulli.test(bad, 0.5));
    }
}

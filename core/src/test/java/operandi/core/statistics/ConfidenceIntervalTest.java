package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.random.NormalQuantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceIntervalTest {

    @Test
    void ofMean_smallSample_textbookInterval() {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(new double[] {1, 2, 3, 4, 5}, 0.95);

        // t(0.975; 4) = 2.7764451, s = sqrt(2.5).
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.halfWidth()).isCloseTo(2.7764451 * Math.sqrt(2.5 / 5), within(1e-7));
        assertThat(interval.n()).isEqualTo(5);
        assertThat(interval.low()).isEqualTo(3 - interval.halfWidth());
        assertThat(interval.high()).isEqualTo(3 + interval.halfWidth());
    }

    @Test
    void ofMean_undefinedFutures_leftOutAndCounted() {
        double[] futures = {1, Double.NaN, 2, 3, 4, Double.NaN, 5};

        assertThat(ConfidenceInterval.ofMean(futures, 0.9))
                .isEqualTo(ConfidenceInterval.ofMean(new double[] {1, 2, 3, 4, 5}, 0.9));
    }

    @Test
    void ofMean_tooFewFutures_infinitelyWide() {
        ConfidenceInterval none = ConfidenceInterval.ofMean(new double[] {Double.NaN}, 0.95);
        ConfidenceInterval one = ConfidenceInterval.ofMean(new double[] {7}, 0.95);

        assertThat(none.mean()).isNaN();
        assertThat(none.n()).isZero();
        assertThat(none.contains(0)).isFalse();
        assertThat(one.mean()).isEqualTo(7);
        assertThat(one.halfWidth()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(one.contains(-1e300)).isTrue();
    }

    @Test
    void contains_endsAndBeyond() {
        ConfidenceInterval interval = new ConfidenceInterval(10, 2, 0.95, 30);

        assertThat(interval.contains(8)).isTrue();
        assertThat(interval.contains(12)).isTrue();
        assertThat(interval.contains(12.000001)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    /**
     * Of 4000 intervals at 90 %, the number that cover is binomial with standard deviation 19; five of them are a false
     * alarm in 1.7 million for each seed.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofMean_normalFutures_coversAsOftenAsStated(long seed) {
        KeyedRandom random = new KeyedRandom(seed, 0);
        int covered = 0;
        for (int experiment = 0; experiment < 4000; experiment++) {
            double[] futures = new double[6];
            for (int future = 0; future < futures.length; future++) {
                futures[future] = 3 + 2 * NormalQuantile.of(random.uniform(experiment, Key.of("noise"), future));
            }
            covered += ConfidenceInterval.ofMean(futures, 0.9).contains(3) ? 1 : 0;
        }
        assertThat(covered).as("seed %d", seed).isBetween(3600 - 95, 3600 + 95);
    }

    @Test
    void bonferroni_family_errorShared() {
        assertThat(ConfidenceInterval.bonferroni(0.95, 1)).isCloseTo(0.95, within(1e-15));
        assertThat(ConfidenceInterval.bonferroni(0.95, 5)).isCloseTo(0.99, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.bonferroni(0.95, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, 1, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void confidence_notInside_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceInterval.ofMean(new double[] {1, 2}, bad))
                .withMessageContaining(String.valueOf(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.bonferroni(bad, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new WilsonInterval(1, 2, bad));
    }

    @Test
    void construction_badParts_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(0, -1, 0.9, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(0, Double.NaN, 0.9, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(0, 1, 0.9, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceInterval.ofMean(new double[] {1, Double.POSITIVE_INFINITY}, 0.9));
    }
}

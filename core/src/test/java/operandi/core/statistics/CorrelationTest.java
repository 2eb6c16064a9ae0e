package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import operandi.core.random.KeyedRandom;
import operandi.core.random.NormalQuantile;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    /** F. J. Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973) 17-21, data set 1. */
    static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

    static final double[] ANSCOMBE_Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    @Test
    void coefficient_ofAnscombesData_isThePublishedOne() {
        Correlation correlation = Correlation.of(ANSCOMBE_X, ANSCOMBE_Y);

        assertThat(correlation.coefficient()).isCloseTo(0.81642, within(0.000005));
        assertThat(correlation.n()).isEqualTo(11);
    }

    /** The ends are those of SciPy 1.17, pearsonr(...).confidence_interval. */
    @Test
    void interval_ofAnscombesData_isFishers() {
        Correlation correlation = Correlation.of(ANSCOMBE_X, ANSCOMBE_Y);

        assertThat(correlation.low(0.95)).isCloseTo(0.42439121339, within(1e-9));
        assertThat(correlation.high(0.95)).isCloseTo(0.95069325379, within(1e-9));
        assertThat(correlation.isClear(0.95)).isTrue();
        assertThat(correlation.isClear(0.999)).isFalse();
    }

    @Test
    void coefficient_ofAStraightLine_isOneWhateverItsScale() {
        double[] x = {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5};
        double[] falling = {-2e-6, -4e-6, -6e-6, -10e-6};

        assertThat(Correlation.of(x, x).coefficient()).isCloseTo(1, within(1e-15));
        assertThat(Correlation.of(x, falling).coefficient()).isCloseTo(-1, within(1e-15));
        assertThat(new Correlation(1, 4).low(0.95)).isEqualTo(1);
        assertThat(new Correlation(-1, 4).high(0.95)).isEqualTo(-1);
    }

    @Test
    void pairUndefinedInEither_isLeftOut() {
        double[] x = {1, Double.NaN, 2, 4, 9};
        double[] y = {3, 1, 1, 5, Double.NaN};

        assertThat(Correlation.of(x, y))
                .isEqualTo(Correlation.of(new double[] {1, 2, 4}, new double[] {3, 1, 5}))
                .extracting(Correlation::n)
                .isEqualTo(3);
    }

    @Test
    void tooFewPairsOrNothingThatVaries_anythingIsPossible() {
        Correlation constant = Correlation.of(new double[] {2, 2, 2, 2, 2}, new double[] {1, 2, 3, 4, 5});

        assertThat(constant.coefficient()).isNaN();
        for (Correlation unknown :
                new Correlation[] {constant, new Correlation(1, 3), new Correlation(Double.NaN, 0)}) {
            assertThat(unknown.low(0.95)).isEqualTo(-1);
            assertThat(unknown.high(0.95)).isEqualTo(1);
            assertThat(unknown.isClear(0.95)).isFalse();
        }
    }

    @Test
    void impossibleInput_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Correlation(1.1, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Correlation(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.of(new double[2], new double[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(new double[] {1, 1.0 / 0}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Correlation(0.5, 9).low(1));
    }

    /**
     * 2,000 samples of 40 normal pairs with correlation 0.6: a 95 % interval misses in 100 of them on average, with
     * standard deviation 9.7; outside 55..145 is beyond 4.6 of them, once in 250,000 such tests.
     */
    @Test
    void interval_ofNormalPairs_coversAsOftenAsItSays() {
        int misses = 0;
        for (int sample = 0; sample < 2_000; sample++) {
            KeyedRandom random = new KeyedRandom(1, sample);
            double[] x = new double[40];
            double[] y = new double[40];
            for (int i = 0; i < 40; i++) {
                x[i] = NormalQuantile.of(random.uniform(1, 0, i));
                y[i] = 0.6 * x[i] + 0.8 * NormalQuantile.of(random.uniform(2, 0, i));
            }
            Correlation correlation = Correlation.of(x, y);
            misses += correlation.low(0.95) <= 0.6 && 0.6 <= correlation.high(0.95) ? 0 : 1;
        }
        assertThat(misses).as("misses of 2,000, seed 1").isBetween(55, 145);
    }
}

package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many come at once, beside the distribution functions of Commons Statistics. */
class CountDistributionTest {

    /** Relative error of a probability that is allowed to either side: twice as much as ours is said to have. */
    private static final double ROUNDING = 2e-12;

    /** A geometric oracle counts the failures before the first success: one less. */
    static Stream<Arguments> withOracle() {
        return Stream.concat(
                DoubleStream.of(1e-3, 0.3, 1, 2.5, 7.75, 40, 1_000, 99_999.5)
                        .mapToObj(mean -> Arguments.of(new Poisson(mean), PoissonDistribution.of(mean), 0)),
                DoubleStream.of(1.001, 1.5, 2, 10, 1_000, 100_000)
                        .mapToObj(mean -> Arguments.of(new Geometric(mean), GeometricDistribution.of(1 / mean), 1)));
    }

    @ParameterizedTest
    @MethodSource("withOracle")
    void count_wholeRange_isTheSmallestThatIsNotExceeded(
            CountDistribution distribution, DiscreteDistribution oracle, int shift) {
        for (int i = 1; i < 2_000; i++) {
            assertIsInverse(distribution, oracle, shift, i / 2_000.0);
        }
        for (double tail = 1e-3; tail > 1e-13; tail /= 7) {
            assertIsInverse(distribution, oracle, shift, tail);
            assertIsInverse(distribution, oracle, shift, 1 - tail);
        }
    }

    private static void assertIsInverse(
            CountDistribution distribution, DiscreteDistribution oracle, int shift, double u) {
        int count = Math.toIntExact(distribution.count(u)) - shift;
        double error = u * ROUNDING + 4e-16;
        assertThat(oracle.cumulativeProbability(count)).as("u = %s", u).isGreaterThanOrEqualTo(u - error);
        assertThat(oracle.cumulativeProbability(count - 1)).as("u = %s", u).isLessThanOrEqualTo(u + error);
    }

    @ParameterizedTest
    @MethodSource("withOracle")
    void moments_agreeWithTheOracle(CountDistribution distribution, DiscreteDistribution oracle, int shift) {
        assertThat(distribution.mean()).isCloseTo(oracle.getMean() + shift, within(1e-9 * distribution.mean()));
        assertThat(distribution.variance()).isCloseTo(oracle.getVariance(), within(1e-9 * oracle.getVariance()));
    }

    /** False alarm with probability 1e-6 for each seed and distribution. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void count_keyedUniforms_fitTheProbabilities(long seed) {
        assertFits(new Poisson(3.5), PoissonDistribution.of(3.5), 0, seed);
        assertFits(new Geometric(3.5), GeometricDistribution.of(1 / 3.5), 1, seed);
    }

    private static void assertFits(CountDistribution distribution, DiscreteDistribution oracle, int shift, long seed) {
        int draws = 100_000;
        int cells = 13;
        double[] expected = new double[cells];
        for (int cell = 0; cell < cells - 1; cell++) {
            expected[cell] = draws * oracle.probability(cell);
        }
        expected[cells - 1] = draws * oracle.survivalProbability(cells - 2);
        long[] counts = new long[cells];
        KeyedRandom random = new KeyedRandom(seed, 0);
        for (long entity = 0; entity < draws; entity++) {
            long count = distribution.count(random.uniform(entity, Key.of("count"), 0)) - shift;
            counts[(int) Math.min(count, cells - 1)]++;
        }
        assertThat(ChiSquareTest.withDefaults().test(expected, counts).getPValue())
                .as("seed %d %s", seed, distribution)
                .isGreaterThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("withOracle")
    void count_extremeUniforms_stayWithinReason(
            CountDistribution distribution, DiscreteDistribution oracle, int shift) {
        double smallest = KeyedRandom.toUniform(0);
        double largest = KeyedRandom.toUniform(-1);

        assertThat(distribution.count(smallest)).isGreaterThanOrEqualTo(shift);
        assertThat(distribution.count(largest))
                .isBetween((long) distribution.mean(), (long) (40 * distribution.mean()) + 40);
    }

    @Test
    void fixedCount_isAlwaysTheSame() {
        FixedCount three = new FixedCount(3);

        assertThat(three.count(0.001)).isEqualTo(3);
        assertThat(three.count(0.999)).isEqualTo(3);
        assertThat(three.mean()).isEqualTo(3);
        assertThat(three.variance()).isZero();
        assertThat(new Geometric(1).count(0.999)).isEqualTo(1);
    }

    @Test
    void parametersOutOfRange_areRefused() {
        for (double mean : new double[] {0, -1, 100_001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Poisson(mean))
                    .withMessageContaining("" + mean);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Geometric(mean))
                    .withMessageContaining("" + mean);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Geometric(0.999));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedCount(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedCount(100_001));
        for (double u : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Poisson(2).count(u));
            assertThatIllegalArgumentException().isThrownBy(() -> new Geometric(2).count(u));
            assertThatIllegalArgumentException().isThrownBy(() -> new FixedCount(2).count(u));
        }
    }

    @Test
    void distributionsOfEqualMeans_areEqual() {
        assertThat(new Poisson(2))
                .isEqualTo(new Poisson(2))
                .hasSameHashCodeAs(new Poisson(2))
                .isNotEqualTo(new Poisson(3));
        assertThat(new Poisson(2)).hasToString("Poisson[mean=2.0]");
    }
}

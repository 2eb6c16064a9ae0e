package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    /** Each distribution and seed raises a false alarm with this probability. */
    private static final double FALSE_ALARM = 1e-6;

    private static final int SEEDS = 5;

    static Stream<Arguments> continuousWithOracle() {
        Lognormal byMoments = Lognormal.of(300, 450);
        return Stream.of(
                Arguments.of(new Exponential(250), ExponentialDistribution.of(250)),
                Arguments.of(new Uniform(40, 90), UniformContinuousDistribution.of(40, 90)),
                Arguments.of(new Triangular(10, 20, 70), TriangularDistribution.of(10, 20, 70)),
                Arguments.of(new Triangular(10, 10, 70), TriangularDistribution.of(10, 10, 70)),
                Arguments.of(new Triangular(10, 70, 70), TriangularDistribution.of(10, 70, 70)),
                Arguments.of(byMoments, LogNormalDistribution.of(byMoments.mu(), byMoments.sigma())),
                Arguments.of(Lognormal.ofMedian(120, 0.8), LogNormalDistribution.of(StrictMath.log(120), 0.8)));
    }

    /** Solved for their quantiles, hence with a tolerance of their own: 1e-10 of the value. */
    static Stream<Arguments> solvedWithOracle() {
        return Stream.of(
                gamma(360, 240),
                gamma(360, 360),
                gamma(360, 3_600),
                gamma(360, 5),
                Arguments.of(Gamma.ofShape(600, 3), GammaDistribution.of(3, 200)),
                Arguments.of(new Weibull(250, 0.7), WeibullDistribution.of(0.7, 250)),
                Arguments.of(new Weibull(250, 3), WeibullDistribution.of(3, 250)),
                Arguments.of(new Weibull(250, 1), ExponentialDistribution.of(250)),
                Arguments.of(
                        Hyperexponential.of(List.of(250.0, 250.0), List.of(1.0, 2.0)),
                        ExponentialDistribution.of(250)));
    }

    private static Arguments gamma(double mean, double sd) {
        double shape = mean / sd * (mean / sd);
        return Arguments.of(Gamma.of(mean, sd), GammaDistribution.of(shape, mean / shape));
    }

    @ParameterizedTest
    @MethodSource("solvedWithOracle")
    void solvedQuantile_wholeRange_hasTheProbabilityBySecondImplementation(
            Distribution distribution, ContinuousDistribution oracle) {
        for (int i = 1; i < 1_000; i++) {
            assertHasProbability(distribution, oracle, i / 1_000.0);
        }
        for (double tail = 1e-3; tail > 1e-12; tail /= 7) {
            assertHasProbability(distribution, oracle, tail);
            assertHasProbability(distribution, oracle, 1 - tail);
        }
    }

    /** The oracle inverts by bisection to 1e-9; its distribution function is exact, so the value is bracketed by it. */
    private static void assertHasProbability(Distribution distribution, ContinuousDistribution oracle, double u) {
        double value = distribution.quantile(u);
        if (value < Double.MIN_NORMAL) {
            assertThat(oracle.cumulativeProbability(Double.MIN_NORMAL))
                    .as("u = %s", u)
                    .isGreaterThan(u);
            return;
        }
        double below = value * (1 - 1e-10);
        double above = value * (1 + 1e-10);
        double rounding = 1e-12;
        if (u < 0.5) {
            assertThat(oracle.cumulativeProbability(below)).as("u = %s", u).isLessThanOrEqualTo(u * (1 + rounding));
            assertThat(oracle.cumulativeProbability(above)).as("u = %s", u).isGreaterThanOrEqualTo(u * (1 - rounding));
        } else {
            assertThat(oracle.survivalProbability(below))
                    .as("u = %s", u)
                    .isGreaterThanOrEqualTo((1 - u) * (1 - rounding));
            assertThat(oracle.survivalProbability(above)).as("u = %s", u).isLessThanOrEqualTo((1 - u) * (1 + rounding));
        }
    }

    @ParameterizedTest
    @MethodSource("solvedWithOracle")
    void solvedMoments_agreeWithCommonsStatistics(Distribution distribution, ContinuousDistribution oracle) {
        assertThat(distribution.mean()).isCloseTo(oracle.getMean(), within(1e-13 * oracle.getMean()));
        assertThat(distribution.variance()).isCloseTo(oracle.getVariance(), within(1e-12 * oracle.getVariance()));
    }

    @Test
    void hyperexponential_momentsGiven_momentsReturned() {
        for (double variation : new double[] {1.001, 1.5, 4, 50, 1_000}) {
            Hyperexponential distribution = Hyperexponential.ofMoments(300, 300 * variation);

            assertThat(distribution.mean()).isCloseTo(300, within(1e-10));
            assertThat(Math.sqrt(distribution.variance()) / 300).isCloseTo(variation, within(1e-9 * variation));
        }
    }

    /** With a variation of &radic;(5/3) the shares are 3/4 and 1/4; so means of 2/3 and 2 contribute a half each. */
    @Test
    void hyperexponential_momentsGiven_eachKindContributesHalfOfTheMean() {
        Hyperexponential byMoments = Hyperexponential.ofMoments(1, Math.sqrt(5.0 / 3));
        Hyperexponential balanced = Hyperexponential.of(List.of(2.0 / 3, 2.0), List.of(3.0, 1.0));
        for (int i = 1; i < 1_000; i++) {
            double expected = balanced.quantile(i / 1_000.0);

            assertThat(byMoments.quantile(i / 1_000.0)).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void hyperexponential_twoKinds_quantileSolvesTheSumOfTheTails() {
        Hyperexponential distribution = Hyperexponential.of(List.of(100.0, 5_000.0), List.of(9.0, 1.0));
        for (int i = 1; i < 1_000; i++) {
            double x = distribution.quantile(i / 1_000.0);
            double above = 0.9 * StrictMath.exp(-x / 100) + 0.1 * StrictMath.exp(-x / 5_000);
            assertThat(above).isCloseTo(1 - i / 1_000.0, within(1e-14));
        }
    }

    @Test
    void mixture_uniformNumber_choosesThePartAndItsPlaceInIt() {
        Mixture mixture = Mixture.of(List.of(new Deterministic(5), new Uniform(100, 200)), List.of(3.0, 1.0));

        assertThat(mixture.quantile(0.5)).isEqualTo(5);
        assertThat(mixture.quantile(0.875)).isEqualTo(150);
        assertThat(mixture.quantile(1)).isEqualTo(200);
        assertThat(mixture.mean()).isEqualTo(0.75 * 5 + 0.25 * 150);
    }

    @Test
    void shapes_outOfRange_refused() {
        for (double shape : new double[] {0, -1, 0.009, 10_001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Gamma.ofShape(1, shape));
            assertThatIllegalArgumentException().isThrownBy(() -> new Weibull(1, shape));
            assertThatIllegalArgumentException().isThrownBy(() -> Weibull.ofMean(1, shape));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Hyperexponential.ofMoments(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Hyperexponential.ofMoments(1, 1_001));
        assertThatIllegalArgumentException().isThrownBy(() -> Hyperexponential.of(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Hyperexponential.of(List.of(1.0), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Mixture.of(List.of(), List.of()));
    }

    static Stream<Distribution> all() {
        return Stream.of(
                        continuousWithOracle().map(pair -> (Distribution) pair.get()[0]),
                        Stream.of(
                                Gamma.of(360, 240),
                                Gamma.of(360, 720),
                                Gamma.ofShape(600, 3),
                                new Weibull(250, 0.7),
                                Weibull.ofMean(250, 3),
                                Hyperexponential.ofMoments(300, 900),
                                Mixture.of(List.of(new Uniform(1, 3), new Triangular(4, 5, 9)), List.of(2.0, 1.0))),
                        Stream.of(
                                new Deterministic(5),
                                new Uniform(3, 3),
                                Empirical.of(List.of(4.0, 1.0, 9.0), List.of(1.0, 2.0, 0.5))))
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("continuousWithOracle")
    void quantile_wholeRange_agreesWithCommonsStatistics(Distribution distribution, ContinuousDistribution oracle) {
        for (int i = 1; i < 5_000; i++) {
            double u = i / 5_000.0;
            double expected = oracle.inverseCumulativeProbability(u);
            assertThat(distribution.quantile(u)).as("u = %s", u).isCloseTo(expected, within(1e-13 * expected));
        }
        for (double tail = 1e-4; tail > 1e-15; tail /= 3) {
            // Where the values are bounded, their own rounding moves the probability by some 1e-16.
            assertThat(oracle.survivalProbability(distribution.quantile(1 - tail)))
                    .isCloseTo(1 - (1 - tail), within(1e-11 * tail + 1e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("continuousWithOracle")
    void moments_agreeWithCommonsStatistics(Distribution distribution, ContinuousDistribution oracle) {
        assertThat(distribution.mean()).isCloseTo(oracle.getMean(), within(1e-13 * oracle.getMean()));
        assertThat(distribution.variance()).isCloseTo(oracle.getVariance(), within(1e-12 * oracle.getVariance()));
    }

    @Tag("sweep")
    @ParameterizedTest
    @MethodSource({"continuousWithOracle", "solvedWithOracle"})
    void quantile_keyedUniforms_fitsTheDistribution(Distribution distribution, ContinuousDistribution oracle) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            KeyedRandom random = new KeyedRandom(seed, 0);
            long purpose = Key.of("fit");
            long[] counts = new long[100];
            for (long entity = 0; entity < 50_000; entity++) {
                double value = distribution.quantile(random.uniform(entity, purpose, 0));
                counts[(int) (oracle.cumulativeProbability(value) * counts.length)]++;
            }
            double p = ChiSquareTest.withDefaults().test(counts).getPValue();
            assertThat(p).as("seed %d", seed).isGreaterThan(FALSE_ALARM);
        }
    }

    @Tag("sweep")
    @ParameterizedTest
    @MethodSource("all")
    void mean_integralOfTheQuantile_agrees(Distribution distribution) {
        int n = 2_000_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += distribution.quantile((i + 0.5) / n);
        }
        // The midpoint rule misses a little of the unbounded tails.
        assertThat(sum / n).isCloseTo(distribution.mean(), within(1e-4 * distribution.mean()));
    }

    @Tag("sweep")
    @ParameterizedTest
    @MethodSource("all")
    void quantile_risingUniform_neverFalls(Distribution distribution) {
        double last = 0;
        for (int i = 0; i <= 100_000; i++) {
            double value = distribution.quantile(i / 100_000.0);
            assertThat(value).isGreaterThanOrEqualTo(last);
            last = value;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void quantile_extremeUniforms_finiteAndNotNegative(Distribution distribution) {
        assertThat(distribution.quantile(0x1.0p-53)).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(distribution.quantile(1 - 0x1.0p-53))
                .isGreaterThanOrEqualTo(0)
                .isFinite();
        assertThat(distribution.quantile(0)).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(distribution.ticks(1)).isBetween(0L, Distribution.MAX_TICKS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void quantile_noProbability_refused(Distribution distribution) {
        for (double u : new double[] {Double.NaN, -1, -1e-300, 1.0000000000000002, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> distribution.quantile(u));
            assertThatIllegalArgumentException().isThrownBy(() -> distribution.ticks(u));
        }
    }

    @Test
    void quantile_ends_boundsOfTheValues() {
        assertThat(new Uniform(40, 90).quantile(0)).isEqualTo(40);
        assertThat(new Uniform(40, 90).quantile(1)).isEqualTo(90);
        assertThat(new Triangular(10, 20, 70).quantile(0)).isEqualTo(10);
        assertThat(new Triangular(10, 20, 70).quantile(1)).isEqualTo(70);
        assertThat(new Exponential(3).quantile(0)).isZero();
        assertThat(new Exponential(3).quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Lognormal.of(3, 2).quantile(0)).isZero();
        assertThat(Lognormal.of(3, 2).quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("all")
    void scaled_byOne_isEqual(Distribution distribution) {
        assertThat(distribution.scaled(1)).isEqualTo(distribution);
    }

    @ParameterizedTest
    @MethodSource("all")
    void scaled_byAFactor_multipliesEveryQuantileAndTheMoments(Distribution distribution) {
        for (double factor : new double[] {0.3, 2, 7.5}) {
            Distribution scaled = distribution.scaled(factor);
            for (int i = 1; i < 200; i++) {
                double expected = factor * distribution.quantile(i / 200.0);
                assertThat(scaled.quantile(i / 200.0)).isCloseTo(expected, within(1e-13 * expected));
            }
            double mean = factor * distribution.mean();
            double variance = factor * factor * distribution.variance();
            assertThat(scaled.mean()).isCloseTo(mean, within(1e-14 * mean));
            assertThat(scaled.variance()).isCloseTo(variance, within(1e-13 * variance));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void scaled_byNoFactor_refused(Distribution distribution) {
        for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> distribution.scaled(factor));
        }
    }

    @Test
    void ticks_halves_roundToEven() {
        assertThat(new Deterministic(2.5).ticks(0.5)).isEqualTo(2);
        assertThat(new Deterministic(3.5).ticks(0.5)).isEqualTo(4);
        assertThat(new Deterministic(0.49).ticks(0.5)).isZero();
    }

    @Test
    void ticks_beyondTheLongestTime_becomeThat() {
        assertThat(new Deterministic(1e300).ticks(0.5)).isEqualTo(Distribution.MAX_TICKS);
        assertThat(new Exponential(1).ticks(1)).isEqualTo(Distribution.MAX_TICKS);
        assertThat(new Deterministic(0x1.0p53).ticks(0.5)).isEqualTo(Distribution.MAX_TICKS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1})
    void parameters_notFiniteOrNegative_refusedWithTheValue(double bad) {
        Stream.<Runnable>of(
                        () -> new Exponential(bad),
                        () -> new Deterministic(bad),
                        () -> new Uniform(bad, 1),
                        () -> new Uniform(0, bad),
                        () -> new Triangular(bad, 1, 2),
                        () -> new Triangular(0, bad, 2),
                        () -> new Triangular(0, 1, bad),
                        () -> Lognormal.of(bad, 1),
                        () -> Lognormal.of(1, bad),
                        () -> Lognormal.ofMedian(bad, 1),
                        () -> Lognormal.ofMedian(1, bad),
                        () -> Gamma.of(bad, 1),
                        () -> Gamma.of(1, bad),
                        () -> Gamma.ofShape(bad, 1),
                        () -> new Weibull(bad, 1),
                        () -> Weibull.ofMean(bad, 1),
                        () -> Hyperexponential.of(List.of(bad), List.of(1.0)),
                        () -> Hyperexponential.of(List.of(1.0), List.of(bad)),
                        () -> Hyperexponential.ofMoments(bad, 1),
                        () -> Hyperexponential.ofMoments(1, bad),
                        () -> Mixture.of(List.of(new Deterministic(1)), List.of(bad)),
                        () -> Empirical.of(List.of(bad), List.of(1.0)),
                        () -> Empirical.of(List.of(1.0), List.of(bad)))
                .forEach(construction -> assertThatIllegalArgumentException()
                        .isThrownBy(construction::run)
                        .withMessageContaining(String.valueOf(bad)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0})
    void parameters_zeroWhereItMustBePositive_refused(double zero) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(zero));
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.of(zero, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.of(1, zero));
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.ofMedian(zero, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.ofMedian(1, zero));
    }

    @Test
    void parameters_negativeZero_isZero() {
        assertThat(new Deterministic(-0.0)).isEqualTo(new Deterministic(0.0));
        assertThat(new Uniform(-0.0, 1)).isEqualTo(new Uniform(0.0, 1));
        assertThat(Empirical.of(List.of(-0.0, 0.0))).isEqualTo(Empirical.of(List.of(0.0), List.of(2.0)));
    }

    @Test
    void parameters_outOfOrder_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uniform(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Triangular(2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Triangular(1, 4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Triangular(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Empirical.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Empirical.of(List.of(1.0), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Empirical.of(List.of(1.0), List.of(0.0)));
    }

    @Test
    void lognormal_parametersThatOverflow_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.ofMedian(1, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> Lognormal.of(1e-200, 1e200));
    }

    @Test
    void lognormal_momentsGiven_momentsReturned() {
        Lognormal lognormal = Lognormal.of(300, 450);

        assertThat(lognormal.mean()).isEqualTo(300);
        assertThat(lognormal.variance()).isEqualTo(450.0 * 450);
        assertThat(Lognormal.ofMedian(120, 0.8).quantile(0.5)).isCloseTo(120, within(1e-12));
    }

    @Test
    void empirical_weights_decideTheShares() {
        Empirical empirical = Empirical.of(List.of(7.0, 2.0, 5.0, 2.0), List.of(1.0, 1.0, 0.0, 2.0));

        assertThat(empirical.values()).containsExactly(2.0, 5.0, 7.0);
        assertThat(empirical.weights()).containsExactly(3.0, 0.0, 1.0);
        assertThat(empirical.quantile(0.749)).isEqualTo(2);
        assertThat(empirical.quantile(0.751)).isEqualTo(7);
        assertThat(empirical.mean()).isEqualTo((3 * 2 + 7) / 4.0);
        assertThat(empirical.variance()).isEqualTo((3 * 1.25 * 1.25 + 3.75 * 3.75) / 4);
    }

    @Test
    void empirical_otherOrderOfObservations_isEqual() {
        assertThat(Empirical.of(List.of(3.0, 1.0, 2.0))).isEqualTo(Empirical.of(List.of(1.0, 2.0, 3.0)));
    }
}

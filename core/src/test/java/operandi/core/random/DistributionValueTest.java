package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distributions are values: what they are is what their parameters are. */
class DistributionValueTest {

    private static final List<Distribution> THREE =
            List.of(new Exponential(5), new Exponential(9), new Deterministic(7));

    @FunctionalInterface
    interface OfTwo {
        Object of(double first, double second);
    }

    /** Each kind that writes its own equality, made of two numbers. */
    static Stream<OfTwo> kinds() {
        return Stream.of(
                Lognormal::of,
                Gamma::ofShape,
                (a, b) -> Hyperexponential.of(List.of(a, b), List.of(1.0, 2.0)),
                (a, b) -> Hyperexponential.of(List.of(5.0, 9.0, 7.0), List.of(a, b, 1.0)),
                (a, b) -> Mixture.of(List.of(new Exponential(a), new Exponential(b)), List.of(1.0, 2.0)),
                (a, b) -> Mixture.of(THREE, List.of(a, b, 1.0)),
                (a, b) -> Empirical.of(List.of(a, a + b), List.of(1.0, 2.0)),
                (a, b) -> Empirical.of(List.of(5.0, 9.0), List.of(a, b)),
                (a, b) -> Discrete.ofWeights(a, b, 1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void equals_sameParameters_equalWithEqualHashes(OfTwo kind) {
        assertThat(kind.of(3, 4)).isEqualTo(kind.of(3, 4)).hasSameHashCodeAs(kind.of(3, 4));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void equals_oneParameterDiffers_different(OfTwo kind) {
        assertThat(kind.of(3, 4))
                .isNotEqualTo(kind.of(3, 5))
                .isNotEqualTo(kind.of(2, 4))
                .isNotEqualTo("another thing");
    }

    /** Of 400 hashes of 32 bits drawn at random, two agree in one case of 50,000; a parameter left out makes 380 agree. */
    @ParameterizedTest
    @MethodSource("kinds")
    void hashCode_manyParameters_spreads(OfTwo kind) {
        Set<Integer> hashes = new LinkedHashSet<>();
        for (int first = 1; first <= 20; first++) {
            for (int second = 1; second <= 20; second++) {
                hashes.add(kind.of(first * 1.1, second * 1.3).hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(390);
    }

    @Test
    void toString_anyKind_namesKindAndParameters() {
        assertThat(Lognormal.of(3, 4)).hasToString("Lognormal[mean=3.0, standardDeviation=4.0]");
        assertThat(Gamma.ofShape(3, 4)).hasToString("Gamma[mean=3.0, shape=4.0]");
        assertThat(Hyperexponential.of(List.of(3.0, 4.0), List.of(1.0, 3.0)))
                .hasToString("Hyperexponential[shares=[0.25, 0.75], means=[3.0, 4.0]]");
        assertThat(Mixture.of(List.of(new Exponential(3), new Deterministic(4)), List.of(1.0, 3.0)))
                .hasToString("Mixture[parts=[Exponential[mean=3.0], Deterministic[value=4.0]], shares=[0.25, 0.75]]");
        assertThat(Empirical.of(List.of(4.0, 3.0), List.of(1.0, 2.0)))
                .hasToString("Empirical[values=[3.0, 4.0], weights=[2.0, 1.0]]");
    }

    @Test
    void parameters_given_areTold() {
        assertThat(Lognormal.of(3, 4).standardDeviation()).isEqualTo(4);
        assertThat(Lognormal.ofMedian(3, 0.5).sigma()).isEqualTo(0.5);
        assertThat(Lognormal.ofMedian(3, 0.5).mu()).isCloseTo(1.0986122886681098, within(1e-15));
        assertThat(Gamma.of(6, 3).shape()).isEqualTo(4);
        assertThat(Gamma.ofShape(6, 4).variance()).isEqualTo(9);
    }

    /** Sums of two such values are even numbers only, so that a difference of squares would lose the spread. */
    @Test
    void empiricalVariance_smallSpreadOfLargeValues_isExact() {
        assertThat(Empirical.of(List.of(7e15 - 1, 7e15 + 1)).variance()).isEqualTo(1);
    }

    /** By the law of total variance: the mean of the variances and the variance of the means. */
    @Test
    void mixtureVariance_twoParts_withinAndBetweenThem() {
        Mixture mixture = Mixture.of(List.of(new Uniform(0, 12), new Exponential(10)), List.of(1.0, 3.0));

        // 1/4 of 12^2/12 and 3/4 of 10^2; means 6 and 10, so 1/4 * 3/4 * 4^2 between them.
        assertThat(mixture.mean()).isEqualTo(9);
        assertThat(mixture.variance()).isCloseTo(3 + 75 + 3, within(1e-13));
    }

    @Test
    void quantile_endsOfSolvedDistributions_zeroAndInfinity() {
        List<Distribution> solved = List.of(
                Gamma.of(6, 3),
                Gamma.of(6, 60),
                new Weibull(3, 0.5),
                Hyperexponential.of(List.of(3.0, 4.0), List.of(1.0, 3.0)));
        for (Distribution distribution : solved) {
            assertThat(distribution.quantile(0)).as("%s", distribution).isZero();
            assertThat(distribution.quantile(1)).as("%s", distribution).isEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void mixtureQuantile_borderBetweenParts_lowEndOfTheNext() {
        Mixture mixture =
                Mixture.of(List.of(new Uniform(0, 1), new Exponential(3), new Uniform(20, 30)), List.of(1.0, 2.0, 1.0));

        // Inside the parts, not at their ends, which may be infinite.
        assertThat(mixture.quantile(0.25)).isCloseTo(0, within(1e-15)).isPositive();
        assertThat(mixture.quantile(Math.nextDown(0.75))).isGreaterThan(30).isFinite();
        assertThat(mixture.quantile(0.75)).isCloseTo(20, within(1e-14));
        assertThat(mixture.quantile(0)).isZero();
    }

    /** Solved by bisection of the distribution function, which knows nothing of Newton's method. */
    @Test
    void hyperexponentialQuantile_threeKinds_asByBisection() {
        Hyperexponential distribution = Hyperexponential.of(List.of(1.0, 60.0, 5_000.0), List.of(6.0, 3.0, 1.0));
        DoubleUnaryOperator shareBelow =
                x -> -0.6 * StrictMath.expm1(-x) - 0.3 * StrictMath.expm1(-x / 60) - 0.1 * StrictMath.expm1(-x / 5_000);
        for (double u : new double[] {1e-12, 1e-6, 0.01, 0.09, 0.0999, 0.1, 0.11, 0.3, 0.5, 0.7, 0.9, 0.99}) {
            double low = 0;
            double high = 1e6;
            while (Math.nextUp(low) < high && high - low > 1e-15 * high) {
                double middle = low + (high - low) / 2;
                if (shareBelow.applyAsDouble(middle) < u) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            assertThat(distribution.quantile(u)).as("u = %s", u).isCloseTo(low, within(2e-13 * low));
        }
    }

    /** Of a lognormal value, E = exp(mu + sigma^2/2), and the squared coefficient of variation exp(sigma^2) - 1. */
    @Test
    void lognormal_byMomentsOrByMedian_momentsAndLogarithmsBelongTogether() {
        List<Lognormal> lognormals =
                List.of(Lognormal.of(300, 450), Lognormal.of(0.2, 0.03), Lognormal.ofMedian(120, 0.8));
        for (Lognormal lognormal : lognormals) {
            double logVariance = lognormal.sigma() * lognormal.sigma();
            double mean = StrictMath.exp(lognormal.mu() + logVariance / 2);
            double variation = lognormal.standardDeviation() / lognormal.mean();

            assertThat(lognormal.mean()).as("%s", lognormal).isCloseTo(mean, within(1e-13 * mean));
            assertThat(variation * variation)
                    .as("%s", lognormal)
                    .isCloseTo(StrictMath.expm1(logVariance), within(1e-12 * variation * variation));
        }
    }

    /** Gamma(3/2) is half the square root of pi, Gamma(2) is 1, Gamma(3) is 2 and Gamma(5) is 24. */
    @Test
    void weibull_shapesWithAClosedForm_meanAndVariance() {
        assertThat(Weibull.ofMean(6, 2).scale()).isCloseTo(12 / Math.sqrt(Math.PI), within(1e-13));
        assertThat(Weibull.ofMean(6, 1).scale()).isCloseTo(6, within(1e-13));
        assertThat(Weibull.ofMean(6, 0.5).scale()).isCloseTo(3, within(1e-13));
        assertThat(new Weibull(3, 2).variance()).isCloseTo(9 * (1 - Math.PI / 4), within(1e-12));
        assertThat(new Weibull(3, 0.5).mean()).isCloseTo(6, within(1e-12));
        assertThat(new Weibull(3, 0.5).variance()).isCloseTo(9 * (24 - 4), within(1e-10));
    }

    @Test
    void shapes_atTheEndsOfTheirRange_allowed() {
        assertThat(new Weibull(1, 0.1).shape()).isEqualTo(0.1);
        assertThat(new Weibull(1, 1_000).shape()).isEqualTo(1_000);
        assertThat(Gamma.of(1, 10).shape()).isCloseTo(0.01, within(1e-15));
        assertThat(Gamma.of(1, 0.01).shape()).isCloseTo(10_000, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weibull.ofMean(1, 0))
                .withMessage("shape must be in [0.1, 1000], got 0.0");
    }

    @Test
    void mixtureQuantile_one_isTheEndOfTheLastPart() {
        Mixture mixture = Mixture.of(List.of(new Uniform(0, 1), new Exponential(3)), List.of(1.0, 2.0));

        assertThat(mixture.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }
}

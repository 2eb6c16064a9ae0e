package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import operandi.core.random.NormalQuantile;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

    private static final double[] PROBABILITIES = {
        0.5001, 0.51, 0.6, 0.66, 0.67, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999, 0.9999, 0.99999, 0.999999
    };

    /** As printed in the tables of textbooks. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706",
        "0.9995, 1, 636.619",
        "0.975, 2, 4.303",
        "0.9995, 2, 31.599",
        "0.95, 5, 2.015",
        "0.975, 10, 2.228",
        "0.995, 30, 2.750",
        "0.975, 100, 1.984",
        "0.975, 120, 1.980"
    })
    void quantile_printedTable_threeDecimals(double p, double degrees, double expected) {
        assertThat(StudentT.quantile(p, degrees)).isCloseTo(expected, within(0.0005));
    }

    @Test
    void quantile_oneTwoAndFourDegrees_closedForms() {
        for (double p : PROBABILITIES) {
            double cauchy = 1 / StrictMath.tan(StrictMath.PI * (1 - p));
            assertRelative(StudentT.quantile(p, 1), cauchy, 1e-12, "1 degree, p = " + p);

            double two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
            assertRelative(StudentT.quantile(p, 2), two, 1e-12, "2 degrees, p = " + p);

            // W. T. Shaw, J. Comp. Finance 9 (2006): with alpha = 4p(1-p).
            double root = Math.sqrt(4 * p * (1 - p));
            double four = 2 * Math.sqrt(StrictMath.cos(StrictMath.acos(root) / 3) / root - 1);
            assertRelative(StudentT.quantile(p, 4), four, 1e-7, "4 degrees, p = " + p);
        }
    }

    @Test
    void quantile_oneToTenThousandDegrees_agreesWithCommonsStatistics() {
        for (double degrees :
                new double[] {1, 2, 3, 4, 5, 7, 9, 10, 15, 29, 30, 99, 127, 128, 199, 999, 5000, 10_000}) {
            TDistribution oracle = TDistribution.of(degrees);
            for (double p : PROBABILITIES) {
                // One Newton step of the oracle; its own tail area is only good to some 1e-13 next to the middle.
                double t = StudentT.quantile(p, degrees);
                double density = oracle.density(t);
                double missing = (oracle.survivalProbability(t) - (1 - p)) / density;
                assertThat(missing)
                        .as("%s degrees, p = %s, t = %s", degrees, p, t)
                        .isCloseTo(0, within(1e-10 * t + 3e-13));
            }
        }
    }

    @Test
    void upperTail_wholeRange_agreesWithCommonsStatistics() {
        for (double degrees : new double[] {0.5, 1, 2.5, 8, 63, 64.5, 999, 10_000, 1e5}) {
            TDistribution oracle = TDistribution.of(degrees);
            for (double t = -40; t <= 40; t += 0.37) {
                double expected = oracle.survivalProbability(t);
                assertThat(StudentT.upperTail(t, degrees))
                        .as("%s degrees, t = %s", degrees, t)
                        .isCloseTo(expected, within(1e-11 * expected + Double.MIN_NORMAL));
            }
        }
    }

    @Test
    void upperTail_ends_noneOrAll() {
        assertThat(StudentT.upperTail(Double.POSITIVE_INFINITY, 3)).isZero();
        assertThat(StudentT.upperTail(Double.NEGATIVE_INFINITY, 3)).isEqualTo(1);
        assertThat(StudentT.upperTail(0, 3)).isEqualTo(0.5);
    }

    /** Found at 40 digits with mpmath 1.3 from the incomplete beta function. */
    @ParameterizedTest
    @CsvSource({
        "1e-15, 10, 81.040890880039344",
        "2.5e-5, 199, 4.1462776645234348",
        "1e-10, 9999, 6.3679420121802591",
        "0.4999, 7, 0.00025974603090254504",
        "1e-12, 1.5, 52194694.273446355",
        "1e-50, 5, 15683925590.993378"
    })
    void quantile_extremes_multiplePrecision(double tail, double degrees, double expected) {
        assertRelative(-StudentT.quantile(tail, degrees), expected, 1e-13, "tail " + tail);
    }

    @Test
    void quantile_tailsWhoseSquaredQuantileOverflows_closedForms() {
        assertRelative(-StudentT.quantile(1e-300, 1), 1e300 / StrictMath.PI, 1e-12, "1 degree");
        assertRelative(-StudentT.quantile(1e-300, 2), 1 / Math.sqrt(2e-300), 1e-12, "2 degrees");
        assertRelative(StudentT.upperTail(1e200, 1), 1e-200 / StrictMath.PI, 1e-12, "tail of 1 degree");
    }

    @Test
    void quantile_mirroredProbability_mirrored() {
        for (int i = 1; i < 512; i++) {
            double p = i / 1024.0;
            assertThat(StudentT.quantile(p, 7)).isEqualTo(-StudentT.quantile(1 - p, 7));
        }
        assertThat(StudentT.quantile(0.5, 7)).isZero();
    }

    @Test
    void quantile_manyDegrees_joinsTheNormal() {
        for (double p : PROBABILITIES) {
            double below = StudentT.quantile(p, 999_999);
            double above = StudentT.quantile(p, 1_000_000);
            assertRelative(above, below, 1e-10, "at the seam, p = " + p);
            assertRelative(StudentT.quantile(p, 1e15), NormalQuantile.of(p), 1e-13, "limit, p = " + p);
        }
    }

    /** There the expansion around the normal quantile takes over, and its second term counts. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-20, 1e-50, 1e-100})
    void quantile_farTailOfAMillionDegrees_inverseOfTheTail(double tail) {
        double t = -StudentT.quantile(tail, 1e6);

        assertRelative(StudentT.upperTail(t, 1e6), tail, 1e-8, "tail " + tail);
    }

    @Test
    void quantile_farTails_inverseOfTheTail() {
        for (double degrees : new double[] {0.3, 1, 4, 50, 3000}) {
            for (double tail = 1e-3; tail > 1e-13; tail /= 7) {
                double t = -StudentT.quantile(tail, degrees);
                assertRelative(StudentT.upperTail(t, degrees), tail, 1e-11, degrees + " degrees, tail " + tail);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, 1, -1, 1.5, Double.POSITIVE_INFINITY})
    void quantile_probabilityNotInside_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.quantile(bad, 3))
                .withMessageContaining(String.valueOf(bad));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void quantile_degreesNotPositive_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.quantile(0.9, bad))
                .withMessageContaining(String.valueOf(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.upperTail(1, bad));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.upperTail(Double.NaN, 3));
    }

    private static void assertRelative(double actual, double expected, double tolerance, String what) {
        assertThat(actual).as(what).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }
}

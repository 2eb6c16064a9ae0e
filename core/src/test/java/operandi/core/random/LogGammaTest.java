package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against closed forms: factorials, the reflection formula, and gamma distributions of a whole shape (Erlang's). */
class LogGammaTest {

    @Test
    void of_wholeNumbers_logarithmOfTheFactorial() {
        double factorial = 1;
        for (int n = 1; n <= 170; n++) {
            assertLogGamma(n, StrictMath.log(factorial));
            factorial *= n;
        }
    }

    /** The gamma function of n + 1/2 is the product of 1/2, 3/2, ... n - 1/2, times the square root of pi. */
    @Test
    void of_halves_logarithmOfTheirProduct() {
        double product = Math.sqrt(Math.PI);
        for (int n = 0; n <= 160; n++) {
            assertLogGamma(n + 0.5, StrictMath.log(product));
            product *= n + 0.5;
        }
    }

    @Test
    void of_betweenZeroAndOne_obeysTheReflectionFormula() {
        for (int i = 1; i < 1_000; i++) {
            double x = i / 1_000.0;
            double expected = StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x));

            assertThat(LogGamma.of(x) + LogGamma.of(1 - x)).as("x = %s", x).isCloseTo(expected, within(4e-14));
        }
    }

    private static void assertLogGamma(double x, double expected) {
        assertThat(LogGamma.of(x)).as("x = %s", x).isCloseTo(expected, within(1e-14 * Math.max(1, expected)));
    }

    /** The share of Erlang's distribution below x is 1 less the sum of e^-x x^k / k! for k below its phases. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void lowerSeries_wholeShape_shareBelow(int phases) {
        for (double x = 0.5; x <= phases + 1; x += 0.25) {
            double below = 1 - above(phases, x);
            double factor = StrictMath.exp(-x) * StrictMath.pow(x, phases) / factorial(phases);

            assertThat(LogGamma.lowerSeries(phases, x) * factor).as("x = %s", x).isCloseTo(below, within(4e-16));
        }
    }

    @Test
    void lowerSeries_smallNumbers_itsFirstTerms() {
        double x = 1e-3;

        // 1 + x/(a+1) + x^2/((a+1)(a+2)); the next term is below 1e-11.
        assertThat(LogGamma.lowerSeries(2, x)).isCloseTo(1 + x / 3 + x * x / 12, within(1e-10));
        assertThat(LogGamma.lowerSeries(2, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void upperFraction_wholeShape_shareAbove(int phases) {
        for (double x = phases + 1; x <= 40 + phases; x += 0.25) {
            double factor = StrictMath.exp(-x) * StrictMath.pow(x, phases) / factorial(phases - 1);
            double above = above(phases, x);

            assertThat(LogGamma.upperFraction(phases, x) * factor)
                    .as("x = %s", x)
                    .isCloseTo(above, within(1e-14 * above));
        }
    }

    private static double above(int phases, double x) {
        double sum = 0;
        double term = StrictMath.exp(-x);
        for (int k = 0; k < phases; k++) {
            sum += term;
            term *= x / (k + 1);
        }
        return sum;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}

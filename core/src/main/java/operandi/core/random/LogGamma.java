package operandi.core.random;

/**
 * The logarithm of the gamma function and the regularized incomplete gamma functions.
 *
 * <p>Sources: NIST Digital Library of Mathematical Functions, 5.11.1 (Stirling's series), 8.7.1 and 8.11.4 (power
 * series) and 8.9.2 (continued fraction), the latter evaluated by W. J. Lentz, "Generating Bessel functions in Mie
 * scattering calculations using continued fractions", Applied Optics 15 (1976) 668-671.
 */
final class LogGamma {

    /** From here on, seven terms of Stirling's series are exact to the last digit. */
    private static final double STIRLING_FROM = 15;

    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private static final double SMALLEST_TERM = 1e-17;
    private static final double TINY = 1e-300;

    private LogGamma() {}

    /**
     * ln &Gamma;(x), within 1e-14 of itself or of 1, whichever is larger.
     *
     * @param x above 0 and finite
     */
    static double of(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted += 1;
        }
        double r = 1 / (shifted * shifted);
        double last = -1.0 / 1680 + r * (1.0 / 1188 + r * (-691.0 / 360360 + r * (1.0 / 156)));
        double series = (1.0 / 12 + r * (-1.0 / 360 + r * (1.0 / 1260 + r * last))) / shifted;
        return (shifted - 0.5) * Elementary.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Elementary.log(product);
    }

    /**
     * The share of a gamma distribution with scale 1 below x, over the factor x^a e^-x / &Gamma;(a + 1); for x up to
     * about a + 1.
     */
    static double lowerSeries(double a, double x) {
        double term = 1;
        double sum = 1;
        double divisor = a;
        while (term > sum * SMALLEST_TERM) {
            divisor += 1;
            term *= x / divisor;
            sum += term;
        }
        return sum;
    }

    /** The share above x, over the factor x^a e^-x / &Gamma;(a); for x from about a + 1. */
    static double upperFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double fraction = d;
        double change = 0;
        for (int i = 1; Math.abs(change - 1) > 1e-16 && i < 100_000; i++) {
            double numerator = -i * (i - a);
            b += 2;
            d = 1 / away(numerator * d + b);
            c = away(b + numerator / c);
            change = d * c;
            fraction *= change;
        }
        return fraction;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}

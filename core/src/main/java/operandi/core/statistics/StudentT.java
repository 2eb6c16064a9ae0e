package operandi.core.statistics;

import operandi.core.random.NormalQuantile;

/**
 * Student's t distribution: its tail areas and its quantile.
 *
 * <p>Tail areas are incomplete beta functions, evaluated by their continued fraction. The complete beta function in
 * front needs only the ratio of two gamma functions half a step apart, which has a short asymptotic series, so no
 * logarithm of a large gamma function is ever subtracted from another. The quantile is found by Newton steps inside a
 * bracket. From one degree of freedom on, and for tails down to 1e-300, the relative error of the quantile is below
 * 1e-10, and below 1e-12 up to 10,000 degrees; so is that of the tail area, which loses digits from a million on (1e-7 at
 * 1e9). Below one degree a quantile beyond the range of doubles is their largest.
 *
 * <p>Sources: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.5.8 (continued fraction), 26.7.1
 * and 26.7.5 (t distribution); F. G. Tricomi, A. Erdélyi, Pacific J. Math. 1 (1951) 133-142 (ratio of gamma
 * functions).
 */
public final class StudentT {

    /** From here on the expansion around the normal quantile is exact to the last digits, and much quicker. */
    private static final double ASYMPTOTIC_FROM = 1e6;

    private static final int MAX_STEPS = 400;
    private static final double TINY = 1e-300;
    private static final double ROUNDING = 0x1.0p-53;

    /** Coefficients in 1/a of Gamma(a + 1/2) / (Gamma(a) sqrt(a)), from the sixth power down to one. */
    private static final double[] GAMMA_RATIO_SERIES = {
        869.0 / 4194304, -399.0 / 262144, -21.0 / 32768, 5.0 / 1024, 1.0 / 128, -1.0 / 8, 1.0
    };

    private StudentT() {}

    /**
     * The value below which a t variable lies with the given probability.
     *
     * @param probability in the open interval (0, 1)
     * @param degreesOfFreedom &gt; 0, need not be whole
     * @return the quantile, of the sign of {@code probability - 0.5}
     * @throws IllegalArgumentException if an argument is out of range or NaN
     */
    public static double quantile(double probability, double degreesOfFreedom) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in (0, 1), got " + probability);
        }
        requireDegrees(degreesOfFreedom);
        if (probability == 0.5) {
            return 0;
        }
        if (degreesOfFreedom >= ASYMPTOTIC_FROM) {
            return aroundNormal(NormalQuantile.of(probability), degreesOfFreedom);
        }
        // Both areas are exact differences for their half: one of them is small wherever the other is rounded.
        double center = Math.abs(2 * probability - 1);
        double tail = Math.min(probability, 1 - probability);
        double magnitude = positiveQuantile(center, tail, degreesOfFreedom);
        return probability < 0.5 ? -magnitude : magnitude;
    }

    /**
     * The probability of a value above {@code t}.
     *
     * @param t any number, infinite included
     * @param degreesOfFreedom &gt; 0, need not be whole
     * @return a probability, accurate relative to its own size when {@code t} is positive
     * @throws IllegalArgumentException if {@code t} is NaN or the degrees of freedom are not positive and finite
     */
    public static double upperTail(double t, double degreesOfFreedom) {
        if (Double.isNaN(t)) {
            throw new IllegalArgumentException("t must not be NaN");
        }
        requireDegrees(degreesOfFreedom);
        double above = new Areas(Math.abs(t), degreesOfFreedom).tail;
        return t < 0 ? 1 - above : above;
    }

    private static void requireDegrees(double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("degrees of freedom must be > 0 and finite, got " + degreesOfFreedom);
        }
    }

    /** Newton's method on the better conditioned of the two areas, kept inside a bracket by bisection. */
    private static double positiveQuantile(double center, double tail, double degrees) {
        double high = 1;
        while (new Areas(high, degrees).tail > tail && high < Double.MAX_VALUE / 2) {
            high *= 2;
        }
        double low = high > 1 ? high / 2 : 0;
        double t = high > 1 ? low : high / 2;
        for (int step = 0; step < MAX_STEPS; step++) {
            Areas areas = new Areas(t, degrees);
            double missing = center < tail ? center - areas.center : 2 * (areas.tail - tail);
            if (missing > 0) {
                low = t;
            } else {
                high = t;
            }
            double newton = t + missing / areas.slopeOfCenter;
            if (Math.abs(newton - t) <= 4 * ROUNDING * t) {
                return newton;
            }
            t = newton > low && newton < high ? newton : low + (high - low) / 2;
        }
        return t;
    }

    /** Abramowitz and Stegun 26.7.5: from a million degrees on the third term is below 1e-10 even for tails of 1e-300. */
    private static double aroundNormal(double z, double degrees) {
        double z2 = z * z;
        double first = (z2 + 1) / 4;
        double second = ((5 * z2 + 16) * z2 + 3) / 96;
        return z + z * (second / degrees + first) / degrees;
    }

    /** The areas P(|T| &lt; t) and P(T &gt; t) with the derivative of the former, for t &gt;= 0. */
    private static final class Areas {

        final double center;
        final double tail;
        final double slopeOfCenter;

        Areas(double t, double degrees) {
            double ratio = t / degrees * t;
            double a = degrees / 2;
            // 1/B(a, 1/2), and the powers of the integrand: x = 1/(1 + t²/n), y = 1 - x without cancellation.
            double inverseBeta = gammaRatio(a) / Math.sqrt(StrictMath.PI);
            double x = 1 / (1 + ratio);
            double y = ratio > 1 ? 1 / (1 + 1 / ratio) : ratio / (1 + ratio);
            // A square beyond all doubles still has a logarithm.
            double log = ratio < Double.POSITIVE_INFINITY
                    ? StrictMath.log1p(ratio)
                    : 2 * StrictMath.log(t) - StrictMath.log(degrees);
            double front = inverseBeta * StrictMath.exp(-a * log) * Math.sqrt(y);
            slopeOfCenter = 2 * inverseBeta * StrictMath.exp(-(a + 0.5) * log) / Math.sqrt(degrees);
            if (x < (a + 1) / (a + 2.5)) {
                tail = Math.min(1, front / (a * fraction(a, 0.5, x))) / 2;
                center = 1 - 2 * tail;
            } else {
                center = front / (0.5 * fraction(0.5, a, y));
                tail = (1 - center) / 2;
            }
        }
    }

    /** Gamma(a + 1/2) / Gamma(a): shifted up by its recurrence until the asymptotic series is exact. */
    private static double gammaRatio(double a) {
        double shifted = a;
        double factor = 1;
        while (shifted < 64) {
            factor *= shifted / (shifted + 0.5);
            shifted += 1;
        }
        double series = GAMMA_RATIO_SERIES[0];
        for (int i = 1; i < GAMMA_RATIO_SERIES.length; i++) {
            series = series / shifted + GAMMA_RATIO_SERIES[i];
        }
        return factor * Math.sqrt(shifted) * series;
    }

    /**
     * The continued fraction F with I_x(a, b) = x^a (1-x)^b / (a B(a, b) F), by the modified Lentz method; converges
     * fast for x below (a+1)/(a+b+2).
     */
    private static double fraction(double a, double b, double x) {
        double value = 1;
        double c = 1;
        double d = 0;
        int terms = 200 + 40 * (int) Math.sqrt(Math.max(a, b));
        for (int term = 1; term <= terms; term++) {
            double numerator = partialNumerator(a, b, x, term);
            d = 1 / awayFromZero(1 + numerator * d);
            c = awayFromZero(1 + numerator / c);
            value *= c * d;
            if (Math.abs(c * d - 1) <= 2 * ROUNDING) {
                break;
            }
        }
        return value;
    }

    private static double partialNumerator(double a, double b, double x, int term) {
        int m = term / 2;
        return term % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}

package operandi.core.random;

/**
 * The inverse of the standard normal distribution function, to about 16 digits.
 *
 * <p>Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics
 * 37 (1988) 477-484, routine PPND16: rational approximations of degree 7 in three regions.
 */
public final class NormalQuantile {

    private static final double CENTRAL_HALF_WIDTH = 0.425;
    private static final double CENTRAL_CONSTANT = 0.180625;
    private static final double FAR_TAIL_FROM = 5.0;
    private static final double NEAR_TAIL_CONSTANT = 1.6;

    private static final double[] CENTRAL_NUMERATOR = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080
    };

    private static final double[] CENTRAL_DENOMINATOR = {
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0
    };

    private static final double[] NEAR_TAIL_NUMERATOR = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734
    };

    private static final double[] NEAR_TAIL_DENOMINATOR = {
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0
    };

    private static final double[] FAR_TAIL_NUMERATOR = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720
    };

    private static final double[] FAR_TAIL_DENOMINATOR = {
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0
    };

    private NormalQuantile() {}

    /**
     * The value below which a standard normal variable lies with the given probability.
     *
     * @param probability in [0, 1]
     * @return the quantile; negative infinity at 0, positive infinity at 1
     * @throws IllegalArgumentException if the probability is outside [0, 1] or NaN
     */
    public static double of(double probability) {
        Guard.probability("probability", probability);
        double fromMiddle = probability - 0.5;
        if (Math.abs(fromMiddle) <= CENTRAL_HALF_WIDTH) {
            return central(fromMiddle);
        }
        double tail = fromMiddle < 0 ? probability : 1 - probability;
        if (tail == 0) {
            return fromMiddle < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double root = Math.sqrt(-Elementary.log(tail));
        double magnitude = root <= FAR_TAIL_FROM ? nearTail(root - NEAR_TAIL_CONSTANT) : farTail(root - FAR_TAIL_FROM);
        return fromMiddle < 0 ? -magnitude : magnitude;
    }

    private static double central(double q) {
        double r = CENTRAL_CONSTANT - q * q;
        return q * polynomial(CENTRAL_NUMERATOR, r) / polynomial(CENTRAL_DENOMINATOR, r);
    }

    private static double nearTail(double r) {
        return polynomial(NEAR_TAIL_NUMERATOR, r) / polynomial(NEAR_TAIL_DENOMINATOR, r);
    }

    private static double farTail(double r) {
        return polynomial(FAR_TAIL_NUMERATOR, r) / polynomial(FAR_TAIL_DENOMINATOR, r);
    }

    /** Horner's rule; coefficients from the highest power down. */
    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}

package operandi.core.random;

/**
 * A distribution of non-negative values, sampled by its inverse: one uniform number gives one value.
 *
 * <p>The value never falls when the uniform number rises (but see {@link Mixture}, and {@link Gamma} and
 * {@link Hyperexponential} for what rounding does). So with common random numbers a long job stays a long job in every
 * alternative, two alternatives' outputs are positively correlated, and their difference is known more sharply than
 * either. Samplers by rejection or by caching (ziggurat, Box-Muller) lack this and are not used.
 *
 * <p>Values have no unit of their own; the simulator uses ticks. Implementations are immutable, compare by value, use
 * {@link StrictMath} or arithmetic of their own alone (hence the same bits on every machine), and neither allocate nor
 * lock when sampled.
 */
public sealed interface Distribution
        permits Deterministic,
                Uniform,
                Triangular,
                Exponential,
                Lognormal,
                Gamma,
                Weibull,
                Hyperexponential,
                Mixture,
                Empirical {

    /** The longest time a draw can give, in ticks: 2^53, which is 285 years of microseconds. */
    long MAX_TICKS = 1L << 53;

    /**
     * The value below which a share {@code u} of all values lies.
     *
     * @param u a number in [0, 1]; 0 and 1 give the ends of the range of values, which may be infinite
     * @return a value of at least 0
     * @throws IllegalArgumentException if {@code u} is outside [0, 1] or NaN
     */
    double quantile(double u);

    /**
     * The expectation, in the unit of the values.
     *
     * @return a finite number of at least 0
     */
    double mean();

    /**
     * The variance, in the unit of the values squared.
     *
     * @return a number of at least 0
     */
    double variance();

    /**
     * The distribution of the same values multiplied by a factor: every quantile, the mean and the standard deviation
     * are multiplied by it, the shape stays. A factor of 1 gives an equal distribution.
     *
     * @param factor above 0 and finite
     * @throws IllegalArgumentException if the factor is not, or a value leaves the range of a double
     */
    Distribution scaled(double factor);

    /**
     * The quantile rounded to the nearest whole tick, ties to even. Values above {@link #MAX_TICKS} become that: a time
     * beyond any horizon, which a run never reaches, is a legitimate draw of a long tail and no reason to fail.
     *
     * @param u a number in [0, 1]
     * @return 0 to {@link #MAX_TICKS}
     * @throws IllegalArgumentException if {@code u} is outside [0, 1] or NaN
     */
    default long ticks(double u) {
        double ticks = Math.rint(quantile(u));
        return ticks < MAX_TICKS ? (long) ticks : MAX_TICKS;
    }
}

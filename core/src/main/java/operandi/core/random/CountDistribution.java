package operandi.core.random;

/**
 * A distribution of whole numbers from 0 on, sampled by its inverse: one uniform number gives one count, which never falls
 * when the uniform number rises (see {@link Distribution} for why that matters).
 *
 * <p>Implementations are immutable, compare by value, use arithmetic that gives the same bits on every machine, and neither
 * allocate nor lock when sampled.
 */
public sealed interface CountDistribution permits FixedCount, Poisson, Geometric {

    /** The largest mean of a count. */
    int MAX_MEAN = 100_000;

    /**
     * The smallest count that is not exceeded with a probability of more than {@code u}.
     *
     * @param u a number in (0, 1)
     * @return a count of at least 0
     * @throws IllegalArgumentException if {@code u} is outside (0, 1) or NaN
     */
    long count(double u);

    /** The expectation, above 0 and at most {@link #MAX_MEAN}. */
    double mean();

    /** The variance, a number of at least 0. */
    double variance();
}

package operandi.core.random;

/**
 * Always the same count.
 *
 * @param value 1 to {@link CountDistribution#MAX_MEAN}
 */
public record FixedCount(int value) implements CountDistribution {

    /**
     * Checks the parameter.
     *
     * @throws IllegalArgumentException if the count is out of range
     */
    public FixedCount {
        if (value < 1 || value > MAX_MEAN) {
            throw new IllegalArgumentException("a count must be from 1 to " + MAX_MEAN + ", got " + value);
        }
    }

    @Override
    public long count(double u) {
        Guard.insideUnit("u", u);
        return value;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }
}

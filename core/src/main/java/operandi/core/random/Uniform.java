package operandi.core.random;

/**
 * All values between two bounds equally likely.
 *
 * @param low the smallest value, &gt;= 0 and finite
 * @param high the largest value, &gt;= low and finite
 */
public record Uniform(double low, double high) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if a bound is negative, infinite or NaN, or {@code high < low}
     */
    public Uniform {
        low = Guard.nonNegative("low", low);
        high = Guard.nonNegative("high", high);
        if (high < low) {
            throw new IllegalArgumentException("high must be >= low, got low " + low + ", high " + high);
        }
    }

    @Override
    public double quantile(double u) {
        Guard.probability("u", u);
        return Math.min(high, low + u * (high - low));
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }

    @Override
    public double variance() {
        return (high - low) * (high - low) / 12;
    }

    @Override
    public Uniform scaled(double factor) {
        Guard.positive("factor", factor);
        return new Uniform(low * factor, high * factor);
    }
}

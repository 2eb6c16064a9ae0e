package operandi.core.random;

/**
 * Always the same value.
 *
 * @param value the value, &gt;= 0 and finite
 */
public record Deterministic(double value) implements Distribution {

    /**
     * Checks the parameter.
     *
     * @throws IllegalArgumentException if the value is negative, infinite or NaN
     */
    public Deterministic {
        value = Guard.nonNegative("value", value);
    }

    @Override
    public double quantile(double u) {
        Guard.probability("u", u);
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

    @Override
    public Deterministic scaled(double factor) {
        return new Deterministic(value * Guard.positive("factor", factor));
    }
}

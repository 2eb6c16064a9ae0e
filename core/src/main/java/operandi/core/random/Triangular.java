package operandi.core.random;

/**
 * A density that rises linearly from the smallest value to the likeliest and falls linearly to the largest.
 *
 * @param min the smallest value, &gt;= 0 and finite
 * @param mode the likeliest value, {@code min <= mode <= max}
 * @param max the largest value, &gt; min and finite
 */
public record Triangular(double min, double mode, double max) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is negative, infinite or NaN, or not {@code min <= mode <= max} with
     *     {@code min < max}
     */
    public Triangular {
        min = Guard.nonNegative("min", min);
        mode = Guard.nonNegative("mode", mode);
        max = Guard.nonNegative("max", max);
        if (!(min <= mode && mode <= max && min < max)) {
            throw new IllegalArgumentException(
                    "need min <= mode <= max and min < max, got min " + min + ", mode " + mode + ", max " + max);
        }
    }

    @Override
    public double quantile(double u) {
        Guard.probability("u", u);
        double width = max - min;
        double rising = (mode - min) / width;
        // The clamps keep the two branches from crossing by a rounding error where they meet.
        if (u <= rising) {
            return Math.min(mode, min + width * Math.sqrt(u * rising));
        }
        return Math.max(mode, max - width * Math.sqrt((1 - u) * ((max - mode) / width)));
    }

    @Override
    public double mean() {
        return min + ((mode - min) + (max - min)) / 3;
    }

    @Override
    public double variance() {
        double rise = mode - min;
        double fall = max - mode;
        return (rise * rise + rise * fall + fall * fall) / 18;
    }

    @Override
    public Triangular scaled(double factor) {
        Guard.positive("factor", factor);
        return new Triangular(min * factor, mode * factor, max * factor);
    }
}

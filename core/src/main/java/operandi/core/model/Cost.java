package operandi.core.model;

/**
 * What an entry of the time line costs.
 *
 * @param once EUR at its date, at least 0
 * @param perTick EUR per tick from its date on, at least 0
 */
public record Cost(double once, double perTick) {

    /** Nothing. */
    public static final Cost NONE = new Cost(0, 0);

    public Cost {
        if (!(once >= 0 && once < Double.POSITIVE_INFINITY && perTick >= 0 && perTick < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "costs must be at least 0 and finite, got " + once + " and " + perTick + " per tick");
        }
    }

    /** EUR from the entry's date to a time; 0 before. */
    public double until(long at, long time) {
        return time < at ? 0 : once + perTick * (time - at);
    }
}

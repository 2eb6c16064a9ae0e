package operandi.core.statistics;

/**
 * A real-valued level that changes at instants, such as a degraded service's share of capacity, and its average over
 * time. Where the level is a whole number, {@link TimeWeighted} is exact; this one sums with Neumaier's compensation,
 * which keeps the error of the integral near one rounding, whatever the number of changes. For one thread; does not
 * allocate.
 *
 * <p>Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974)
 * 39-51, doi:10.1002/zamm.19740540106.
 */
public final class TimeWeightedReal {

    private long observedFrom;
    private long changedAt;
    private double level;
    private double min;
    private double max;
    private double sum;
    private double compensation;

    /**
     * Starts to observe.
     *
     * @param startAt the instant from which the level counts, in ticks, &gt;= 0
     * @param level the level at that instant, finite
     * @throws IllegalArgumentException if the instant is negative or the level not finite
     */
    public TimeWeightedReal(long startAt, double level) {
        if (startAt < 0) {
            throw new IllegalArgumentException("start must be >= 0, got " + startAt);
        }
        requireFinite(level);
        this.changedAt = startAt;
        this.level = level;
        reset(startAt);
    }

    /**
     * Changes the level.
     *
     * @param at the instant of the change, in ticks, not before the last one
     * @param newLevel the level from then on, finite
     * @throws IllegalArgumentException if the instant is before the last one or the level not finite
     */
    public void set(long at, double newLevel) {
        requireFinite(newLevel);
        requireNotBefore(at);
        double term = level * (at - changedAt);
        double total = sum + term;
        compensation += Math.abs(sum) >= Math.abs(term) ? (sum - total) + term : (term - total) + sum;
        sum = total;
        changedAt = at;
        level = newLevel;
        min = Math.min(min, newLevel);
        max = Math.max(max, newLevel);
    }

    /**
     * Forgets everything before an instant except the level, which goes on.
     *
     * @param at the instant from which the level counts anew, in ticks, not before the last change
     * @throws IllegalArgumentException if the instant is before the last change
     */
    public void reset(long at) {
        requireNotBefore(at);
        observedFrom = at;
        changedAt = at;
        min = level;
        max = level;
        sum = 0;
        compensation = 0;
    }

    /**
     * The current level.
     *
     * @return the level since the last change
     */
    public double level() {
        return level;
    }

    /**
     * The smallest level since the start or the last reset.
     *
     * @return at most {@link #level}
     */
    public double min() {
        return min;
    }

    /**
     * The largest level since the start or the last reset.
     *
     * @return at least {@link #level}
     */
    public double max() {
        return max;
    }

    /**
     * The integral of the level over time. Does not change what is observed.
     *
     * @param until the end of the integral, in ticks, not before the last change
     * @return level times ticks since the start or the last reset
     * @throws IllegalArgumentException if the instant is before the last change
     */
    public double integral(long until) {
        requireNotBefore(until);
        return sum + (compensation + level * (until - changedAt));
    }

    /**
     * The time average of the level. Does not change what is observed.
     *
     * @param until the end of the average, in ticks, not before the last change
     * @return the integral over the time observed; NaN if that is zero
     * @throws IllegalArgumentException if the instant is before the last change
     */
    public double mean(long until) {
        requireNotBefore(until);
        long observed = until - observedFrom;
        return observed == 0 ? Double.NaN : integral(until) / observed;
    }

    private void requireNotBefore(long at) {
        if (at < changedAt) {
            throw new IllegalArgumentException("instant " + at + " is before the last change at " + changedAt);
        }
    }

    private static void requireFinite(double level) {
        if (!(Math.abs(level) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("level must be finite, got " + level);
        }
    }
}

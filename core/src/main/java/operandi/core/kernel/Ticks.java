package operandi.core.kernel;

/**
 * Simulated time is a {@code long} count of ticks of one microsecond since the start of the run. Integer time makes
 * ties exact and sums associative, so a result does not depend on the order of additions; 2<sup>63</sup> ticks are
 * 292,000 years.
 */
public final class Ticks {

    public static final long SECOND = 1_000_000L;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;
    public static final long WEEK = 7 * DAY;

    /** A year is 365 days; leap days do not exist in a scenario's calendar. */
    public static final long YEAR = 365 * DAY;

    /** A month is a twelfth of a year. */
    public static final long MONTH = YEAR / 12;

    /** The longest duration that a {@code double} still holds to the tick: 2<sup>53</sup> ticks, 285 years. */
    public static final long MAX_DURATION = 1L << 53;

    private Ticks() {}

    /**
     * The nearest whole number of ticks.
     *
     * @param ticks a duration in ticks, at least 0 and at most {@link #MAX_DURATION}
     * @throws IllegalArgumentException if it is NaN, negative, infinite or longer
     */
    public static long round(double ticks) {
        if (!(ticks >= 0 && ticks <= MAX_DURATION)) {
            throw new IllegalArgumentException("a duration must be between 0 and 2^53 ticks, got " + ticks);
        }
        return (long) Math.rint(ticks);
    }
}

package operandi.core.experiment;

import operandi.core.statistics.ConfidenceInterval;

/** What a comparison with the baseline allows us to say (DESIGN 6). */
public enum Verdict {
    /** The whole interval lies beyond the threshold, in the metric's better direction. */
    BETTER,
    /** The whole interval lies beyond the threshold, in the other direction. */
    WORSE,
    /** The whole interval lies within the threshold on both sides of zero. */
    NO_DIFFERENCE,
    /** Anything else. */
    CANNOT_TELL;

    /**
     * The verdict that an interval allows; one that is unknown, or whose mean is, allows none.
     *
     * @param difference interval of the mean difference to the baseline
     * @param delta the smallest difference that matters, above 0
     * @param lowerIsBetter the metric's better direction
     */
    public static Verdict of(ConfidenceInterval difference, double delta, boolean lowerIsBetter) {
        if (difference.low() > delta) {
            return lowerIsBetter ? WORSE : BETTER;
        }
        if (difference.high() < -delta) {
            return lowerIsBetter ? BETTER : WORSE;
        }
        return difference.low() > -delta && difference.high() < delta ? NO_DIFFERENCE : CANNOT_TELL;
    }
}

package operandi.core.experiment;

/** What a comparison with the baseline allows us to say (DESIGN 6). */
public enum Verdict {
    /** The whole interval lies beyond the threshold, in the metric's better direction. */
    BETTER,
    /** The whole interval lies beyond the threshold, in the other direction. */
    WORSE,
    /** The whole interval lies within the threshold on both sides of zero. */
    NO_DIFFERENCE,
    /** Anything else. */
    CANNOT_TELL
}

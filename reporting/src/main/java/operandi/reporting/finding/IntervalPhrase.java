package operandi.reporting.finding;

import operandi.reporting.text.DisplayUnit;

/** The interval of a comparison by name, so that none is shown without its confidence. */
public final class IntervalPhrase {

    private IntervalPhrase() {}

    /**
     * Such as "95 % family-wise interval".
     *
     * @param confidence joint, of all comparisons of the result
     * @param family how many share it
     */
    public static String of(double confidence, int family) {
        return DisplayUnit.percent(confidence) + (family > 1 ? " family-wise interval" : " interval");
    }
}

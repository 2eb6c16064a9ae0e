package operandi.reporting.finding;

/** How the range from the 10th to the 90th percentile of futures is named: as a count only where they may be counted. */
public final class SpreadPhrase {

    private static final String COUNTED = "8 of 10 futures";
    private static final String NOT_COUNTED = "P10 to P90";

    private SpreadPhrase() {}

    /** In a table. */
    public static String of(int futures) {
        return futures < Likelihood.FEWEST_FUTURES ? NOT_COUNTED : COUNTED;
    }

    /** In a legend, with the reason where they are not counted. */
    public static String explained(int futures) {
        return futures < Likelihood.FEWEST_FUTURES
                ? NOT_COUNTED + " (fewer than " + Likelihood.FEWEST_FUTURES + " futures: no claim)"
                : COUNTED;
    }
}

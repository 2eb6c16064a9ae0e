package operandi.reporting.finding;

import java.util.Optional;

/**
 * How often something happened among the futures, in words. The scale is fixed, and a word never stands without its
 * count: words alone are read in as many ways as there are readers (Wintle et al. 2019).
 */
public enum Likelihood {
    ALMOST_CERTAIN(0.99, "almost certainly"),
    VERY_LIKELY(0.90, "very likely"),
    LIKELY(0.66, "likely"),
    ABOUT_EVEN(0.33, "about as likely as not"),
    UNLIKELY(0.10, "unlikely to be"),
    VERY_UNLIKELY(0, "very unlikely to be");

    /** Of fewer futures than this nothing is said by count. */
    public static final int FEWEST_FUTURES = 200;

    private final double from;
    private final String words;

    Likelihood(double from, String words) {
        this.from = from;
        this.words = words;
    }

    static Likelihood of(int count, int futures) {
        for (Likelihood likelihood : values()) {
            boolean reached =
                    likelihood == UNLIKELY ? count > likelihood.from * futures : count >= likelihood.from * futures;
            if (reached) {
                return likelihood;
            }
        }
        return VERY_UNLIKELY;
    }

    /** Such as "very likely better (183 of 200 futures)"; empty where futures are too few to be counted. */
    static Optional<String> of(String what, int count, int futures) {
        return futures < FEWEST_FUTURES
                ? Optional.empty()
                : Optional.of(of(count, futures).words + " " + what + " (" + count + " of " + futures + " futures)");
    }
}

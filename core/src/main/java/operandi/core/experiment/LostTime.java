package operandi.core.experiment;

import java.math.BigInteger;
import java.util.List;

/**
 * Where the time of customers' contacts goes in one alternative compared with the baseline, contact by contact (DESIGN
 * 2.8). The sums of the lines are the whole time of all contacts, exactly.
 *
 * @param lines by class of contact, match, engaged or away, cause
 * @param matches how many contacts there are of each class and match
 */
public record LostTime(List<Line> lines, List<Count> matches) {

    /** How a contact ended in the two. */
    public enum Match {
        BOTH_RESOLVED("both-resolved"),
        ONLY_ALTERNATIVE("only-alternative"),
        ONLY_BASELINE("only-baseline"),
        NEITHER("neither"),
        /** The need was realized in one of the two alone. */
        ONE_WORLD("one-world");

        private final String id;

        Match(String id) {
            this.id = id;
        }

        /** Its name in result files. */
        public String id() {
            return id;
        }
    }

    /**
     * Time of the contacts of one class and match that went to one cause.
     *
     * @param contactClass {@code segment:NAME}, or {@code flow:NAME} for an open stream
     * @param match how they ended in the two
     * @param engaged whether customers were engaged, or else away
     * @param cause as in the ledger
     * @param baseline ticks in the baseline, over all futures
     * @param alternative ticks in the alternative
     */
    public record Line(
            String contactClass,
            Match match,
            boolean engaged,
            String cause,
            BigInteger baseline,
            BigInteger alternative) {

        /** Ticks more in the alternative; negative for time saved. */
        public BigInteger difference() {
            return alternative.subtract(baseline);
        }
    }

    /**
     * Contacts of one class and match.
     *
     * @param contactClass as above
     * @param match how they ended in the two
     * @param contacts over all futures
     */
    public record Count(String contactClass, Match match, long contacts) {}

    public LostTime {
        lines = List.copyOf(lines);
        matches = List.copyOf(matches);
    }
}

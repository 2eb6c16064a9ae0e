package operandi.reporting.junit;

/**
 * One thing that must hold.
 *
 * @param name the same from run to run, whatever comes out
 * @param outcome what came out
 */
public record TestCase(String name, Outcome outcome) {

    /** What came out of a test. */
    public sealed interface Outcome {}

    /**
     * It holds.
     *
     * @param observed what was observed
     */
    public record Passed(String observed) implements Outcome {}

    /**
     * It does not hold.
     *
     * @param message what was observed and what was expected, on one line
     * @param details where to look
     */
    public record Failed(String message, String details) implements Outcome {}

    /**
     * It could not be found out.
     *
     * @param message why, on one line
     */
    public record Erroneous(String message) implements Outcome {}
}

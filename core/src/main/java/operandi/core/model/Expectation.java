package operandi.core.model;

import java.util.Optional;

/**
 * What a scenario must keep showing (verb {@code check}). It never names a winner.
 *
 * @param alternative the alternative it is about
 * @param metric the metric
 * @param scope the metric's scope: {@code all}, or kind and name
 * @param window the stretch of the calendar
 * @param condition what must hold
 * @param written its limits as the file writes them
 * @param position where it stands in the file, as {@code line:column}, for messages
 */
public record Expectation(
        String alternative,
        Metric metric,
        String scope,
        Window window,
        Condition condition,
        String written,
        String position) {

    /** What must hold of a metric, in the metric's own unit. */
    public sealed interface Condition {}

    /** The mean over futures lies between two bounds, both allowed; an absent bound does not bind. */
    public record Between(Optional<Double> low, Optional<Double> high) implements Condition {}

    /**
     * The interval of the mean covers a value that is known exactly.
     *
     * @param value the exact answer
     * @param confidence of the interval, in (0, 1)
     */
    public record Covers(double value, double confidence) implements Condition {}
}

package operandi.core.experiment;

import java.util.List;
import java.util.OptionalDouble;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;

/**
 * How the comparison on the headline changes with one assumption at a time. The intervals of all comparisons here, stated
 * and points, hold together with the design's confidence.
 *
 * @param scenario as stated, with the design really used
 * @param metric the headline
 * @param stated comparisons with the baseline at the stated values, one an alternative
 * @param points every axis in order, every value of it in order, every alternative but the baseline in order
 * @param tippings every axis in order, every alternative in order
 */
public record SweepResult(
        Scenario scenario, Metric metric, List<Comparison> stated, List<Point> points, List<Tipping> tippings) {

    /**
     * One value of one assumption.
     *
     * @param path of the assumption
     * @param value in the model's own unit
     * @param comparison of one alternative with the baseline there
     */
    public record Point(String path, double value, Comparison comparison) {}

    /**
     * Where the answer turns.
     *
     * @param path of the assumption
     * @param alternative which
     * @param at value at which the mean difference is zero, interpolated between neighbouring points, the nearest to the
     *     stated value; empty if it is nowhere zero
     * @param verdictChanges whether the verdict differs between any two points of the axis, the stated value among them
     */
    public record Tipping(String path, String alternative, OptionalDouble at, boolean verdictChanges) {}

    public SweepResult {
        stated = List.copyOf(stated);
        points = List.copyOf(points);
        tippings = List.copyOf(tippings);
    }
}

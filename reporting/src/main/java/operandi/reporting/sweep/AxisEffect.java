package operandi.reporting.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.SweepResult;
import operandi.core.experiment.SweepResult.Point;
import operandi.core.experiment.SweepResult.Tipping;
import operandi.core.model.Assumption;

/**
 * What one assumption does to the comparison of one alternative with the baseline, all other assumptions as stated.
 *
 * @param assumption which was varied
 * @param extent its stated value and range
 * @param stated the comparison where nothing is varied
 * @param points in the order of the values
 * @param tipping where the answer turns
 */
public record AxisEffect(
        Assumption assumption, Assumption.Extent extent, Comparison stated, List<Point> points, Tipping tipping) {
    public AxisEffect {
        points = List.copyOf(points);
    }

    /** By alternative as in the result; within one, what moves the difference most comes first. */
    public static List<AxisEffect> of(SweepResult result) {
        List<AxisEffect> all = new ArrayList<>();
        for (Comparison stated : result.stated()) {
            Stream<Tipping> axes = result.tippings().stream()
                    .filter(tipping -> tipping.alternative().equals(stated.alternative()));
            axes.map(tipping -> of(result, stated, tipping))
                    .sorted(Comparator.comparingDouble(AxisEffect::size).reversed())
                    .forEach(all::add);
        }
        return all;
    }

    private static AxisEffect of(SweepResult result, Comparison stated, Tipping tipping) {
        Assumption assumption = result.scenario().assumptions().stream()
                .filter(candidate -> candidate.path().equals(tipping.path()))
                .findFirst()
                .orElseThrow();
        List<Point> points = result.points().stream()
                .filter(point -> point.path().equals(tipping.path())
                        && point.comparison().alternative().equals(stated.alternative()))
                .toList();
        return new AxisEffect(assumption, assumption.extent().orElseThrow(), stated, points, tipping);
    }

    /** How far apart the mean differences lie, the stated one among them; 0 where fewer than two are defined. */
    public double size() {
        DoubleSummaryStatistics means = DoubleStream.concat(
                        DoubleStream.of(stated.mean()),
                        points.stream().mapToDouble(point -> point.comparison().mean()))
                .filter(Double::isFinite)
                .summaryStatistics();
        return means.getCount() < 2 ? 0 : means.getMax() - means.getMin();
    }

    /** What the assumption measures, as its extent says. */
    public String dimension() {
        return extent.dimension();
    }
}

package operandi.core.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import operandi.core.experiment.SweepResult.Point;
import operandi.core.experiment.SweepResult.Tipping;

/** Finds where the answer turns along an axis of a sweep. */
final class Tippings {

    private Tippings() {}

    /**
     * For one alternative.
     *
     * @param stated the point at the stated value
     * @param axis points at other values, in any order; those of other alternatives are passed over
     */
    static Tipping of(Point stated, List<Point> axis) {
        String alternative = stated.comparison().alternative();
        List<Point> points = new ArrayList<>();
        points.add(stated);
        axis.stream()
                .filter(point -> point.comparison().alternative().equals(alternative))
                .forEach(points::add);
        points.sort(Comparator.comparingDouble(Point::value));
        boolean changes = points.stream()
                        .map(point -> point.comparison().verdict())
                        .distinct()
                        .count()
                > 1;
        return new Tipping(stated.path(), alternative, nearestRoot(points, stated.value()), changes);
    }

    private static OptionalDouble nearestRoot(List<Point> points, double stated) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double root = root(points.get(i), points.get(Math.min(i + 1, points.size() - 1)));
            if (Math.abs(root - stated) < Math.abs(nearest - stated)) {
                nearest = root;
            }
        }
        return nearest < Double.POSITIVE_INFINITY ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }

    /** Where the difference is zero from one point up to, but not at, the next; NaN if nowhere. */
    private static double root(Point from, Point to) {
        double start = from.comparison().mean();
        double end = to.comparison().mean();
        if (start == 0) {
            return from.value();
        }
        return Math.signum(start) * Math.signum(end) < 0
                ? from.value() + (to.value() - from.value()) * (start / (start - end))
                : Double.NaN;
    }
}

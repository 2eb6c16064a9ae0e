package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import operandi.core.experiment.SweepResult.Point;
import operandi.core.model.Assumption;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;

/**
 * Asks what would change the answer: the comparison on the headline over the whole run, with one assumption at a time at
 * other values than stated and all others as stated. Every point is run in the same futures, so that points differ by the
 * assumption and not by chance. All intervals of a sweep hold together with the design's confidence (Bonferroni over its
 * points and alternatives, the stated values among them), so that a verdict does not change by accident.
 */
public final class Sweep {

    private final Scenario stated;
    private final ScenarioFamily family;
    private final int threads;
    private final Progress progress;
    private final List<SweepAxis> axes;

    /** Points of all axes, and the one that is stated. */
    private final int points;

    private int begun;

    private Sweep(ScenarioFamily family, Scenario stated, List<SweepAxis> axes, int threads, Progress progress) {
        this.family = family;
        this.stated = stated;
        this.axes = axes;
        this.threads = threads;
        this.progress = progress;
        points = 1 + axes.stream().mapToInt(axis -> axis.values().size()).sum();
    }

    /**
     * Varies one assumption at a time.
     *
     * @param family what to run
     * @param axes what to vary, and the values it takes
     * @param design replications, seed and confidence
     * @param threads how many futures at a time, at least 1
     * @param progress told after every future of every alternative, over all points
     * @throws IllegalArgumentException if the scenario has one alternative only, or no headline with a threshold; if an
     *     axis is not an assumption of the scenario, or a value is not valid
     * @throws ReplicationFailedException if a future fails
     */
    public static SweepResult oneAtATime(
            ScenarioFamily family, List<SweepAxis> axes, Design design, int threads, Progress progress)
            throws ReplicationFailedException {
        Scenario stated = family.stated().withDesign(design);
        if (stated.alternatives().size() < 2) {
            throw new IllegalArgumentException("a sweep compares alternatives, and there is only one");
        }
        boolean hasThreshold = stated.mattersIf().stream()
                .anyMatch(threshold -> stated.headline().equals(Optional.of(threshold.metric())));
        if (!hasThreshold) {
            throw new IllegalArgumentException("a sweep needs a headline, with its smallest difference that matters");
        }
        return new Sweep(family, stated, axes, threads, progress).run();
    }

    private SweepResult run() throws ReplicationFailedException {
        List<Assumption> varied = axes.stream().map(this::assumption).toList();
        List<Comparison> asStated = compare(stated);
        List<Point> all = new ArrayList<>();
        List<SweepResult.Tipping> tippings = new ArrayList<>();
        for (int index = 0; index < axes.size(); index++) {
            List<Point> axis = points(axes.get(index));
            all.addAll(axis);
            double point = varied.get(index).extent().orElseThrow().point();
            for (Comparison comparison : asStated) {
                tippings.add(Tippings.of(new Point(axes.get(index).path(), point, comparison), axis));
            }
        }
        return new SweepResult(stated, stated.headline().orElseThrow(), asStated, all, tippings);
    }

    private List<Point> points(SweepAxis axis) throws ReplicationFailedException {
        List<Point> points = new ArrayList<>();
        for (double value : axis.values()) {
            Map<String, Double> varied = new TreeMap<>();
            varied.put(axis.path(), value);
            Scenario there = family.with(varied).withDesign(stated.design());
            for (Comparison comparison : compare(there)) {
                points.add(new Point(axis.path(), value, comparison));
            }
        }
        return points;
    }

    private List<Comparison> compare(Scenario scenario) throws ReplicationFailedException {
        Experiment experiment = Experiment.comparing(scenario);
        int before = begun * experiment.simulations();
        int total = points * experiment.simulations();
        begun++;
        ExperimentResult result = experiment.run(threads, (done, ofPoint) -> progress.advanced(before + done, total));
        AlternativeResult baseline = result.alternative(scenario.baseline());
        MetricKey headline = Headline.of(scenario, baseline)
                .orElseThrow(() -> new IllegalArgumentException("no run measures the headline of this scenario"))
                .key();
        List<Comparison> comparisons = new ArrayList<>();
        for (AlternativeResult other : result.alternatives()) {
            if (!other.alternative().id().equals(scenario.baseline())) {
                int intervals = points * (result.alternatives().size() - 1);
                comparisons.add(Comparisons.of(scenario, baseline, other, headline, intervals));
            }
        }
        return comparisons;
    }

    private Assumption assumption(SweepAxis axis) {
        return stated.assumptions().stream()
                .filter(assumption -> assumption.path().equals(axis.path())
                        && assumption.extent().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to vary is called " + axis.path()));
    }
}

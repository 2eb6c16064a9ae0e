package operandi.core.experiment;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Expectation;
import operandi.core.model.Expectation.Between;
import operandi.core.model.Expectation.Covers;
import operandi.core.statistics.ConfidenceInterval;

/** Holds what came out against what a scenario must keep showing. */
public final class Expectations {

    private Expectations() {}

    /**
     * Checks every expectation of the scenario that was run.
     *
     * @param result of a run of the alternatives that the expectations are about
     * @return one entry for each, in their order; one about an alternative that was not run, or a metric that it does not
     *     have or that is undefined in every future, does not hold
     */
    public static List<CheckedExpectation> check(ExperimentResult result) {
        double confidence = result.scenario().design().confidence();
        return result.scenario().expectations().stream()
                .map(expectation -> check(expectation, futures(result, expectation), confidence))
                .toList();
    }

    private static double[] futures(ExperimentResult result, Expectation expectation) {
        Optional<MetricSeries> series = result.alternatives().stream()
                .filter(run -> run.alternative().id().equals(expectation.alternative()))
                .findFirst()
                .flatMap(run -> run.metric(expectation.metric().id(), expectation.scope(), expectation.window()));
        return series.map(MetricSeries::values).orElse(List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * Checks one expectation.
     *
     * @param futures values of the metric, NaN where undefined
     * @param confidence of the interval that is told where the expectation states none
     */
    static CheckedExpectation check(Expectation expectation, double[] futures, double confidence) {
        double level = expectation.condition() instanceof Covers covers ? covers.confidence() : confidence;
        ConfidenceInterval interval = ConfidenceInterval.ofMean(futures, level);
        boolean holds = expectation.condition() instanceof Covers covers
                ? interval.contains(covers.value())
                : isBetween(interval.mean(), (Between) expectation.condition());
        return new CheckedExpectation(expectation, interval.mean(), interval.halfWidth(), holds);
    }

    private static boolean isBetween(double mean, Between bounds) {
        return bounds.low().orElse(Double.NEGATIVE_INFINITY) <= mean
                && mean <= bounds.high().orElse(Double.POSITIVE_INFINITY);
    }
}

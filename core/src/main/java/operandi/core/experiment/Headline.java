package operandi.core.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Threshold;
import operandi.core.model.Window;

/**
 * What the comparison is about first: the scenario's headline over the whole run, of everything together, or else at its
 * first scope.
 *
 * @param key metric and scope
 * @param delta the smallest difference that matters, if the scenario says
 */
record Headline(MetricKey key, OptionalDouble delta) {

    /** Empty if the scenario has none, or it is not measured. */
    static Optional<Headline> of(Scenario scenario, AlternativeResult baseline) {
        if (scenario.headline().isEmpty()) {
            return Optional.empty();
        }
        Metric metric = scenario.headline().get();
        OptionalDouble delta = scenario.mattersIf().stream()
                .filter(threshold -> threshold.metric().equals(metric))
                .mapToDouble(Threshold::delta)
                .findFirst();
        List<MetricKey> measured =
                baseline.metrics().stream().map(MetricSeries::key).toList();
        return key(metric, measured).map(key -> new Headline(key, delta));
    }

    /** Over the whole run, of everything together if that is measured, or else at the first scope. */
    static Optional<MetricKey> key(Metric metric, List<MetricKey> measured) {
        List<MetricKey> whole = measured.stream()
                .filter(key -> key.metric().equals(metric) && key.window() == Window.WHOLE)
                .toList();
        return whole.stream()
                .filter(key -> key.scope().equals("all"))
                .findFirst()
                .or(() -> whole.stream().findFirst());
    }
}

package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Scenario;

/**
 * The outcome of running one or more alternatives of a scenario. Free of wall-clock times and of anything about the
 * machine, so that equal inputs give equal results.
 *
 * @param scenario what was run, with the design really used
 * @param alternatives in the order of the scenario
 * @param family comparisons that share the confidence; the Bonferroni divisor
 * @param comparisons each alternative but the baseline on each metric that has a threshold; empty for a single run
 * @param changes each alternative but the baseline
 */
public record ExperimentResult(
        Scenario scenario,
        List<AlternativeResult> alternatives,
        int family,
        List<Comparison> comparisons,
        List<StructureChange> changes) {
    public ExperimentResult {
        alternatives = List.copyOf(alternatives);
        comparisons = List.copyOf(comparisons);
        changes = List.copyOf(changes);
    }

    /** @throws IllegalArgumentException if it was not run */
    public AlternativeResult alternative(String id) {
        return alternatives.stream()
                .filter(result -> result.alternative().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("alternative " + id + " was not run"));
    }
}

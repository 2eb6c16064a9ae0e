package operandi.core.experiment;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;

/**
 * The outcome of running one or more alternatives of a scenario. Free of wall-clock times and of anything about the
 * machine, so that equal inputs give equal results.
 *
 * @param scenario what was run, with the values that it states and the design really used
 * @param alternatives in the order of the scenario
 * @param family comparisons that share the confidence; the Bonferroni divisor
 * @param comparisons each alternative but the baseline on each metric that has a threshold; empty for a single run
 * @param changes how far each alternative but the baseline goes from the baseline's structure
 * @param against what else is known of each alternative but the baseline
 * @param drawing whether futures drew their assumptions or had the values stated
 * @param precision what came of the precision that the design wanted, if it did
 */
public record ExperimentResult(
        Scenario scenario,
        List<AlternativeResult> alternatives,
        int family,
        List<Comparison> comparisons,
        List<StructureChange> changes,
        List<AgainstBaseline> against,
        Drawing drawing,
        Optional<PrecisionOutcome> precision) {
    public ExperimentResult {
        alternatives = List.copyOf(alternatives);
        comparisons = List.copyOf(comparisons);
        changes = List.copyOf(changes);
        against = List.copyOf(against);
    }

    /** Whether futures drew values for anything. */
    public boolean hasDrawn() {
        return drawing == Drawing.DRAWN && scenario.assumptions().stream().anyMatch(Assumption::isDrawn);
    }

    /** Where no precision was wanted. */
    public ExperimentResult(
            Scenario scenario,
            List<AlternativeResult> alternatives,
            int family,
            List<Comparison> comparisons,
            List<StructureChange> changes,
            List<AgainstBaseline> against,
            Drawing drawing) {
        this(scenario, alternatives, family, comparisons, changes, against, drawing, Optional.empty());
    }

    /** With what came of the wanted precision. */
    public ExperimentResult with(PrecisionOutcome outcome) {
        return new ExperimentResult(
                scenario, alternatives, family, comparisons, changes, against, drawing, Optional.of(outcome));
    }

    /** Where nothing was drawn. */
    public ExperimentResult(
            Scenario scenario,
            List<AlternativeResult> alternatives,
            int family,
            List<Comparison> comparisons,
            List<StructureChange> changes,
            List<AgainstBaseline> against) {
        this(scenario, alternatives, family, comparisons, changes, against, Drawing.STATED);
    }

    /** Where there is nothing else to say. */
    public ExperimentResult(
            Scenario scenario,
            List<AlternativeResult> alternatives,
            int family,
            List<Comparison> comparisons,
            List<StructureChange> changes) {
        this(scenario, alternatives, family, comparisons, changes, List.of());
    }

    /** @throws IllegalArgumentException if it is the baseline or was not run */
    public AgainstBaseline against(String id) {
        return against.stream()
                .filter(known -> known.alternative().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("alternative " + id + " was not compared"));
    }

    /** @throws IllegalArgumentException if it was not run */
    public AlternativeResult alternative(String id) {
        return alternatives.stream()
                .filter(result -> result.alternative().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("alternative " + id + " was not run"));
    }
}

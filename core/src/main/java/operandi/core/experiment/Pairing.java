package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Assumption;
import operandi.core.model.Metric;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldPlan.Measured;
import operandi.core.world.WorldPlan.Weekly;

/** Says of alternatives how they differ from the baseline, future by future. */
final class Pairing {

    private static final Metric CONTACTS = Metric.of("customer.contacts").orElseThrow();

    private final Scenario scenario;
    private final Draws draws;
    private final WorldPlan plan;
    private final Run baseline;
    private final Optional<Headline> headline;
    private final double confidence;

    /**
     * @param scenario with the values that it states
     * @param draws what futures drew
     * @param plan of the baseline: what was measured
     * @param baseline all its futures
     */
    Pairing(Scenario scenario, Draws draws, WorldPlan plan, Run baseline) {
        this.scenario = scenario;
        this.draws = draws;
        this.plan = plan;
        this.baseline = baseline;
        headline = Headline.of(scenario, baseline.result());
        confidence = scenario.design().confidence();
    }

    /** Compares every other alternative with the baseline. */
    ExperimentResult compare(List<Run> runs, Drawing drawing) {
        List<AlternativeResult> results = new ArrayList<>();
        List<AlternativeResult> others = new ArrayList<>();
        List<AgainstBaseline> against = new ArrayList<>();
        List<StructureChange> changes = new ArrayList<>();
        for (Run run : runs) {
            if (run.result().alternative().id().equals(scenario.baseline())) {
                results.add(run.result());
                continue;
            }
            Optional<Passage> passage = passage(run);
            AlternativeResult result = run.result();
            if (passage.isPresent()) {
                result = result.with(passage.get().series(confidence));
            }
            results.add(result);
            others.add(result);
            against.add(against(run, passage.map(Passage::transition)));
            changes.add(change(result.alternative()));
        }
        List<MetricKey> compared = Comparisons.compared(scenario, baseline.result());
        List<Comparison> comparisons = Comparisons.of(scenario, baseline.result(), others, compared);
        return new ExperimentResult(scenario, results, comparisons.size(), comparisons, changes, against, drawing);
    }

    private AgainstBaseline against(Run other, Optional<Transition> transition) {
        Optional<double[]> differences =
                headline.map(of -> Comparisons.differences(baseline.result(), other.result(), of.key()));
        return new AgainstBaseline(
                other.result().alternative().id(),
                ResourceCheck.between(scenario, baseline.result(), other.result()),
                transition,
                differences.flatMap(values -> spread(values, other)),
                differences.map(this::effects).orElse(List.of()),
                MatchedContacts.total(other.matched()));
    }

    private Optional<SpreadSplit> spread(double[] differences, Run other) {
        if (other.twins().isEmpty()) {
            return Optional.empty();
        }
        MetricKey key = headline.orElseThrow().key();
        int index = plan.metrics().indexOf(new Measured(key.metric(), key.scope(), key.window()));
        double[] twins = new double[other.twins().size()];
        for (int twin = 0; twin < twins.length; twin++) {
            twins[twin] = other.twins().get(twin).values()[index]
                    - baseline.twins().get(twin).values()[index];
        }
        return SpreadSplit.of(differences, twins, confidence);
    }

    private List<AssumptionEffect> effects(double[] differences) {
        List<double[]> drawn = new ArrayList<>();
        for (Assumption assumption : draws.assumptions()) {
            drawn.add(draws.ofFirst(differences.length, assumption));
        }
        return AssumptionEffect.of(
                draws.assumptions(), drawn, differences, scenario.alternatives().size() - 1, confidence);
    }

    private Optional<Passage> passage(Run other) {
        if (headline.isEmpty()) {
            return Optional.empty();
        }
        MetricKey key = headline.get().key();
        int values = plan.weekly().indexOf(new Weekly(key.metric(), key.scope()));
        int contacts = plan.weekly().indexOf(new Weekly(CONTACTS, "all"));
        if (values < 0 || contacts < 0) {
            return Optional.empty();
        }
        Alternative stays = baseline.result().alternative();
        return Change.of(scenario, headline.get(), stays, other.result().alternative())
                .map(change -> Passage.of(
                        change,
                        weekly(baseline.futures(), values, contacts),
                        weekly(other.futures(), values, contacts)));
    }

    private static List<WeeklyRatio> weekly(List<Observed> futures, int values, int contacts) {
        return futures.stream()
                .map(future -> new WeeklyRatio(future.weekly()[values], future.weekly()[contacts]))
                .toList();
    }

    /** From where the baseline starts to where the alternative ends up. */
    private StructureChange change(Alternative alternative) {
        String last = alternative.reorganization().map(Reorganization::to).orElse(alternative.structure());
        return StructureChange.between(
                alternative.id(),
                scenario.structure(baseline.result().alternative().structure()),
                scenario.structure(last));
    }
}

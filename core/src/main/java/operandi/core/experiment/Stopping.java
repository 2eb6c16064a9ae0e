package operandi.core.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.SequentialMean;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldPlan.Measured;

/**
 * Says how many futures to simulate next: all that the design states, or, where it wants a precision, some at a time until
 * that is reached ({@link SequentialMean}). Futures are told in the order of their numbers and looked at only in between,
 * so the answer does not depend on threads.
 */
final class Stopping {

    /** Few enough to be quick, and enough that what is skewed does not look calm. */
    static final int PILOT = 50;

    /** Futures come in multiples of this. */
    static final int BATCH = 10;

    private final Design design;
    private final List<Goal> goals;

    private Stopping(Design design, List<Goal> goals) {
        this.design = design;
        this.goals = goals;
    }

    /**
     * @param plans of the alternatives
     * @param baseline index among them; -1 if nothing is compared
     * @throws IllegalArgumentException if a precision is wanted and there is nothing that it could be about
     */
    static Stopping of(Scenario scenario, List<Alternative> alternatives, List<WorldPlan> plans, int baseline) {
        Design design = scenario.design();
        if (design.precision().isEmpty()) {
            return new Stopping(design, List.of());
        }
        double share = design.precision().getAsDouble();
        List<Goal> goals =
                baseline < 0 ? headline(scenario, plans, share) : differences(scenario, alternatives, plans, baseline);
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("a precision is wanted, but the scenario has nothing that it is about");
        }
        return new Stopping(design, goals);
    }

    private static List<Goal> headline(Scenario scenario, List<WorldPlan> plans, double share) {
        List<Goal> goals = new ArrayList<>();
        for (int alternative = 0; alternative < plans.size(); alternative++) {
            int own = alternative;
            List<MetricKey> measured = keys(plans.get(alternative));
            double confidence = ConfidenceInterval.bonferroni(scenario.design().confidence(), plans.size());
            scenario.headline()
                    .flatMap(metric -> Headline.key(metric, measured))
                    .map(key -> new Goal(
                            key,
                            Optional.empty(),
                            new Place(own, measured.indexOf(key)),
                            Optional.empty(),
                            SequentialMean.withinShare(share, confidence, PILOT)))
                    .ifPresent(goals::add);
        }
        return goals;
    }

    private static List<Goal> differences(
            Scenario scenario, List<Alternative> alternatives, List<WorldPlan> plans, int baseline) {
        List<MetricKey> measured = keys(plans.get(baseline));
        List<MetricKey> compared = Comparisons.compared(scenario, measured);
        List<Goal> goals = new ArrayList<>();
        for (int alternative = 0; alternative < plans.size(); alternative++) {
            if (alternative == baseline) {
                continue;
            }
            List<MetricKey> own = keys(plans.get(alternative));
            for (MetricKey key : compared) {
                double wanted = scenario.design().precision().orElseThrow()
                        * Comparisons.threshold(scenario, key).delta();
                double confidence = ConfidenceInterval.bonferroni(
                        scenario.design().confidence(), compared.size() * (plans.size() - 1));
                goals.add(new Goal(
                        key,
                        Optional.of(alternatives.get(alternative).id()),
                        new Place(alternative, own.indexOf(key)),
                        Optional.of(new Place(baseline, measured.indexOf(key))),
                        SequentialMean.within(wanted, confidence, PILOT)));
            }
        }
        return goals;
    }

    private static List<MetricKey> keys(WorldPlan plan) {
        List<MetricKey> keys = new ArrayList<>();
        for (Measured measured : plan.metrics()) {
            keys.add(new MetricKey(measured.metric(), measured.scope(), measured.window()));
        }
        return keys;
    }

    /** How many futures to simulate after those already told; 0 if that is all. */
    int next(int told) {
        if (design.precision().isEmpty() || told >= design.replications()) {
            return design.replications() - told;
        }
        long wanted = told == 0 ? PILOT : 0;
        boolean isReached = told > 0;
        for (Goal goal : goals) {
            wanted = Math.max(wanted, goal.futures(told));
            isReached &= goal.mean().isReached();
        }
        if (isReached) {
            return 0;
        }
        long until = Math.max(Math.min(wanted, design.replications()), told + 1L);
        long whole = (until + BATCH - 1) / BATCH * BATCH;
        return (int) Math.min(whole, design.replications()) - told;
    }

    /** The future after those told. */
    void tell(OneFuture future) {
        for (Goal goal : goals) {
            goal.observe(future);
        }
    }

    /**
     * What came of the precision; empty if none was wanted.
     *
     * @param told how many futures
     */
    Optional<PrecisionOutcome> outcome(int told) {
        return goals.stream()
                .max(Comparator.comparingLong(goal -> goal.futures(told)))
                .map(hardest -> new PrecisionOutcome(
                        design.precision().orElseThrow(),
                        design.replications(),
                        goals.stream().allMatch(goal -> goal.mean().isReached()),
                        hardest.key(),
                        hardest.alternative(),
                        hardest.mean().halfWidth(),
                        hardest.mean().wantedHalfWidth(),
                        hardest.futures(told)));
    }

    /** Where a metric is found in a future. */
    private record Place(int alternative, int metric) {

        double in(OneFuture future) {
            return future.observed().get(alternative).values()[metric];
        }
    }

    /**
     * Something that is to be known precisely.
     *
     * @param minus what is subtracted, in the same future
     */
    private record Goal(
            MetricKey key, Optional<String> alternative, Place place, Optional<Place> minus, SequentialMean mean) {

        /** Where it is undefined, a future says nothing. */
        void observe(OneFuture future) {
            double value =
                    place.in(future) - minus.map(other -> other.in(future)).orElse(0.0);
            if (!Double.isNaN(value)) {
                mean.add(value);
            }
        }

        /** About how many futures it takes in all, those included in which it is undefined. */
        long futures(int told) {
            long wanted = mean.wantedCount();
            long undefined = told - mean.interval().n();
            return wanted == Comparison.NEVER ? wanted : wanted + undefined;
        }
    }
}

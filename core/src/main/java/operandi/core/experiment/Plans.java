package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.core.world.WorldPlan;

/**
 * The alternatives, compiled for what a future draws. Where nothing is drawn they are compiled once and shared. For any
 * number of threads.
 */
final class Plans {

    private final ScenarioFamily family;
    private final List<Alternative> alternatives;
    private final Draws draws;
    private final List<WorldPlan> stated;

    Plans(ScenarioFamily family, List<Alternative> alternatives, Draws draws) {
        this.family = family;
        this.alternatives = alternatives;
        this.draws = draws;
        stated = compile(family.stated(), alternatives);
    }

    /** With the values that the scenario states. */
    List<WorldPlan> stated() {
        return stated;
    }

    /**
     * With the values that a future draws.
     *
     * @throws IllegalArgumentException if the scenario is not valid with them
     * @throws IllegalStateException if what is measured depends on them
     */
    List<WorldPlan> of(int future) {
        if (draws.isEmpty()) {
            return stated;
        }
        Scenario drawn = family.with(draws.of(future));
        List<Alternative> same = alternatives.stream()
                .map(alternative -> drawn.alternative(alternative.id()))
                .toList();
        List<WorldPlan> plans = compile(drawn, same);
        for (int i = 0; i < plans.size(); i++) {
            if (!plans.get(i).metrics().equals(stated.get(i).metrics())
                    || !plans.get(i).weekly().equals(stated.get(i).weekly())) {
                throw new IllegalStateException("what is measured must not depend on what is drawn");
            }
        }
        return plans;
    }

    private static List<WorldPlan> compile(Scenario scenario, List<Alternative> alternatives) {
        List<WorldPlan> plans = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            plans.add(new WorldPlan(scenario, alternative));
        }
        return List.copyOf(plans);
    }
}

package operandi.cli;

import java.util.List;
import java.util.Map;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;

/**
 * The same scenarios with some of their alternatives.
 *
 * @param family the scenarios
 * @param others the alternatives that stay besides the baseline
 */
record ChosenAlternatives(ScenarioFamily family, List<String> others) implements ScenarioFamily {
    ChosenAlternatives {
        others = List.copyOf(others);
    }

    @Override
    public Scenario stated() {
        return chosen(family.stated());
    }

    @Override
    public Scenario with(Map<String, Double> values) {
        return chosen(family.with(values));
    }

    private Scenario chosen(Scenario scenario) {
        List<Alternative> chosen = scenario.alternatives().stream()
                .filter(alternative ->
                        alternative.id().equals(scenario.baseline()) || others.contains(alternative.id()))
                .toList();
        return scenario.withAlternatives(chosen);
    }
}

package operandi.cli;

import java.util.Map;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;

/**
 * The same scenarios run by another design.
 *
 * @param family the scenarios
 * @param design what they are run by
 */
record DesignedFamily(ScenarioFamily family, Design design) implements ScenarioFamily {

    @Override
    public Scenario stated() {
        return family.stated().withDesign(design);
    }

    @Override
    public Scenario with(Map<String, Double> values) {
        return family.with(values).withDesign(design);
    }
}

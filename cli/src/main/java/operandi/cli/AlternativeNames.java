package operandi.cli;

import java.nio.file.Path;
import java.util.List;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.scenarios.diagnostic.NearestName;

/** The names that {@code --alternative} takes. */
final class AlternativeNames {

    private AlternativeNames() {}

    /** In the order of the scenario. */
    static List<String> of(Scenario scenario) {
        return scenario.alternatives().stream().map(Alternative::id).toList();
    }

    /**
     * The name itself.
     *
     * @throws UsageException if the scenario has no such alternative
     */
    static String require(String id, Scenario scenario, Path file) {
        List<String> known = of(scenario);
        if (!known.contains(id)) {
            throw new UsageException("there is no alternative '" + id + "' in " + file
                    + NearestName.of(id, known)
                            .map(name -> "; did you mean '" + name + "'?")
                            .orElse("; there are: " + String.join(", ", known)));
        }
        return id;
    }
}

package operandi.core.model;

import java.util.Map;

/** A scenario whose assumptions may take other values than the file states (DESIGN 2.6). Shared by threads. */
public interface ScenarioFamily {

    /** With the values that the file states. */
    Scenario stated();

    /**
     * With other values for some assumptions.
     *
     * @param values by the path of the assumption, in the model's own unit; paths that are not those of an assumption of
     *     {@link #stated} with an extent are refused
     * @throws IllegalArgumentException if there is no such assumption, or the scenario is not valid with these values
     */
    Scenario with(Map<String, Double> values);

    /** A scenario that has nothing to vary. */
    static ScenarioFamily fixed(Scenario scenario) {
        return new ScenarioFamily() {
            @Override
            public Scenario stated() {
                return scenario;
            }

            @Override
            public Scenario with(Map<String, Double> values) {
                if (!values.isEmpty()) {
                    throw new IllegalArgumentException("nothing can be varied, got " + values.keySet());
                }
                return scenario;
            }
        };
    }
}

package operandi.scenarios.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.diagnostic.Diagnostic;
import operandi.scenarios.diagnostic.Diagnostics;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.yaml.YamlNode;

/**
 * A scenario that can be read again with other values for its assumptions. The tree of the text and the files that it
 * names are kept, and nothing is kept of a reading, so threads may share it.
 */
final class KeptFamily implements ScenarioFamily {

    private final SourceText source;
    private final Inputs inputs;
    private final YamlNode root;
    private final String defaultTitle;
    private final Scenario stated;
    private final Map<String, Assumption.Extent> extents = new TreeMap<>();

    /**
     * The family of a scenario that was found valid.
     *
     * @param inputs has read every file that the scenario names
     */
    KeptFamily(SourceText source, Inputs inputs, YamlNode root, String defaultTitle, Scenario stated) {
        this.source = source;
        this.inputs = inputs;
        this.root = root;
        this.defaultTitle = defaultTitle;
        this.stated = stated;
        stated.assumptions()
                .forEach(assumption -> assumption.extent().ifPresent(extent -> extents.put(assumption.path(), extent)));
    }

    @Override
    public Scenario stated() {
        return stated;
    }

    @Override
    public Scenario with(Map<String, Double> values) {
        Map<String, Draw.Change> changes = new LinkedHashMap<>();
        values.forEach((path, value) -> changes.put(path, change(path, value)));
        if (changes.values().stream().allMatch(change -> change.drawn() == change.stated())) {
            return stated;
        }
        Diagnostics diagnostics = new Diagnostics();
        Reading reading = Reading.drawing(new Draw(changes), source, diagnostics, inputs);
        return new WholeReader(reading)
                .read(root, defaultTitle, stated.assumptions())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the scenario is not valid with these values: " + firstError(diagnostics)));
    }

    private Draw.Change change(String path, double value) {
        Assumption.Extent extent = extents.get(path);
        if (extent == null) {
            throw new IllegalArgumentException("there is no assumption with a range at " + path);
        }
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the value of " + path + " must be finite, got " + value);
        }
        return new Draw.Change(extent.point(), value);
    }

    private static String firstError(Diagnostics diagnostics) {
        Diagnostic first = diagnostics.sorted().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .orElseThrow();
        return first.message() + " (" + first.location() + ")"
                + first.expected().map(expected -> ", expected " + expected).orElse("");
    }
}

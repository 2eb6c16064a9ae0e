package operandi.scenarios.format;

import operandi.scenarios.diagnostic.Span;
import operandi.scenarios.yaml.YamlNode;

/**
 * A value and where it stands in the scenario.
 *
 * @param path the keys that lead to it, joined by points, such as {@code flows.visit.steps.call.takes}
 * @param node the value
 * @param isDefault whether the file says nothing there, and the value is Operandi's own
 */
record Field(String path, YamlNode node, boolean isDefault) {

    /** A value of the file. */
    Field(String path, YamlNode node) {
        this(path, node, false);
    }

    /** A value within this one. */
    Field child(String key, YamlNode value) {
        return new Field(path.isEmpty() ? key : path + "." + key, value, isDefault);
    }

    /** Another value at the same place: what a provenance says about it is no place of its own. */
    Field inner(YamlNode value) {
        return new Field(path, value, isDefault);
    }

    Span span() {
        return node.span();
    }
}

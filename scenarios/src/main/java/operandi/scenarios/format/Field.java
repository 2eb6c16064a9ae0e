package operandi.scenarios.format;

import operandi.scenarios.diagnostic.Span;
import operandi.scenarios.yaml.YamlNode;

/**
 * A value and where it stands in the scenario.
 *
 * @param path the keys that lead to it, joined by points, such as {@code flows.visit.steps.call.takes}
 * @param node the value
 */
record Field(String path, YamlNode node) {

    /** A value within this one. */
    Field child(String key, YamlNode value) {
        return new Field(path.isEmpty() ? key : path + "." + key, value);
    }

    /** Another value at the same place: what a provenance says about it is no place of its own. */
    Field inner(YamlNode value) {
        return new Field(path, value);
    }

    Span span() {
        return node.span();
    }
}

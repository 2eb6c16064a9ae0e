package operandi.scenarios.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import operandi.scenarios.diagnostic.Span;

/**
 * Keys with values, in the order of the text; no key twice.
 *
 * @param entries keys and values
 * @param isComplete whether every entry of the text is there: one whose key was given before, or is no text, is not
 * @param span where it starts
 */
public record YamlMap(List<Entry> entries, boolean isComplete, Span span) implements YamlNode {

    /**
     * A key and its value.
     *
     * @param key never empty
     * @param value what the key stands for
     */
    public record Entry(YamlScalar key, YamlNode value) {}

    public YamlMap {
        entries = List.copyOf(entries);
    }

    /** The entry of this key, if there is one. */
    public Optional<Entry> entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    @Override
    public String describe() {
        return "a map";
    }

    @Override
    public String inline() {
        return entries.stream()
                .map(entry -> entry.key().text() + ": " + entry.value().inline())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

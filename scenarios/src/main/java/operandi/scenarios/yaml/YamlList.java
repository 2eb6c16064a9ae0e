package operandi.scenarios.yaml;

import java.util.List;
import java.util.stream.Collectors;
import operandi.scenarios.diagnostic.Span;

/**
 * Values in order.
 *
 * @param items the values
 * @param span where it starts
 */
public record YamlList(List<YamlNode> items, Span span) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String describe() {
        return "a list";
    }

    @Override
    public String inline() {
        return items.stream().map(YamlNode::inline).collect(Collectors.joining(", ", "[", "]"));
    }
}

package operandi.scenarios.yaml;

import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.Span;

/**
 * A piece of text.
 *
 * @param text what it says, quotes and escapes resolved
 * @param isPlain whether it was written without quotes
 * @param span where it stands
 */
public record YamlScalar(String text, boolean isPlain, Span span) implements YamlNode {

    @Override
    public String describe() {
        return isNothing() ? "nothing" : Printable.quoted(text);
    }

    @Override
    public String inline() {
        return text;
    }

    @Override
    public boolean isNothing() {
        return isPlain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
}

package operandi.scenarios.yaml;

import operandi.scenarios.diagnostic.Span;

/** A value of a YAML text and where it stands. */
public sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {

    /** What to underline when the value is at fault: a scalar, the bracket of a collection, or a block's first key. */
    Span span();

    /** What it is, for a message: {@code text "abc"}, {@code a list}, {@code a map}, {@code nothing}. */
    String describe();

    /** The value on one line, as it would be written in YAML's flow style without quotes. */
    String inline();

    /** Whether nothing was written where the value belongs. */
    default boolean isNothing() {
        return false;
    }
}

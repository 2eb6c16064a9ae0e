package operandi.scenarios.format;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.NearestName;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlScalar;

/** Reads free text and words from a short list. */
final class Texts {

    /** For one line, such as a title. */
    static final int LINE = 200;

    /** For a sentence or two, such as a source. */
    static final int PARAGRAPH = 1_000;

    private Texts() {}

    /**
     * Text for people to read. Line breaks become spaces; control characters and characters that turn the direction of
     * writing are refused.
     */
    static Optional<String> read(Field field, int maxLength, Reading reading) {
        if (!(field.node() instanceof YamlScalar scalar) || scalar.text().isBlank()) {
            reading.reportShape(field, "text");
            return Optional.empty();
        }
        String text = scalar.text().replace('\n', ' ').strip();
        if (text.codePointCount(0, text.length()) > maxLength) {
            reading.report(
                    DiagnosticCode.TEXT, scalar.span(), "the text is too long", "at most " + maxLength + " characters");
            return Optional.empty();
        }
        Optional<Integer> unsafe = text.codePoints()
                .filter(character -> !Printable.isSafe(character))
                .boxed()
                .findFirst();
        if (unsafe.isPresent()) {
            reading.report(Fault.of(
                            DiagnosticCode.TEXT,
                            scalar.span(),
                            "the text holds " + Printable.numbered(unsafe.get()) + ", which cannot be shown")
                    .expecting("characters that can be shown")
                    .helping("remove the character"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** One word of a list. */
    static Optional<String> choose(Field field, Collection<String> words, Reading reading) {
        String expected = "one of " + String.join(", ", words);
        if (!(field.node() instanceof YamlScalar scalar) || scalar.isNothing()) {
            reading.reportShape(field, expected);
            return Optional.empty();
        }
        if (words.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        reading.report(Fault.of(
                        DiagnosticCode.CHOICE,
                        scalar.span(),
                        Printable.quoted(scalar.text()) + " is not among the words allowed here")
                .expecting(expected)
                .suggesting(NearestName.of(scalar.text(), words)));
        return Optional.empty();
    }

    /** {@code true} or {@code false}; a value that is neither is reported and taken for {@code false}. */
    static boolean isTrue(Field field, Reading reading) {
        return choose(field, List.of("true", "false"), reading).orElse("false").equals("true");
    }

    /** A key, as messages show it. */
    static String key(String key) {
        return Printable.quoted(key);
    }

    /** Whether the value is this word. */
    static boolean is(Field field, String word) {
        return field.node() instanceof YamlScalar scalar && scalar.text().equals(word);
    }
}

package operandi.scenarios.diagnostic;

import java.util.Optional;

/**
 * What is wrong at one place of a text, in words.
 *
 * @param code what kind of fault it is
 * @param span where
 * @param message one line, without a full stop
 * @param expected what would be right
 * @param help what to do
 */
public record Fault(DiagnosticCode code, Span span, String message, Optional<String> expected, Optional<String> help) {

    /** A fault of which no more is said than what it is. */
    public static Fault of(DiagnosticCode code, Span span, String message) {
        return new Fault(code, span, message, Optional.empty(), Optional.empty());
    }

    /** The same fault, saying what would be right. */
    public Fault expecting(String what) {
        return new Fault(code, span, message, Optional.of(what), help);
    }

    /** The same fault, saying what to do. */
    public Fault helping(String advice) {
        return new Fault(code, span, message, expected, Optional.of(advice));
    }

    /** The same fault with a suggestion if there is one. */
    public Fault suggesting(Optional<String> name) {
        return name.isEmpty() ? this : helping("did you mean " + Printable.quoted(name.get()) + "?");
    }
}

package operandi.scenarios.diagnostic;

import java.util.Optional;

/**
 * One finding about one place of one file.
 *
 * @param code what kind of finding it is
 * @param message one line, without a full stop
 * @param file the file's name as the user wrote it
 * @param line 1 for the first; 0 if the finding is about the file as a whole
 * @param column 1 for the first, counted in code points; 0 if the finding is about the file as a whole
 * @param length how many code points are meant
 * @param sourceLine the whole line; empty if the finding is about the file as a whole
 * @param expected what would be right
 * @param help what to do
 */
public record Diagnostic(
        DiagnosticCode code,
        String message,
        String file,
        int line,
        int column,
        int length,
        Optional<String> sourceLine,
        Optional<String> expected,
        Optional<String> help) {

    static Diagnostic of(SourceText source, Fault fault) {
        Span span = fault.span();
        return new Diagnostic(
                fault.code(),
                fault.message(),
                source.file(),
                span.line(),
                span.column(),
                span.length(),
                span.line() == 0 || source.lines().isEmpty() ? Optional.empty() : Optional.of(source.line(span.line())),
                fault.expected(),
                fault.help());
    }

    /** The part of the source line that shows what is meant. */
    public Optional<Excerpt> excerpt() {
        return sourceLine.map(text -> Excerpt.of(text, new Span(line, column, length)));
    }

    /** Whether it stops the scenario from being run. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** File, line and column, as tools and terminals know to jump to. */
    public String location() {
        String name = Printable.escaped(file);
        return line == 0 ? name : name + ":" + line + ":" + column;
    }
}

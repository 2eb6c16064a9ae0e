package operandi.scenarios.yaml;

import java.util.Optional;
import java.util.OptionalInt;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.diagnostic.Span;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our words what the YAML parser found wrong, and points to the place where it can be mended. */
final class SyntaxFaults {

    private SyntaxFaults() {}

    static Fault of(YamlEngineException failure, SourceText source) {
        if (!(failure instanceof MarkedYamlEngineException marked)
                || marked.getProblemMark().isEmpty()) {
            return syntax(Span.START, "the text is not YAML");
        }
        Mark problemMark = marked.getProblemMark().get();
        String problem = marked.getProblem() == null ? "" : marked.getProblem();
        String context = marked.getContext() == null ? "" : marked.getContext();
        Optional<Mark> opening = marked.getContextMark();

        if (opening.isPresent() && isUnclosed(context, problem, opening.get(), problemMark)) {
            return unclosed(source, at(opening.get()));
        }
        return lookAlike(source, problemMark.getLine() + 1).orElseGet(() -> plain(at(problemMark), problem));
    }

    /** The fault of a text in which a number of eight digits after a backslash is no character's. */
    static Fault ofEscape(SourceText source) {
        String message = "there is no character of this number";
        for (int line = 1; line <= source.lines().size(); line++) {
            String text = source.line(line);
            for (int i = text.indexOf("\\U"); i >= 0; i = text.indexOf("\\U", i + 1)) {
                if (!text.startsWith("00", i + 2)) {
                    return syntax(new Span(line, text.codePointCount(0, i) + 1, 10), message);
                }
            }
        }
        return syntax(Span.START, message);
    }

    private static boolean isUnclosed(String context, String problem, Mark opening, Mark problemMark) {
        if (context.contains("quoted scalar")) {
            return problem.contains("end of stream") || problem.contains("document separator");
        }
        boolean isBracket = context.contains("flow sequence") || context.contains("flow mapping");
        return isBracket && (opening.getLine() != problemMark.getLine() || problem.contains("stream end"));
    }

    private static Fault unclosed(SourceText source, Span span) {
        String line = source.line(span.line());
        int offset = line.offsetByCodePoints(0, Math.min(span.column() - 1, line.codePointCount(0, line.length())));
        String opening = offset < line.length() ? line.substring(offset, offset + 1) : "";
        String closing = switch (opening) {
            case "[" -> "]";
            case "{" -> "}";
            default -> opening;
        };
        return Fault.of(DiagnosticCode.UNCLOSED, span, opening + " is opened here and not closed")
                .expecting(closing + " after the last value, and a comma between two values");
    }

    private static Optional<Fault> lookAlike(SourceText source, int lineNumber) {
        String line = source.line(lineNumber);
        OptionalInt index = LookAlike.indexIn(line);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(LookAlike.fault(line, new Span(lineNumber, index.getAsInt() + 1, 1)));
    }

    private static Fault plain(Span span, String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return syntax(span, "a colon makes no sense here")
                    .helping("put text that holds \": \" in quotes, or mend the indentation");
        }
        if (problem.contains("TAB")) {
            return Fault.of(DiagnosticCode.TAB, span, "a tab where a value should start")
                    .expecting("spaces: YAML does not say how wide a tab is");
        }
        if (problem.contains("cannot start any token")) {
            return syntax(span, "text cannot start with this character").helping("put the text in quotes");
        }
        if (problem.contains("could not find expected ':'")) {
            return syntax(span, "the line before is neither \"key: value\" nor part of a list")
                    .expecting("a colon and a space after each key");
        }
        if (problem.contains("<block end>")) {
            return syntax(span, "this line does not fit the lines above")
                    .helping("indent the keys of one map by the same number of spaces; start list items with \"- \"");
        }
        if (problem.contains("',' or")) {
            return syntax(span, "a comma or a closing bracket is missing before this");
        }
        if (problem.contains("document start")) {
            return syntax(span, "this stands outside of the scenario")
                    .helping("indent the keys of one map by the same number of spaces; close each bracket once");
        }
        return syntax(span, "the text is not YAML: " + Printable.echo(problem));
    }

    private static Fault syntax(Span span, String message) {
        return Fault.of(DiagnosticCode.SYNTAX, span, message)
                .expecting("YAML: \"key: value\" in maps, \"- item\" in lists, the entries of each aligned");
    }

    private static Span at(Mark mark) {
        return new Span(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }
}

package operandi.scenarios.yaml;

import java.util.List;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.diagnostic.Span;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses a text for what can be seen without parsing it, because the parser's own words for it would mislead. */
final class TextCheck {

    private TextCheck() {}

    static void check(SourceText source) throws Refusal {
        List<String> lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            checkCharacters(line, i + 1);
            checkIndentation(line, i + 1);
            if (line.startsWith("%")) {
                throw new Refusal(
                        Fault.of(DiagnosticCode.DOCUMENTS, new Span(i + 1, 1, 1), "YAML directives are not supported")
                                .expecting("no line that begins with %")
                                .helping("remove the line; text that begins with % needs quotes"));
            }
        }
    }

    private static void checkCharacters(String line, int number) throws Refusal {
        int column = 1;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int character = line.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw new Refusal(Fault.of(
                                DiagnosticCode.CONTROL_CHARACTER,
                                new Span(number, column, 1),
                                "the text holds the control character " + Printable.numbered(character))
                        .expecting("characters that can be shown")
                        .helping("remove it; in double quotes it can be written as an escape"));
            }
            column++;
        }
    }

    private static void checkIndentation(String line, int number) throws Refusal {
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            boolean isStrange = LookAlike.isStrangeSpace(character);
            if (character != ' ' && character != '\t' && !isStrange) {
                return;
            }
            if ((character == '\t' || isStrange) && isContent(line.substring(i + 1))) {
                Span span = new Span(number, i + 1, 1);
                throw new Refusal(
                        isStrange
                                ? LookAlike.fault(line.substring(i, i + 1), span)
                                : Fault.of(DiagnosticCode.TAB, span, "a tab in the indentation")
                                        .expecting("spaces: YAML does not say how wide a tab is"));
            }
        }
    }

    private static boolean isContent(String rest) {
        String content = rest.strip();
        return !content.isEmpty() && !content.startsWith("#");
    }
}

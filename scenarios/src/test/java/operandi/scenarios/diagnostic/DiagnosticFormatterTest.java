package operandi.scenarios.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticFormatterTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void diagnostics_arePrintedByPositionWithASummary() {
        SourceText source = SourceText.of("a.yaml", "first: 1\nsecond: 2\n");
        diagnostics.report(source, Fault.of(DiagnosticCode.UNUSED_FLOW, new Span(2, 1, 6), "later"));
        diagnostics.report(source, Fault.of(DiagnosticCode.UNKNOWN_KEY, new Span(1, 8, 1), "earlier"));

        assertThat(DiagnosticFormatter.format(diagnostics.sorted())).isEqualTo("""
                        error[E0301]: earlier
                          --> a.yaml:1:8
                           |
                         1 | first: 1
                           |        ^

                        warning[W0101]: later
                          --> a.yaml:2:1
                           |
                         2 | second: 2
                           | ^^^^^^

                        1 error, 1 warning in 1 file
                        """);
    }

    @Test
    void moreThanTwenty_areCountedAndErrorsGoFirst() {
        SourceText source = SourceText.of("a.yaml", "x\n".repeat(40));
        for (int line = 1; line <= 27; line++) {
            DiagnosticCode code = line <= 5 ? DiagnosticCode.UNUSED_FLOW : DiagnosticCode.UNKNOWN_KEY;
            diagnostics.report(source, Fault.of(code, new Span(line, 1, 1), "finding " + line));
        }

        String text = DiagnosticFormatter.format(diagnostics.sorted());

        assertThat(text)
                .contains("finding 6\n", "finding 25\n")
                .doesNotContain("finding 5\n", "finding 26\n")
                .endsWith("\nand 7 more\n22 errors, 5 warnings in 1 file\n");
    }

    @Test
    void columns_countCodePoints() {
        SourceText source = SourceText.of("a.yaml", "\uD83D\uDE00\uD83D\uDE00: x\n");
        diagnostics.report(source, Fault.of(DiagnosticCode.NAME, new Span(1, 5, 1), "there"));

        assertThat(DiagnosticFormatter.format(diagnostics.sorted())).contains("\n   |     ^\n");
    }

    @Test
    void longLine_isCutAroundWhatIsMeant() {
        SourceText source = SourceText.of("a.yaml", "a".repeat(500) + "!" + "b".repeat(500));
        diagnostics.report(source, Fault.of(DiagnosticCode.NAME, new Span(1, 501, 1), "there"));

        assertThat(DiagnosticFormatter.format(diagnostics.sorted()))
                .contains(" 1 | ..." + "a".repeat(60) + "!" + "b".repeat(19) + "...\n   | " + " ".repeat(63) + "^\n");
    }

    @Test
    void controlCharacters_reachNoTerminal() {
        SourceText source = SourceText.of("a\u001b[2J.yaml", "x\u001b[31m\u202e: 1\n");
        diagnostics.report(source, Fault.of(DiagnosticCode.NAME, new Span(1, 1, 8), Printable.quoted("x\u001b\u202e")));

        assertThat(DiagnosticFormatter.format(diagnostics.sorted()))
                .contains("\"xU+001BU+202E\"", "aU+001B[2J.yaml:1:1", "xU+001B[31mU+202E: 1")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void echo_isCutAtEightyCharacters() {
        assertThat(Printable.quoted("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "...\"");
        assertThat(Printable.quoted("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
    }

    @Test
    void nothingFound_printsNothing() {
        assertThat(DiagnosticFormatter.format(List.of())).isEmpty();
    }
}

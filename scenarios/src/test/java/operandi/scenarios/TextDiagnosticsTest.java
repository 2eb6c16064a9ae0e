package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.yaml.YamlReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is not YAML, or more than the YAML a scenario needs, is refused where it can be mended. */
class TextDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    @Diagnoses(DiagnosticCode.SYNTAX)
    void lineThatFitsNowhere_isPointedAt() {
        assertThat(sample.diagnosisWith("  lab: {count", "   lab: {count")).isEqualTo("""
                        error[E0107]: this line does not fit the lines above
                          --> scenario.yaml:8:4
                           |
                         8 |    lab: {count: 3, skills: [mend, test]}
                           |    ^
                           = expected: YAML: "key: value" in maps, "- item" in lists, the entries of each aligned
                           = help: indent the keys of one map by the same number of spaces; start list items with "- "
                        """);
    }

    @Test
    void missingComma_isPointedAt() {
        assertThat(sample.diagnosisWith("[mend, test]}", "[mend, test] cost: 1}"))
                .startsWith("error[E0107]: a comma or a closing bracket is missing before this\n"
                        + "  --> scenario.yaml:8:40\n");
    }

    @Test
    void colonInText_isExplained() {
        assertThat(sample.diagnosisWith("title: A shop and its repairs", "title: A shop: and its repairs"))
                .isEqualTo("""
                        error[E0107]: a colon makes no sense here
                          --> scenario.yaml:2:14
                           |
                         2 | title: A shop: and its repairs
                           |              ^
                           = expected: YAML: "key: value" in maps, "- item" in lists, the entries of each aligned
                           = help: put text that holds ": " in quotes, or mend the indentation
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.UNCLOSED)
    void unclosedBrace_isReportedWhereItOpens() {
        assertThat(sample.diagnosisWith("skills: [mend, test]}", "skills: [mend, test]"))
                .isEqualTo("""
                        error[E0108]: { is opened here and not closed
                          --> scenario.yaml:8:8
                           |
                         8 |   lab: {count: 3, skills: [mend, test]
                           |        ^
                           = expected: } after the last value, and a comma between two values
                        """);
    }

    @Test
    void unclosedQuoteInLine3Of400_isReportedWhereItOpens() {
        String text = "operandi: 1\n\ntitle: \"A shop\n" + "limits: [one]\n".repeat(400);

        assertThat(sample.diagnosis(text))
                .startsWith("error[E0108]: \" is opened here and not closed\n  --> scenario.yaml:3:8\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.TAB)
    void tabInIndentation_isNamed() {
        assertThat(sample.diagnosisWith("  shop:\n", "\tshop:\n")).isEqualTo("""
                        error[E0109]: a tab in the indentation
                          --> scenario.yaml:10:1
                           |
                        10 |  shop:
                           | ^
                           = expected: spaces: YAML does not say how wide a tab is
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.LOOK_ALIKE)
    void noBreakSpaceInQuantity_isNamed() {
        assertThat(sample.diagnosisWith("takes: 4 min", "takes: 4\u00a0min")).isEqualTo("""
                        error[E0110]: the character U+00A0 (no-break space) does not belong here
                          --> scenario.yaml:17:33
                           |
                        17 |       browse: {on: shop, takes: 4\u00a0min, then: {helped: 80 %, call: 20 %}}
                           |                                 ^^^^^
                           = expected: an ordinary space
                        """.replace("17:33", "17:33"));
    }

    @ParameterizedTest
    @CsvSource({
        "takes: 4 min, takes: \uFF14 min, U+FF14 (fullwidth digit four), the ordinary \"4\"",
        "takes: 4 min, takes: \u22124 min, U+2212 (minus sign), the ordinary character on the keyboard",
        "  shop:, \u00a0 shop:, U+00A0 (no-break space), an ordinary space",
        "  shop:, '  sh\u200Bop:', U+200B (zero width space), nothing: the character is invisible",
        "horizon: 52 weeks, horizon\uFF1A 52 weeks, U+FF1A (fullwidth colon), the ordinary \":\""
    })
    void lookAlike_isNamedWithWhatIsMeant(String original, String replacement, String name, String expected) {
        assertThat(sample.diagnosisWith(original, replacement))
                .startsWith("error[E0110]: the character " + name + " does not belong here\n")
                .endsWith(" = expected: " + expected + "\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.CONTROL_CHARACTER)
    void controlCharacter_isReportedAndNotEchoed() {
        assertThat(sample.diagnosisWith("A shop", "A \u001b[31mshop")).isEqualTo("""
                        error[E0111]: the text holds the control character U+001B
                          --> scenario.yaml:2:10
                           |
                         2 | title: A U+001B[31mshop and its repairs
                           |          ^^^^^^
                           = expected: characters that can be shown
                           = help: remove it; in double quotes it can be written as an escape
                        """);
    }

    @Test
    @Timeout(60)
    @Diagnoses(DiagnosticCode.TOO_DEEP)
    void twentyThousandBrackets_stopAtTheFortyFirst() {
        assertThat(sample.diagnosis("[".repeat(20_000))).isEqualTo("""
                        error[E0112]: values are nested too deeply
                          --> scenario.yaml:1:41
                           |
                         1 | %s...
                           | %s^
                           = expected: at most 40 maps and lists within each other
                        """.formatted("[".repeat(80), " ".repeat(40)));
    }

    @Test
    @Timeout(60)
    @Diagnoses(DiagnosticCode.TOO_MANY_VALUES)
    void oneValueTooMany_isReported() {
        String values = "[" + "0,".repeat(YamlReader.MAX_VALUES) + "]";

        assertThat(sample.diagnosis(values))
                .startsWith("error[E0113]: the file has too many values\n  --> scenario.yaml:1:200000\n")
                .endsWith(" = expected: at most 100,000\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.ANCHOR)
    void anchor_isRefused() {
        assertThat(sample.diagnosisWith("time: {horizon: 52 weeks}", "time: &time {horizon: 52 weeks}"))
                .isEqualTo("""
                        error[E0114]: anchors are not supported
                          --> scenario.yaml:3:7
                           |
                         3 | time: &time {horizon: 52 weeks}
                           |       ^
                           = expected: the value alone
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x [*x]", "time: *t", "time: {<<: {horizon: 1 d}}", "<<: *base"})
    void aliasesAndMergeKeys_areRefused(String text) {
        assertThat(sample.diagnosis(text)).startsWith("error[E0114]: ").contains(" are not supported\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {46, 59})
    @Timeout(60)
    void aliasBomb_isRefusedAtItsFirstAnchor(int levels) {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level <= levels; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }

        assertThat(sample.diagnosis(bomb.toString()))
                .startsWith("error[E0114]: anchors are not supported\n  --> scenario.yaml:1:5\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.TAG)
    void tag_isRefused() {
        assertThat(sample.diagnosisWith("title: A shop", "title: !!java.net.URL A shop"))
                .isEqualTo("""
                        error[E0115]: tags are not supported
                          --> scenario.yaml:2:8
                           |
                         2 | title: !!java.net.URL A shop and its repairs
                           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           = expected: the value alone
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.DOCUMENTS)
    void secondDocument_isRefused() {
        assertThat(sample.diagnosis("operandi: 1\n---\noperandi: 1\n")).isEqualTo("""
                        error[E0116]: a second document starts here
                          --> scenario.yaml:2:1
                           |
                         2 | ---
                           | ^
                           = expected: one per file
                        """);
    }

    @Test
    void directive_isRefused() {
        assertThat(sample.diagnosis("%YAML 9.9\n---\noperandi: 1\n"))
                .startsWith("error[E0116]: YAML directives are not supported\n  --> scenario.yaml:1:1\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.DUPLICATE_KEY)
    void duplicateKey_isReportedWithBothPositions() {
        assertThat(sample.diagnosisWith("  lab: {count", "  desk: {count")).isEqualTo("""
                        error[E0117]: "desk" is given twice
                          --> scenario.yaml:8:3
                           |
                         8 |   desk: {count: 3, skills: [mend, test]}
                           |   ^^^^
                           = expected: each key once; the first is in line 7, column 3
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.KEY_NOT_TEXT)
    void listAsKey_isReported() {
        assertThat(sample.diagnosisWith("  shop:\n", "  shop:\n  [a, b]: {}\n")).isEqualTo("""
                        error[E0118]: a key must be text, found a list
                          --> scenario.yaml:11:3
                           |
                        11 |   [a, b]: {}
                           |   ^
                           = expected: key: value
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\U00110000", "\\UFFFFFFFF", "\\0", "\\e[31m", "\\u202e"})
    void escapesOfWhatIsNoText_areReported(String escape) {
        assertThat(sample.diagnosisWith("title: A shop and its repairs", "title: \"A " + escape + " shop\""))
                .startsWith("error[E0")
                .contains("scenario.yaml:2:");
    }
}

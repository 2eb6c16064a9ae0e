package operandi.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void rows_lineUpByCharactersThatAreSeen() {
        TextTable table = TextTable.of("lr").row("a", "−1.5").row("\uD83D\uDC15 dog", "10");

        assertThat(table).hasToString("  a      −1.5\n  \uD83D\uDC15 dog    10\n");
    }

    @Test
    void rows_endWithoutBlanks() {
        assertThat(TextTable.of("ll").row("a", "").row("b", "long")).hasToString("  a\n  b  long\n");
    }

    @Test
    void cells_ofSeveralLines_standSideBySide() {
        TextTable table = TextTable.of("lr").row("a\nb", "1").row("c", "2\n33");

        assertThat(table).hasToString("  a   1\n  b\n  c   2\n     33\n");
    }

    @Test
    void span_goesAcrossAndWidensNoColumn() {
        TextTable table =
                TextTable.of("ll").row("a", "b").span("over the whole run").row("c", "d");

        assertThat(table).hasToString("  a  b\n  over the whole run\n  c  d\n");
    }

    @Test
    void table_thatIsTooWide_breaksItsWidestWordsAndNoNumber() {
        String path = "flows.a-very-long-flow.steps.a-very-long-step.takes.lognormal.mean";
        TextTable table = TextTable.of("lrl")
                .row("assumption", "an-alternative-with-a-long-name", "verdict")
                .row(path, "1,234,567.89 EUR", "no difference that would matter to anybody");

        assertThat(table.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Lines.WIDTH))
                .anySatisfy(line -> assertThat(line).contains("1,234,567.89 EUR"));
        assertThat(table.toString().replaceAll("(?m)^ {2}(\\S*).*\\n", "$1")).isEqualTo("assumption" + path);
    }

    @Test
    void row_ofAnotherLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.of("lr").row("a"))
                .withMessageContaining("2 cells");
    }
}

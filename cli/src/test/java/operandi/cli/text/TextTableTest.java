package operandi.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void rows_lineUpByCharactersThatAreSeen() {
        TextTable table = TextTable.of("lr").row("a", "−1.5").row("\uD83D\uDC15 dog", "10");

        assertThat(table).hasToString("  a       −1.5\n  \uD83D\uDC15 dog     10\n");
    }

    @Test
    void rows_endWithoutBlanks() {
        assertThat(TextTable.of("ll").row("a", "").row("b", "long")).hasToString("  a\n  b   long\n");
    }

    @Test
    void row_ofAnotherLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.of("lr").row("a"))
                .withMessageContaining("2 cells");
    }
}

package operandi.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"pet-owners", "Zürich – Büro", "顧客", "👩‍⚕️", "<b>&\"'", "a b"})
    void line_ofOrdinaryText_isTheText(String text) {
        assertThat(VisibleText.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9, 10, 13, 27, 0x7F, 0x85, 0x200E, 0x202E, 0x2066, 0x2028, 0xFEFF, 0xFFFE, 0xD800})
    void line_withACharacterThatActs_namesItInstead(int point) {
        String text = "a" + new String(Character.toChars(point)) + "b";
        assertThat(VisibleText.line(text)).isEqualTo(String.format("a\\u%04Xb", point));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\tb", "a\r\n\tb"})
    void block_keepsLinesAndTabs(String text) {
        assertThat(VisibleText.block(text)).isEqualTo("a\n\tb");
    }
}

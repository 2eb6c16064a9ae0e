package operandi.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void wrapped_breaksBetweenWordsAndHangsUnderTheFirst() {
        String text = Lines.wrapped("  * ", "word ".repeat(40).strip());

        assertThat(text.lines()).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line).startsWith("    word"));
        assertThat(text).endsWith("word\n");
    }

    @Test
    void wrapped_leavesALongWordWhole() {
        assertThat(Lines.wrapped("", "x".repeat(150))).isEqualTo("x".repeat(150) + "\n");
    }

    @Test
    void wrapped_keepsANumberWithItsUnit() {
        assertThat(Lines.wrapped("", "x".repeat(95) + " 12\u00A0min")).isEqualTo("x".repeat(95) + "\n12 min\n");
    }

    @Test
    void broken_keepsNumbersWhole() {
        assertThat(Lines.broken("laws.rework.share at 3.5 of 7/8", 12))
                .containsExactly("laws.rework.", "share at 3.5", "of 7/8");
    }
}

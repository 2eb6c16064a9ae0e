package operandi.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ratios that WCAG 2.2 asks for, and two that are published for these colours. */
class PaletteTest {

    @Test
    void contrast_ofPublishedPairs_isAsPublished() {
        assertThat(Palette.contrast(Palette.BLUE, Palette.WHITE)).isCloseTo(5.19, within(0.01));
        assertThat(Palette.contrast(Palette.VERMILLION, Palette.WHITE)).isCloseTo(3.87, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLUE", "VERMILLION", "GREEN", "PURPLE", "GREY", "RUST"})
    void marks_standOutFromThePage(Palette mark) {
        assertThat(Palette.contrast(mark, Palette.WHITE)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLUE", "VERMILLION", "GREEN", "PURPLE", "GREY"})
    void textOnMarks_canBeRead(Palette mark) {
        assertThat(Palette.contrast(mark, mark.text())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"INK", "MUTED", "BLUE", "RUST"})
    void text_canBeReadOnThePageAndOnZones(Palette text) {
        assertThat(Palette.contrast(text, Palette.WHITE)).isGreaterThanOrEqualTo(4.5);
        boolean alsoOnZones = text == Palette.INK || text == Palette.MUTED;
        assertThat(Palette.contrast(text, Palette.ZONE)).isGreaterThanOrEqualTo(alsoOnZones ? 4.5 : 3);
    }
}

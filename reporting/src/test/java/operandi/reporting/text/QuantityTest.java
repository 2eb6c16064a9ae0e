package operandi.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import operandi.core.kernel.Ticks;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void duration_isInTheUnitThatKeepsItShort() {
        assertThat(Quantity.text(6.0 * Ticks.MINUTE, "duration")).isEqualTo("6\u00A0min");
        assertThat(Quantity.text(90.0 * Ticks.SECOND, "duration")).isEqualTo("1.5\u00A0min");
        assertThat(Quantity.text(4.0 * Ticks.HOUR, "duration")).isEqualTo("4\u00A0h");
        assertThat(Quantity.text(3.0 * Ticks.DAY, "duration")).isEqualTo("3\u00A0d");
        assertThat(Quantity.text(20.0 * Ticks.DAY, "duration")).isEqualTo("20\u00A0d");
        assertThat(Quantity.text(4.0 * Ticks.WEEK, "duration")).isEqualTo("4\u00A0weeks");
        assertThat(Quantity.text(26.0 * Ticks.WEEK, "duration")).isEqualTo("26\u00A0weeks");
    }

    @Test
    void rate_isPerTheUnitThatGivesAtLeastOne() {
        assertThat(Quantity.text(2.4 / Ticks.YEAR, "rate")).isEqualTo("2.4\u00A0/year");
        assertThat(Quantity.text(3.0 / Ticks.WEEK, "rate")).isEqualTo("3\u00A0/week");
        assertThat(Quantity.text(0.25 / Ticks.YEAR, "rate")).isEqualTo("0.25\u00A0/year");
    }

    @Test
    void growth_isWhatAYearBrings() {
        // A continuous rate of ln 1.41 a year grows by 41 %.
        assertThat(Quantity.text(Math.log(1.41) / Ticks.YEAR, "growth")).isEqualTo("41\u00A0%/year");
    }

    @Test
    void share_isAPercentage() {
        assertThat(Quantity.text(0.15, "share")).isEqualTo("15\u00A0%");
        assertThat(Quantity.text(Double.NaN, "share")).isEqualTo("–");
    }

    @Test
    void inUnit_isTheUnitOfFiles() {
        assertThat(Quantity.inUnit(6.0 * Ticks.MINUTE, "duration")).isEqualTo(6);
        assertThat(Quantity.inUnit(2.4 / Ticks.YEAR, "rate")).isCloseTo(2.4, within(1e-12));
        assertThat(Quantity.unit("duration")).isEqualTo("min");
        assertThat(Quantity.unit("rate")).isEqualTo("/year");
    }
}

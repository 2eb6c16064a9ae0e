package operandi.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

    @Test
    void units_inMicroseconds_areThoseOfTheClock() {
        assertThat(Ticks.SECOND).isEqualTo(1_000_000);
        assertThat(Ticks.MINUTE / Ticks.SECOND).isEqualTo(Duration.ofMinutes(1).toSeconds());
        assertThat(Ticks.HOUR / Ticks.SECOND).isEqualTo(Duration.ofHours(1).toSeconds());
        assertThat(Ticks.DAY / Ticks.SECOND).isEqualTo(Duration.ofDays(1).toSeconds());
        assertThat(Ticks.WEEK / Ticks.SECOND).isEqualTo(Duration.ofDays(7).toSeconds());
        assertThat(Ticks.YEAR / Ticks.SECOND).isEqualTo(Duration.ofDays(365).toSeconds());
        assertThat(12 * Ticks.MONTH).isEqualTo(Ticks.YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.4999, 0",
        "0.5, 0",
        "0.51, 1",
        "1.5, 2",
        "2.5, 2",
        "1e-300, 0",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992"
    })
    void round_duration_nearestTickHalvesToEven(double duration, long ticks) {
        assertThat(Ticks.round(duration)).isEqualTo(ticks);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                -1,
                -1e-300,
                -Double.MIN_VALUE,
                9007199254740994.0,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void round_noDuration_refusedWithTheValue(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ticks.round(bad))
                .withMessageContaining("duration")
                .withMessageEndingWith("got " + bad);
    }
}

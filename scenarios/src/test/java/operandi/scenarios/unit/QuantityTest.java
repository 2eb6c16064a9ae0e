package operandi.scenarios.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each unit is worth in the model's own: microseconds, fractions, euros. */
class QuantityTest {

    private final List<Fault> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "1 us, 1",
        "1 ms, 1_000",
        "1 s, 1_000_000",
        "1 second, 1_000_000",
        "2 seconds, 2_000_000",
        "1 min, 60_000_000",
        "1 minute, 60_000_000",
        "2 minutes, 120_000_000",
        "1 h, 3_600_000_000",
        "1 hour, 3_600_000_000",
        "2 hours, 7_200_000_000",
        "1 d, 86_400_000_000",
        "1 day, 86_400_000_000",
        "2 days, 172_800_000_000",
        "1 week, 604_800_000_000",
        "2 weeks, 1_209_600_000_000",
        "1 wk, 604_800_000_000",
        "1 month, 2_628_000_000_000",
        "2 months, 5_256_000_000_000",
        "1 year, 31_536_000_000_000",
        "2 years, 63_072_000_000_000",
        "0.1 s, 100_000",
        "1_000.5 ms, 1_000_500",
        "6min, 360_000_000",
        "'  6   min ', 360_000_000",
        "0 s, 0"
    })
    void duration_isInTicks(String text, String ticks) {
        assertThat(parse(text, Dimension.DURATION)).contains(Double.valueOf(ticks.replace("_", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "1 /s, 1_000_000",
        "1 /min, 60_000_000",
        "48/h, 75_000_000",
        "1 /d, 86_400_000_000",
        "1 /day, 86_400_000_000",
        "1 /week, 604_800_000_000",
        "1 /month, 2_628_000_000_000",
        "2 /year, 15_768_000_000_000"
    })
    void rate_isPerTick(String text, String ticksBetween) {
        double expected = 1 / Double.parseDouble(ticksBetween.replace("_", ""));

        assertThat(parse(text, Dimension.RATE).orElseThrow()).isCloseTo(expected, withPercentage(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "85 %, SHARE, 0.85",
        "33.3%, SHARE, 0.333",
        "0.5 pp, POINTS, 0.005",
        "70.50 EUR/h, HOURLY_COST, 70.5",
        "1_000 EUR, MONEY, 1000",
        "8_000, COUNT, 8000",
        "0.8, NUMBER, 0.8",
        "-2, NUMBER, -2"
    })
    void quantity_isInTheUnitOfTheModel(String text, Dimension dimension, double expected) {
        assertThat(parse(text, dimension)).contains(expected);
    }

    @Test
    void rangeWithOneUnit_hasItAtBothEnds() {
        assertThat(Quantity.parseRange("2 .. 9 min", Dimension.DURATION, Span.START, faults::add))
                .contains(new Quantity.Range(120e6, 540e6));
        assertThat(Quantity.parseRange("30 s..2 h", Dimension.DURATION, Span.START, faults::add))
                .contains(new Quantity.Range(30e6, 7200e6));
        assertThat(faults).isEmpty();
    }

    @Test
    void fault_isToldOnce() {
        assertThat(parse("six", Dimension.DURATION)).isEmpty();
        assertThat(Quantity.parseRange("x .. y", Dimension.DURATION, Span.START, faults::add))
                .isEmpty();
        assertThat(faults).hasSize(2);
    }

    private Optional<Double> parse(String text, Dimension dimension) {
        return Quantity.parse(text, dimension, Span.START, faults::add);
    }
}

package operandi.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import operandi.core.benchmark.Measurements.Sample;
import operandi.core.benchmark.Measurements.Subject;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    @Test
    void ratio_ofRounds_isTakenWithinEachRound() {
        // The machine was twice as slow in the second round: that is no uncertainty of the ratio.
        Measured ratio = Measured.ratio(new double[] {30, 60}, new double[] {20, 40});

        assertThat(ratio.value()).isCloseTo(1.5, within(1e-12));
        assertThat(ratio.low()).isCloseTo(1.5, within(1e-12));
        assertThat(ratio.high()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void cost_ofTwoRounds_hasStudentsIntervalOfTheLogarithms() {
        Measured cost = Measured.cost(new double[] {10, 40});

        // Logarithms ln 20 -+ ln 2: standard error ln 2; the 0.975 quantile of t with one degree of freedom is 12.7062.
        assertThat(cost.value()).isCloseTo(20, within(1e-12));
        assertThat(cost.low()).isCloseTo(20 / Math.pow(2, 12.7062), within(1e-6));
        assertThat(cost.high()).isCloseTo(20 * Math.pow(2, 12.7062), within(1.0));
    }

    @Test
    void ratio_ofDifferentRounds_isRefused() {
        assertThatThrownBy(() -> Measured.ratio(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3");
    }

    @Test
    void text_ofAFigure_hasAboutThreeDigits() {
        assertThat(new Measured(1.234, 0.987, 1.5).text()).isEqualTo("1.23 (0.99-1.50)");
        assertThat(new Measured(12.34, 9.87, 150.4).text()).isEqualTo("12.3 (9.87-150)");
    }

    @Test
    void ratios_ofAllCases_compareWithTheBestListAndTheFloor() {
        BenchTable table = new BenchTable(measured());

        assertThat(table.ratios().lines())
                .hasSize(2 + Case.values().length)
                .contains("| hold, 10,000 pending | 2.00 (2.00-2.00) | 2.5 | 4.00 (4.00-4.00) | 7 "
                        + "| 1.25 (1.25-1.25) | 2.00 (2.00-2.00) | 1.5 |");
    }

    @Test
    void costs_ofAllCases_areSortedAndHaveBytes() {
        BenchTable table = new BenchTable(measured());

        assertThat(table.costs().lines().filter(line -> line.contains("10,000") && line.contains("sequential")))
                .containsExactly(
                        "| hold, 10,000 pending | sequential | floor | 25.0 (25.0-25.0) | 0.0 |",
                        "| hold, 10,000 pending | sequential | kernel | 50.0 (50.0-50.0) | 0.0 |",
                        "| hold, 10,000 pending | sequential | SSJ Good | 200 (200-200) | 24.0 |",
                        "| hold, 10,000 pending | sequential | SSJ Bad | 300 (300-300) | 24.0 |");
    }

    private static Measurements measured() {
        Measurements measurements = new Measurements();
        for (Case model : Case.values()) {
            for (int round = 0; round < 3; round++) {
                measurements.add(new Subject(model, "SSJ Bad", "sequential"), new Sample(300, 24));
                measurements.add(new Subject(model, "SSJ Good", "sequential"), new Sample(200, 24));
                measurements.add(new Subject(model, "kernel", "sequential"), new Sample(50, 0));
                measurements.add(new Subject(model, "floor", "sequential"), new Sample(25, 0));
                measurements.add(new Subject(model, "kernel", "keyed"), new Sample(100, 0));
                measurements.add(new Subject(model, "floor", "keyed"), new Sample(80, 0));
            }
        }
        return measurements;
    }
}

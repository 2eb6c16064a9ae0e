package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RegressionLineTest {

    /** Anscombe 1973 prints y = 3 + 0.5 x; more digits are R's, in its documentation of the data set. */
    @Test
    void line_throughAnscombesData_isThePublishedOne() {
        RegressionLine line = RegressionLine.through(CorrelationTest.ANSCOMBE_X, CorrelationTest.ANSCOMBE_Y);

        assertThat(line.slope()).isCloseTo(0.50009, within(0.000005));
        assertThat(line.at(0)).isCloseTo(3.00009, within(0.000005));
        assertThat(line.at(9)).isCloseTo(7.50091, within(0.00001));
    }

    @Test
    void root_isWhereTheLineIsZero() {
        RegressionLine line = RegressionLine.through(new double[] {1, 2, Double.NaN, 4}, new double[] {-4, -2, 7, 2});

        assertThat(line.root()).hasValueCloseTo(3.0, within(1e-12));
    }

    @Test
    void levelLine_hasNoRoot() {
        RegressionLine level = RegressionLine.through(new double[] {1, 2, 3}, new double[] {5, 5, 5});
        RegressionLine onePlace = RegressionLine.through(new double[] {2, 2, 2}, new double[] {1, 2, 6});

        assertThat(level.root()).isEmpty();
        assertThat(onePlace.root()).isEmpty();
        assertThat(onePlace.at(100)).isEqualTo(3);
    }

    @Test
    void nothingDefined_saysSo() {
        RegressionLine nothing = RegressionLine.through(new double[] {Double.NaN}, new double[] {1});

        assertThat(nothing.at(1)).isNaN();
        assertThat(nothing.root()).isEmpty();
    }
}

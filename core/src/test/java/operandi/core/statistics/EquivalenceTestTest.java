package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquivalenceTestTest {

    /** Student's sleep data (1908), drug 2 less drug 1. */
    private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4};

    /** From SciPy 1.17: ttest_1samp against -margin and margin, one-sided. */
    @ParameterizedTest
    @CsvSource({
        "1, 4.7785956955468376e-05, 0.9149441145512885",
        "2, 3.552344159247697e-06, 0.1541572356690974",
        "3, 4.522694965832459e-07, 0.002655570292658671"
    })
    void of_sleepData_bothOneSidedTests(double margin, double lower, double upper) {
        EquivalenceTest test = EquivalenceTest.of(tally(SLEEP), margin);

        assertThat(test.lowerP()).isCloseTo(lower, within(1e-9 * lower));
        assertThat(test.upperP()).isCloseTo(upper, within(1e-9 * upper));
        assertThat(test.pValue()).isEqualTo(test.upperP());
    }

    @Test
    void pValue_mirroredDifference_same() {
        EquivalenceTest test = EquivalenceTest.of(0.7, 0.3, 12, 1);
        EquivalenceTest mirrored = EquivalenceTest.of(-0.7, 0.3, 12, 1);

        assertThat(mirrored.lowerP()).isEqualTo(test.upperP());
        assertThat(mirrored.pValue()).isEqualTo(test.pValue()).isEqualTo(test.upperP());
    }

    /** Schuirmann's identity: at the level of the p-value the interval at 1 - 2α just touches the margin. */
    @ParameterizedTest
    @ValueSource(doubles = {1.7, 2, 2.5, 3})
    void isEquivalent_intervalInsideTheMargin_andOnlyThen(double margin) {
        EquivalenceTest test = EquivalenceTest.of(tally(SLEEP), margin);
        ConfidenceInterval touching = ConfidenceInterval.ofMean(SLEEP, 1 - 2 * test.pValue());

        assertThat(touching.high()).isCloseTo(margin, within(1e-9));
        assertThat(test.isEquivalent(test.pValue() * 1.0001)).isTrue();
        assertThat(test.isEquivalent(test.pValue())).isFalse();
    }

    /**
     * With the true difference on the margin, equivalence is wrongly found as often as stated: 100 of 2000, four standard
     * deviations being 39 (with a spread so small against the margin that only one side counts).
     */
    @Tag("coverage")
    @Test
    void isEquivalent_differenceOnTheMargin_wrongAsOftenAsStated() {
        int found = 0;
        for (int seed = 1; seed <= 2000; seed++) {
            Noise noise = new Noise(seed);
            Tally tally = new Tally();
            for (int i = 0; i < 12; i++) {
                tally.add(10 + noise.normal());
            }
            found += EquivalenceTest.of(tally, 10).isEquivalent(0.05) ? 1 : 0;
        }
        assertThat(found).isBetween(100 - 39, 100 + 39);
    }

    @Test
    void of_nothingUncertain_differenceDecides() {
        assertThat(EquivalenceTest.of(0.9, 0, 5, 1).pValue()).isZero();
        assertThat(EquivalenceTest.of(1.1, 0, 5, 1).pValue()).isEqualTo(1);
        assertThat(EquivalenceTest.of(-1.1, 0, 5, 1).pValue()).isEqualTo(1);
        assertThat(EquivalenceTest.of(1, 0, 5, 1).pValue()).isEqualTo(0.5);
        assertThat(EquivalenceTest.of(1, 0, 5, 1).isEquivalent(0.05)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1})
    void of_badArgument_refused(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> EquivalenceTest.of(0, bad, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> EquivalenceTest.of(0, 1, bad, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> EquivalenceTest.of(0, 1, 5, bad));
        assertThatIllegalArgumentException().isThrownBy(() -> EquivalenceTest.of(0, 1, 5, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EquivalenceTest.of(0, 1, 5, 1).isEquivalent(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> new EquivalenceTest(bad, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new EquivalenceTest(0.5, bad));
        if (bad != -1) {
            assertThatIllegalArgumentException().isThrownBy(() -> EquivalenceTest.of(bad, 1, 5, 1));
        }
    }

    @Test
    void levelAtItsEnds_refused() {
        EquivalenceTest test = EquivalenceTest.of(0, 1, 5, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> test.isEquivalent(0));
        assertThatIllegalArgumentException().isThrownBy(() -> test.isEquivalent(0.5));
    }

    @Test
    void of_oneObservation_refused() {
        assertThat(EquivalenceTest.of(tally(1, 2), 3).pValue()).isBetween(0.0, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EquivalenceTest.of(tally(1), 3))
                .withMessageContaining("1");
    }

    private static Tally tally(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }
}

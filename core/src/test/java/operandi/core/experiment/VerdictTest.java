package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four-way rule of DESIGN 6, with a threshold of 1. */
class VerdictTest {

    @ParameterizedTest(name = "difference {0} ± {1} is {2} where lower is better and {3} where higher is")
    @CsvSource({
        "-3.0, 1.9, BETTER,        WORSE",
        " 3.0, 1.9, WORSE,         BETTER",
        "-3.0, 2.1, CANNOT_TELL,   CANNOT_TELL",
        " 3.0, 2.1, CANNOT_TELL,   CANNOT_TELL",
        " 0.0, 0.9, NO_DIFFERENCE, NO_DIFFERENCE",
        " 0.5, 0.4, NO_DIFFERENCE, NO_DIFFERENCE",
        " 0.5, 0.6, CANNOT_TELL,   CANNOT_TELL",
        " 0.0, 0.0, NO_DIFFERENCE, NO_DIFFERENCE",
        " 0.0, Infinity, CANNOT_TELL, CANNOT_TELL",
        " NaN, Infinity, CANNOT_TELL, CANNOT_TELL"
    })
    void verdict_followsTheWholeInterval(double mean, double halfWidth, Verdict ifLower, Verdict ifHigher) {
        ConfidenceInterval difference = new ConfidenceInterval(mean, halfWidth, 0.95, 100);

        assertThat(Verdict.of(difference, 1, true)).isEqualTo(ifLower);
        assertThat(Verdict.of(difference, 1, false)).isEqualTo(ifHigher);
    }
}

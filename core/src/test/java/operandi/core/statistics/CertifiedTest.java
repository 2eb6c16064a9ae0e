package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets of NIST, "Statistical Reference Datasets: univariate summary statistics", with their certified values. */
class CertifiedTest {

    /** A. A. Michelson's 100 measurements of the speed of light (1879), less 299,000 km/s, in thousandths. */
    static final double[] MICHELSON = Arrays.stream(new int[] {
                850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960,
                960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800,
                880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840, 850, 840, 840, 840,
                890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780,
                890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870
            })
            .mapToDouble(thousandths -> (299_000 + thousandths) / 1000.0)
            .toArray();

    @Test
    void tally_ofMichelso_certifiedMoments() {
        Tally tally = tally(MICHELSON);

        assertThat(tally.mean()).isCloseTo(299.852400000000, within(1e-12));
        assertThat(tally.standardDeviation()).isCloseTo(0.0790105478190518, within(1e-13));
    }

    @Test
    void tally_ofNumAcc1_certifiedMoments() {
        Tally tally = tally(10_000_001, 10_000_003, 10_000_002);

        assertThat(tally.mean()).isEqualTo(10_000_002);
        assertThat(tally.standardDeviation()).isEqualTo(1);
    }

    /**
     * NumAcc2, 3 and 4: the middle value once, then the lower and the higher 500 times in turn; s is 0.1. Doubles hold
     * 10,000,000.1 to 1e-9 only, which bounds what is possible.
     */
    @ParameterizedTest
    @CsvSource({"1.2, 1e-15", "1000000.2, 1e-10", "10000000.2, 1e-9"})
    void tally_ofNumAcc2To4_certifiedMoments(double middle, double representable) {
        double[] values = new double[1001];
        values[0] = middle;
        for (int i = 1; i < values.length; i++) {
            values[i] = i % 2 == 1 ? middle - 0.1 : middle + 0.1;
        }
        Tally tally = tally(values);

        assertThat(tally.mean()).isCloseTo(middle, within(middle * 1e-15));
        assertThat(tally.standardDeviation()).isCloseTo(0.1, within(2 * representable));
    }

    @Test
    void serialCorrelation_ofMichelso_certifiedOneWithoutItsBiasAtTheEnds() {
        BatchMeans each = BatchMeans.of(MICHELSON, MICHELSON.length);

        double squares = 99 * 0.0790105478190518 * 0.0790105478190518;
        double first = MICHELSON[0] - 299.8524;
        double last = MICHELSON[99] - 299.8524;
        double ends = (first * first + last * last) / (2 * squares);
        assertThat(each.serialCorrelation()).isCloseTo(0.535199668621283 + ends, within(1e-11));
    }

    private static Tally tally(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }
}

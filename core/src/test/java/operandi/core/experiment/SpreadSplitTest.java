package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadSplitTest {

    private static final double[] FUTURES = {1, 2, 3, 4, 5, 100};

    @Test
    void equalTwins_allOfItIsAssumptions() {
        SpreadSplit split =
                SpreadSplit.of(FUTURES, new double[] {1, 2, 3, 4, 5}, 0.95).orElseThrow();

        assertThat(split.assumptions()).isCloseTo(1, within(1e-15));
        assertThat(split.twins()).isEqualTo(5);
        // of 1, 2, 3, 4, 5, 100: mean 115/6, squares 10055 - 115^2 / 6
        assertThat(split.standardDeviation()).isCloseTo(Math.sqrt((10055 - 115.0 * 115 / 6) / 5), within(1e-12));
    }

    @Test
    void shares_addUpToOne() {
        SpreadSplit split =
                SpreadSplit.of(FUTURES, new double[] {1, 3, 2, 5, 4}, 0.95).orElseThrow();

        // Spearman's formula for ranks: 1 - 6 * 4 / (5 * 24)
        assertThat(split.assumptions()).isCloseTo(0.8, within(1e-12));
        assertThat(split.chance() + split.assumptions()).isEqualTo(1);
        // Fisher: atanh(0.8) = ln(9) / 2, less and plus 1.959964 / sqrt(2)
        double z = Math.log(9) / 2;
        assertThat(split.high()).isCloseTo(Math.tanh(z + 1.959963984540054 / Math.sqrt(2)), within(1e-12));
        assertThat(split.low()).as("cut off at 0").isZero();
    }

    @Test
    void twinsThatGoAgainstEachOther_areAllChance() {
        SpreadSplit split =
                SpreadSplit.of(FUTURES, new double[] {5, 4, 3, 2, 1}, 0.95).orElseThrow();

        assertThat(split.assumptions()).isZero();
        assertThat(split.chance()).isEqualTo(1);
        assertThat(split.low()).isZero();
        assertThat(split.high()).isZero();
    }

    @Test
    void undefinedTwins_areLeftOut() {
        double[] twins = {1, Double.NaN, 3, 4, 5};

        assertThat(SpreadSplit.of(FUTURES, twins, 0.95).orElseThrow().twins()).isEqualTo(4);
    }

    @Test
    void differenceThatNeverVaries_isNotSplit() {
        assertThat(SpreadSplit.of(new double[] {2, 2, 2}, new double[] {2, 2}, 0.95))
                .isEmpty();
        assertThat(SpreadSplit.of(new double[] {1, Double.NaN}, new double[] {1, 1}, 0.95))
                .isEmpty();
    }
}

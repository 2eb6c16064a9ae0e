package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Courses made by hand, worse above zero, with a smallest difference that matters of 1. */
class DipTest {

    private static final double UNDEFINED = Double.NaN;

    @Test
    void depth_isTheWorstMean() {
        assertThat(Dip.depth(new double[] {0.5, 3, UNDEFINED, 2})).isEqualTo(3);
        assertThat(Dip.depth(new double[] {-4, -2, -3})).as("better all along").isEqualTo(-2);
        assertThat(Dip.depth(new double[] {UNDEFINED})).isNaN();
    }

    @Test
    void leaving_isStrictlyBeyondDelta() {
        assertThat(Dip.leaves(new double[] {0, 1, 1.1, 5}, 1)).isEqualTo(2);
        assertThat(Dip.leaves(new double[] {0, 1, -7, UNDEFINED}, 1)).isEqualTo(Dip.NEVER);
    }

    @Test
    void recovery_needsFourMeansInARow() {
        double[] backForTwoThenOutAgain = {0, 3, 0.5, 0.5, 2, 1, 0.9, 0, -0.5, 4};

        assertThat(Dip.recovers(backForTwoThenOutAgain, 1)).isEqualTo(5);
    }

    @Test
    void recovery_straightToMuchBetter_isARecovery() {
        assertThat(Dip.recovers(new double[] {2, -3, -5, -6, -6}, 1)).isEqualTo(1);
    }

    @Test
    void recovery_lateOrUnknown_neverComes() {
        assertThat(Dip.recovers(new double[] {2, 0, 0, 0}, 1))
                .as("three in a row")
                .isEqualTo(Dip.NEVER);
        assertThat(Dip.recovers(new double[] {2, 0, 0, UNDEFINED, 0, 0, 0}, 1))
                .as("unknown is not back")
                .isEqualTo(Dip.NEVER);
        assertThat(Dip.recovers(new double[] {0, 0, 0, 0, 0}, 1))
                .as("never left")
                .isEqualTo(Dip.NEVER);
    }

    @Test
    void breakEven_isWhereTheSumStaysBelowZero() {
        assertThat(Dip.breaksEven(new double[] {-1, 2, 5, -1, 3, -0.1, -4})).isEqualTo(5);
        assertThat(Dip.breaksEven(new double[] {-1, -2}))
                .as("favourable at once")
                .isZero();
        assertThat(Dip.breaksEven(new double[] {-1, -2, 0}))
                .as("even is not favourable")
                .isEqualTo(Dip.NEVER);
        assertThat(Dip.breaksEven(new double[] {0, 0})).isEqualTo(Dip.NEVER);
    }
}

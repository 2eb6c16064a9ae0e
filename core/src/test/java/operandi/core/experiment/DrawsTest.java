package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final Assumption SKEWED = assumption("a", "assumed", 10, 11, 20);
    private static final Assumption LAW = assumption("laws.b", "J", 0, 0.5, 1);
    private static final Assumption MEASURED = assumption("c", "measured", 0, 1, 2);
    private static final Assumption WITHOUT_RANGE = new Assumption("d", "3", "", "assumed", "");

    private static Assumption assumption(String path, String grade, double low, double point, double high) {
        return new Assumption(path, "", "", grade, "", Optional.of(new Assumption.Extent(point, low, high, "number")));
    }

    private static Draws draws(long seed, Assumption... assumptions) {
        Scenario scenario = EffortFamily.scenario(2, 2, assumptions);
        return new Draws(scenario.withDesign(scenario.design().withSeed(seed)), Drawing.DRAWN);
    }

    @Test
    void assumedAndJudgedQuantitiesWithARange_areDrawn() {
        assertThat(draws(1, SKEWED, LAW, MEASURED, WITHOUT_RANGE).of(0)).containsOnlyKeys("a", "laws.b");
    }

    @Test
    void statedValues_drawNothing() {
        Draws stated = new Draws(EffortFamily.scenario(2, 2, SKEWED), Drawing.STATED);

        assertThat(stated.isEmpty()).isTrue();
        assertThat(stated.of(0)).isEmpty();
    }

    @Test
    void draw_dependsOnSeedFutureAndPathAlone() {
        double drawn = draws(1, SKEWED).of(3).get("a");

        assertThat(draws(1, LAW, MEASURED, SKEWED).of(3)).containsEntry("a", drawn);
        assertThat(draws(1, SKEWED).of(4).get("a")).isNotEqualTo(drawn);
        assertThat(draws(2, SKEWED).of(3).get("a")).isNotEqualTo(drawn);
        assertThat(draws(1, assumption("other", "assumed", 10, 11, 20)).of(3).get("other"))
                .isNotEqualTo(drawn);
        assertThat(draws(1, SKEWED).ofFirst(4, SKEWED)[3]).isEqualTo(drawn);
    }

    /**
     * Half the draws lie below the value, uniform: of 4,000, the number below is 2,000 with standard deviation 32, that
     * below the middle of the lower half 1,000 with 27; 5 of them is once in 1.7 million. The
     * least of 2,000 lies within 0.01 of the end of its half, of width 1, but for once in e^20, the greatest of 2,000 within
     * 0.1 of the end of its half, of width 9, but for once in e^22.
     */
    @Test
    void halfTheDraws_lieBelowTheValueAndHalfAbove() {
        double[] drawn = draws(1, SKEWED).ofFirst(4_000, SKEWED);

        assertThat(Arrays.stream(drawn).min()).hasValueCloseTo(10.0, within(0.01));
        assertThat(Arrays.stream(drawn).max()).hasValueCloseTo(20.0, within(0.1));
        assertThat(count(drawn, 10)).isZero();
        assertThat(count(drawn, 20)).isEqualTo(4_000);
        assertThat(count(drawn, 11)).isBetween(1840, 2160);
        assertThat(count(drawn, 10.5)).isBetween(863, 1137);
        assertThat(count(drawn, 15.5)).isBetween(2863, 3137);
    }

    private static int count(double[] values, double below) {
        int count = 0;
        for (double value : values) {
            count += value < below ? 1 : 0;
        }
        return count;
    }
}

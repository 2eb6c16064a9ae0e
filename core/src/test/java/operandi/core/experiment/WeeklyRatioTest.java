package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WeeklyRatioTest {

    private final WeeklyRatio ratio = new WeeklyRatio(new double[] {2, Double.NaN, 8, 1}, new double[] {30, 0, 10, 0});

    @Test
    void stretch_isTheRatioOfTotals() {
        assertThat(ratio.over(0, 3)).isEqualTo((2 * 30 + 8 * 10) / 40.0);
        assertThat(ratio.over(2, 3)).isEqualTo(8);
    }

    @Test
    void stretchWithoutContacts_isUndefined() {
        assertThat(ratio.over(1, 2)).isNaN();
        assertThat(ratio.over(3, 4)).isNaN();
        assertThat(ratio.over(2, 2)).isNaN();
    }

    @Test
    void differentLengths_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WeeklyRatio(new double[2], new double[3]));
    }
}

package operandi.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionedTest {

    @Test
    void units_goToTheLargestRemainders() {
        // 1.4 + 1.3 + 1.3 = 4: cut to 1 + 1 + 1, and the unit left goes to 0.4.
        assertThat(Apportioned.units(List.of(1.4, 1.3, 1.3), 4)).containsExactly(2L, 1L, 1L);
    }

    @Test
    void units_ofSavings_addUpToo() {
        // -1.4 + -1.3 + 0.7 = -2: cut to -2 + -2 + 0, and the two units missing go to 0.7 and 0.7 (of -1.3).
        assertThat(Apportioned.units(List.of(-1.4, -1.3, 0.7), -2)).containsExactly(-2L, -1L, 1L);
    }

    @Test
    void units_toATotalBelowEveryFloor_areTakenFromTheSmallestRemainder() {
        assertThat(Apportioned.units(List.of(1.1, 1.6), 1)).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void units_ofAnyParts_addUpAndStayWithinAUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> parts = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            parts.add(random.nextDouble(-50, 50));
            sum += parts.get(i);
        }
        List<Long> units = Apportioned.units(parts, Math.round(sum));
        assertThat(units.stream().mapToLong(unit -> unit).sum())
                .as("seed %d", seed)
                .isEqualTo(Math.round(sum));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(Math.abs(units.get(i) - parts.get(i)))
                    .as("seed %d", seed)
                    .isLessThan(1);
        }
    }

    @Test
    void units_ofNothing_areNone() {
        assertThat(Apportioned.units(List.of(), 0)).isEmpty();
        assertThatThrownBy(() -> Apportioned.units(List.of(), 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void units_ofWhatIsNotANumber_areRefused() {
        assertThatThrownBy(() -> Apportioned.units(List.of(Double.NaN), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

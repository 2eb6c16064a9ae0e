package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;
import org.junit.jupiter.api.Test;

/** Windows follow one another from the end of the warm-up to the horizon, and a boundary belongs to the later one. */
class WindowsTest {

    private static final long WARM_UP = Ticks.WEEK;
    private static final long FROM = 3 * Ticks.WEEK;
    private static final long TO = 5 * Ticks.WEEK;
    private static final long HORIZON = 8 * Ticks.WEEK + Ticks.DAY;

    private final Windows windows = windows(Optional.of(new TimeFrame.Transition(FROM, TO)));

    private static Windows windows(Optional<TimeFrame.Transition> transition) {
        Scenario scenario = new TestScenario()
                .person("a", Calendar.always(), "any")
                .structure("s", TestScenario.team("t", "a"))
                .build();
        return new Windows(scenario.withTime(new TimeFrame(LocalDate.of(2026, 1, 5), HORIZON, WARM_UP, transition)));
    }

    @Test
    void of_boundary_isInTheLaterWindow() {
        assertThat(windows.of(0)).isEqualTo(Windows.NONE);
        assertThat(windows.of(WARM_UP - 1)).isEqualTo(Windows.NONE);
        assertThat(windows.of(WARM_UP)).isZero();
        assertThat(windows.of(FROM - 1)).isZero();
        assertThat(windows.of(FROM)).isEqualTo(1);
        assertThat(windows.of(TO - 1)).isEqualTo(1);
        assertThat(windows.of(TO)).isEqualTo(2);
        assertThat(windows.of(HORIZON - 1)).isEqualTo(2);
    }

    @Test
    void windows_leaveNoGap() {
        assertThat(windows.from(0)).isEqualTo(WARM_UP);
        assertThat(windows.to(0)).isEqualTo(windows.from(1)).isEqualTo(FROM);
        assertThat(windows.to(1)).isEqualTo(windows.from(2)).isEqualTo(TO);
        assertThat(windows.to(2)).isEqualTo(HORIZON);
    }

    @Test
    void whole_isAllOfThem_andEachOtherIsItself() {
        assertThat(windows.first(Window.WHOLE)).isZero();
        assertThat(windows.last(Window.WHOLE)).isEqualTo(2);
        assertThat(windows.first(Window.AFTER)).isEqualTo(2);
        assertThat(windows.last(Window.BEFORE)).isZero();
        assertThat(windows.window(1)).isEqualTo(Window.TRANSITION);
    }

    @Test
    void withoutTransition_thereIsTheWholeAlone() {
        Windows one = windows(Optional.empty());

        assertThat(one.count()).isEqualTo(1);
        assertThat(one.window(0)).isEqualTo(Window.WHOLE);
        assertThat(one.from(0)).isEqualTo(WARM_UP);
        assertThat(one.to(0)).isEqualTo(HORIZON);
        assertThatThrownBy(() -> one.first(Window.AFTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after");
    }

    @Test
    void overlap_isThePartOfAStretchInside() {
        assertThat(windows.overlap(0, 0, FROM + 7)).isEqualTo(FROM - WARM_UP);
        assertThat(windows.overlap(1, FROM - 3, FROM + 7)).isEqualTo(7);
        assertThat(windows.overlap(2, FROM - 3, FROM + 7)).isZero();
    }

    @Test
    void weeks_countFromTheStart_andTheLastMayBeCutShort() {
        assertThat(windows.weeks()).isEqualTo(9);
        assertThat(Windows.weekOf(Ticks.WEEK - 1)).isZero();
        assertThat(Windows.weekOf(Ticks.WEEK)).isEqualTo(1);
        assertThat(Windows.weekOf(HORIZON - 1)).isEqualTo(8);
    }
}

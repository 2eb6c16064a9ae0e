package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Cost;
import operandi.core.model.Metric;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Alternative STAY = new Alternative("stay", EffortFamily.FAST);
    private static final Headline HEADLINE =
            new Headline(new MetricKey(EffortFamily.TIME, "all"), OptionalDouble.of(0.5));

    private static Scenario scenario(double weeks, double warmUp) {
        Scenario scenario = EffortFamily.scenario(20, 2);
        return scenario.withTime(
                new TimeFrame(scenario.time().starts(), (long) (weeks * Ticks.WEEK), (long) (warmUp * Ticks.WEEK)));
    }

    private static Alternative reorganizing(double at, TimeLineEntry... entries) {
        Reorganization reorganization = new Reorganization(
                (long) (at * Ticks.WEEK),
                EffortFamily.SLOW,
                List.of(List.of("fast", "slow"), List.of()),
                3 * Ticks.WEEK,
                Cost.NONE);
        return new Alternative("go", EffortFamily.FAST, Optional.of(reorganization), List.of(entries));
    }

    private static Optional<Change> change(Headline headline, Alternative alternative, double weeks) {
        return Change.of(scenario(weeks, 1.5), headline, STAY, alternative);
    }

    @Test
    void dates_areWavesAndOwnEntriesInOrder() {
        TimeLineEntry bought = new TimeLineEntry.Acquisition("bought", 11 * Ticks.WEEK, Cost.NONE, List.of());

        assertThat(Dates.of(reorganizing(10, bought)))
                .containsExactly(
                        new Transition.Date("wave 1: fast, slow", 10),
                        new Transition.Date("bought", 11),
                        new Transition.Date("wave 2", 13));
        assertThat(Dates.of(STAY)).isEmpty();
    }

    @Test
    void oneWaveWithEverything_isNamedByWhereItLeads() {
        Alternative atOnce = new Alternative(
                "go",
                EffortFamily.FAST,
                Optional.of(new Reorganization(0, EffortFamily.SLOW, List.of(List.of()), 0, Cost.NONE)),
                List.of());

        assertThat(Dates.of(atOnce)).containsExactly(new Transition.Date("reorganization to slow", 0));
    }

    @Test
    void change_beginsWithTheFirstWholeWeek() {
        Change change = change(HEADLINE, reorganizing(10.5), 30).orElseThrow();

        assertThat(change.date()).isEqualTo(10.5);
        assertThat(change.week()).isEqualTo(11);
        assertThat(change.firstWeek())
                .as("after a warm-up of a week and a half")
                .isEqualTo(2);
        assertThat(change(HEADLINE, reorganizing(10), 30).orElseThrow().week()).isEqualTo(10);
        assertThat(change(HEADLINE, reorganizing(0.5), 30).orElseThrow().week()).isEqualTo(2);
    }

    @Test
    void change_needsFourWeeksAfterIt() {
        assertThat(change(HEADLINE, reorganizing(10), 14)).isPresent();
        assertThat(change(HEADLINE, reorganizing(10.1), 14)).isEmpty();
    }

    @Test
    void nothingToJudge_isNoChange() {
        Headline withoutThreshold = new Headline(HEADLINE.key(), OptionalDouble.empty());
        Headline withoutDirection =
                new Headline(new MetricKey(Metric.of("customer.contacts").orElseThrow(), "all"), OptionalDouble.of(1));

        assertThat(change(HEADLINE, STAY, 30)).as("nothing happens").isEmpty();
        assertThat(change(HEADLINE, new Alternative("other", EffortFamily.SLOW), 30))
                .as("differs from the start")
                .isEmpty();
        assertThat(change(withoutThreshold, reorganizing(10), 30)).isEmpty();
        assertThat(change(withoutDirection, reorganizing(10), 30)).isEmpty();
    }
}

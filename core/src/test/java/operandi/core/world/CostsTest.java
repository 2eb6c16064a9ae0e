package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.TimeLineEntry;
import org.junit.jupiter.api.Test;

/** What entries of the time line cost in windows of 2, 3 and 4 weeks after one week of warm-up. Payroll is 1 EUR an hour. */
class CostsTest {

    private static final long FROM = 3 * Ticks.WEEK;
    private static final double WEEKLY_PAY = 168;

    private static Costs costs(Optional<Reorganization> reorganization, TimeLineEntry... common) {
        Structure structure = new Structure("s", List.of(TestScenario.team("t", "a")));
        Alternative alternative = new Alternative("s", "s", reorganization, List.of());
        Scenario scenario = HandMade.idle(
                HandMade.time(Ticks.WEEK, FROM, 6 * Ticks.WEEK, 10 * Ticks.WEEK),
                List.of(HandMade.person("a", Calendar.always(), 1)),
                List.of(structure),
                alternative,
                common);
        WorldPlan plan = new WorldPlan(scenario, alternative);
        PeopleMeasures people = new PeopleMeasures(plan);
        people.finish(10 * Ticks.WEEK);
        return new Costs(plan, people);
    }

    @Test
    void costOfAnEntryAtABoundary_fallsDueInTheLaterWindow() {
        Costs costs = costs(
                Optional.of(new Reorganization(FROM, "s", List.of(List.of()), 0, new Cost(1000, 7.0 / Ticks.WEEK))));

        assertThat(costs.reorganization(0, 0)).isZero();
        assertThat(costs.reorganization(1, 1)).isEqualTo(1000 + 3 * 7);
        assertThat(costs.reorganization(2, 2)).isEqualTo(4 * 7);
        assertThat(costs.reorganization(0, 2)).isEqualTo(1000 + 7 * 7);
        assertThat(costs.total(1, 1)).isEqualTo(3 * WEEKLY_PAY + 1000 + 3 * 7);
    }

    @Test
    void costOfTheWarmUp_isNotCounted_butWhatGoesOnIs() {
        Costs costs = costs(
                Optional.empty(),
                new TimeLineEntry.Acquisition("joins", 0, new Cost(5000, 2.0 / Ticks.WEEK), List.of()));

        assertThat(costs.total(0, 2)).isEqualTo(9 * WEEKLY_PAY + 9 * 2);
        assertThat(costs.technology(0, 2)).isZero();
        assertThat(costs.reorganization(0, 2)).isZero();
    }
}

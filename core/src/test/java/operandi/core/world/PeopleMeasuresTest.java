package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import org.junit.jupiter.api.Test;

/**
 * Two people at 60 and 90 EUR an hour over one week of warm-up and windows of 2, 3 and 4 weeks; after the first of them
 * the second person joins the first one's team.
 */
class PeopleMeasuresTest {

    private static final long WARM_UP = Ticks.WEEK;
    private static final long FROM = 3 * Ticks.WEEK;
    private static final long TO = 6 * Ticks.WEEK;
    private static final long HORIZON = 10 * Ticks.WEEK;

    private static final int OFFICE_HOURS = 40;
    private static final int ALL_HOURS = 168;

    private static final int TEAM_OF_A = 0;
    private static final int TEAM_OF_B = 1;

    private final PeopleMeasures measures = new PeopleMeasures(plan());

    private static WorldPlan plan() {
        Structure apart = new Structure("apart", List.of(TestScenario.team("ta", "a"), TestScenario.team("tb", "b")));
        Structure together = new Structure("together", List.of(TestScenario.team("ta", "a", "b")));
        Alternative joins = new Alternative(
                "joins",
                "apart",
                Optional.of(new Reorganization(FROM, "together", List.of(List.of()), 0, Cost.NONE)),
                List.of());
        Scenario scenario = HandMade.idle(
                HandMade.time(WARM_UP, FROM, TO, HORIZON),
                List.of(HandMade.person("a", TestScenario.OFFICE, 60), HandMade.person("b", Calendar.always(), 90)),
                List.of(apart, together),
                joins);
        return new WorldPlan(scenario, joins);
    }

    @Test
    void payroll_isDutyTimesCost_inEachWindowAndTogether() {
        measures.finish(HORIZON);

        double aWeek = OFFICE_HOURS * 60 + ALL_HOURS * 90;
        assertThat(measures.payroll(0, 0)).isEqualTo(2 * aWeek);
        assertThat(measures.payroll(2, 2)).isEqualTo(4 * aWeek);
        assertThat(measures.payroll(0, 2)).isEqualTo(9 * aWeek);
    }

    @Test
    void emptySeat_isNotPaid_andSpansWindows() {
        measures.seatEmptied(0, 2 * Ticks.WEEK);
        measures.seatFilled(0, 4 * Ticks.WEEK);
        measures.seatEmptied(1, 9 * Ticks.WEEK);
        measures.finish(HORIZON);

        assertThat(measures.payroll(0, 0)).isEqualTo(OFFICE_HOURS * 60 + 2 * ALL_HOURS * 90);
        assertThat(measures.payroll(1, 1)).isEqualTo(2 * OFFICE_HOURS * 60 + 3 * ALL_HOURS * 90);
        assertThat(measures.payroll(2, 2)).isEqualTo(4 * OFFICE_HOURS * 60 + 3 * ALL_HOURS * 90);
        assertThat(measures.payroll(0, 2)).isEqualTo(7 * OFFICE_HOURS * 60 + 8 * ALL_HOURS * 90);
    }

    @Test
    void seatEmptyInTheWarmUpAlone_isPaidAfterwards() {
        measures.seatEmptied(0, Ticks.DAY);
        measures.seatFilled(0, 2 * Ticks.DAY);
        measures.finish(HORIZON);

        assertThat(measures.payroll(0, 2)).isEqualTo(9 * (OFFICE_HOURS * 60 + ALL_HOURS * 90));
        assertThat(measures.attrition(TEAM_OF_A, 0, 2)).isZero();
    }

    @Test
    void incidentWork_costsItsTime_splitAtTheBoundary() {
        measures.worked(0, TEAM_OF_A, true, FROM - Ticks.HOUR, FROM + 2 * Ticks.HOUR);
        measures.worked(1, TEAM_OF_B, false, FROM, FROM + Ticks.HOUR);
        measures.worked(0, TEAM_OF_A, true, WARM_UP - 3 * Ticks.HOUR, WARM_UP);
        measures.finish(HORIZON);

        assertThat(measures.incidentCost(0, 0)).isEqualTo(60);
        assertThat(measures.incidentCost(1, 1)).isEqualTo(120);
        assertThat(measures.incidentCost(0, 2)).isEqualTo(180);
    }

    @Test
    void callOut_isIncidentWorkOutsideHerHours_perWeek() {
        // on a Monday of the transition: from three hours before the office opens to one hour after
        long monday = 4 * Ticks.WEEK;
        measures.worked(0, TEAM_OF_A, true, monday + 6 * Ticks.HOUR, monday + 10 * Ticks.HOUR);
        measures.worked(1, TEAM_OF_B, true, monday + 6 * Ticks.HOUR, monday + 10 * Ticks.HOUR);
        measures.worked(0, TEAM_OF_A, false, monday + 20 * Ticks.HOUR, monday + 21 * Ticks.HOUR);
        measures.finish(HORIZON);

        assertThat(measures.callOutHoursPerWeek(TEAM_OF_A, 1, 1)).isEqualTo(1);
        assertThat(measures.callOutHoursPerWeek(TEAM_OF_A, 0, 2)).isCloseTo(3.0 / 9, within(1e-15));
        assertThat(measures.callOutHoursPerWeek(TEAM_OF_B, 0, 2)).isZero();
    }

    @Test
    void attrition_isLeaversPerSeatAndYear_andSeatsMoveWithTheirTeam() {
        measures.seatEmptied(1, 2 * Ticks.WEEK);
        measures.seatFilled(1, FROM);
        measures.seatEmptied(1, FROM);
        measures.seatFilled(1, 5 * Ticks.WEEK);
        measures.seatEmptied(1, 6 * Ticks.WEEK);
        measures.finish(HORIZON);

        // team ta has one seat for 2 weeks and two for 7; team tb one seat for 2 weeks
        double weeksOfAYear = 365.0 / 7;
        assertThat(measures.attrition(TEAM_OF_A, 0, 2)).isCloseTo(2 * weeksOfAYear / 16, within(1e-12));
        assertThat(measures.attrition(TEAM_OF_A, 1, 1)).isCloseTo(weeksOfAYear / 6, within(1e-12));
        assertThat(measures.attrition(TEAM_OF_B, 0, 2)).isCloseTo(weeksOfAYear / 2, within(1e-12));
        assertThat(measures.attrition(TEAM_OF_B, 1, 1)).isNaN();
    }
}

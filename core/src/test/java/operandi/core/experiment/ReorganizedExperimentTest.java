package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Cost;
import operandi.core.model.Reorganization;
import operandi.core.model.Window;
import org.junit.jupiter.api.Test;

/**
 * Forty weeks in which the work goes over to somebody of another speed with the eleventh: every job takes twenty minutes
 * by the fast and forty by the slow person, and no law blurs it ({@link EffortFamily}).
 */
class ReorganizedExperimentTest {

    private static final int DATE = 10;

    private static ExperimentResult going(String from, String to) throws ReplicationFailedException {
        Reorganization reorganization =
                new Reorganization(DATE * Ticks.WEEK, to, List.of(List.of()), 0, new Cost(500, 0));
        return Experiment.comparing(EffortFamily.scenario(
                        40,
                        new Alternative("stay", from),
                        new Alternative("go", from, Optional.of(reorganization), List.of())))
                .run(1, Progress.SILENT);
    }

    @Test
    void goingToTheSlow_isADipWithoutEnd() throws ReplicationFailedException {
        Transition transition = going(EffortFamily.FAST, EffortFamily.SLOW)
                .against("go")
                .transition()
                .orElseThrow();

        assertThat(transition.dates()).containsExactly(new Transition.Date("reorganization to slow", DATE));
        assertThat(transition.family()).as("weeks 10-13 to 36-39").isEqualTo(27);
        assertThat(transition.weeks()).hasSize(37);
        assertThat(transition.weeks())
                .allSatisfy(week -> assertThat(week.mean())
                        .as("week %d", week.last())
                        .isCloseTo(
                                week.last() < DATE ? 0 : 20.0 * Math.min(4, week.last() - DATE + 1) / 4, within(0.5)));
        assertThat(transition.dips()).isTrue();
        assertThat(transition.depth().p50()).isCloseTo(20, within(1e-9));
        assertThat(transition.recovery().concerned()).isEqualTo(3);
        assertThat(transition.recovery().reached()).isZero();
        assertThat(transition.breakEven().reached()).isZero();
    }

    @Test
    void goingToTheFast_paysAtOnce() throws ReplicationFailedException {
        ExperimentResult result = going(EffortFamily.SLOW, EffortFamily.FAST);

        Transition transition = result.against("go").transition().orElseThrow();
        assertThat(transition.dips()).isFalse();
        assertThat(transition.recovery().concerned()).isZero();
        assertThat(transition.breakEven().p50()).isEqualTo(1);
        AlternativeResult go = result.alternative("go");
        assertThat(go.metric("reorganization.break-even", "all").orElseThrow().values())
                .containsExactly(1.0, 1.0, 1.0);
        assertThat(go.metric("reorganization.recovery", "all").orElseThrow().values())
                .containsOnly(Double.NaN);
        assertThat(go.metric("reorganization.dip", "all")
                        .orElseThrow()
                        .summary()
                        .mean())
                .isCloseTo(-20, within(1e-9));
        assertThat(result.alternative("stay").metric("reorganization.dip", "all"))
                .isEmpty();
    }

    @Test
    void comparisons_areOfTheWholeRunAndOfTheEnd_asOneFamily() throws ReplicationFailedException {
        ExperimentResult result = going(EffortFamily.FAST, EffortFamily.SLOW);

        assertThat(result.family()).isEqualTo(2);
        assertThat(result.comparisons()).extracting(Comparison::window).containsExactly(Window.WHOLE, Window.AFTER);
        assertThat(result.comparisons().get(0).mean()).as("30 of 40 weeks").isCloseTo(15, within(0.1));
        assertThat(result.comparisons().get(1).mean()).isCloseTo(20, within(1e-9));
    }

    @Test
    void windows_holdEveryContactOnce() throws ReplicationFailedException {
        AlternativeResult go = going(EffortFamily.FAST, EffortFamily.SLOW).alternative("go");

        assertThat(go.ledger())
                .extracting(LedgerLine::window)
                .containsOnly(Window.BEFORE, Window.TRANSITION, Window.AFTER);
        assertThat(go.ledger().stream()
                        .filter(line -> line.cause().equals("touch"))
                        .mapToLong(LedgerLine::contacts)
                        .sum())
                .isEqualTo(go.audit().contacts());
        assertThat(go.ledger()).isSortedAccordingTo((one, other) -> one.window().compareTo(other.window()));
    }

    @Test
    void series_haveAValueForEveryWeek() throws ReplicationFailedException {
        WeeklySeries time = going(EffortFamily.FAST, EffortFamily.SLOW).alternative("go").series().stream()
                .filter(series -> series.metric().equals(EffortFamily.TIME)
                        && series.scope().equals("all"))
                .findFirst()
                .orElseThrow();

        assertThat(time.weeks()).hasSize(40);
        assertThat(time.weeks().get(DATE - 1).mean()).isCloseTo(20, within(0.5));
        assertThat(time.weeks().get(DATE + 1).mean()).isCloseTo(40, within(1e-9));
        assertThat(time.weeks().get(DATE + 1).n()).isEqualTo(3);
    }

    @Test
    void change_isToTheStructureAtTheEnd_andItsCostIsTold() throws ReplicationFailedException {
        ExperimentResult result = going(EffortFamily.FAST, EffortFamily.SLOW);

        assertThat(result.changes()).containsExactly(new StructureChange("go", 0, 1, 0));
        ResourceCheck resources = result.against("go").resources();
        assertThat(resources.onlyStructure()).isTrue();
        assertThat(resources.timeLineBaseline()).isZero();
        assertThat(resources.timeLineAlternative()).isEqualTo(500);
    }
}

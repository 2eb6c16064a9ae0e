package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Cost;
import operandi.core.model.Expectation;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Person;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Service;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
import operandi.core.model.Window;
import operandi.core.random.Deterministic;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures, dates and expectations become the scenario that the file describes, field by field. */
class TimeAndChangeReaderTest {

    @TempDir
    Path folder;

    private Scenario scenario;

    @BeforeEach
    void readScenario() {
        scenario = scenario(Sample.CHANGING);
    }

    @Test
    void transition_isRead() {
        assertThat(scenario.time().transition()).contains(new TimeFrame.Transition(10 * Ticks.WEEK, 40 * Ticks.WEEK));
    }

    @Test
    void people_haveTurnoverDutyAndKnowledge() {
        Person desk = scenario.roster().get(0);
        Person lab = scenario.roster().get(2);

        assertThat(desk.onCall()).isTrue();
        assertThat(desk.knows()).contains(List.of("shop"));
        Person.Turnover turnover = desk.turnover().orElseThrow();
        assertThat(1 - Math.exp(-turnover.leavesPerTick() * Ticks.YEAR))
                .as("share that leaves in a year")
                .isCloseTo(0.12, within(1e-12));
        assertThat(turnover.replacedAfter()).isEqualTo(new Exponential(8 * Ticks.WEEK));
        assertThat(lab.onCall()).isFalse();
        assertThat(lab.turnover()).isEmpty();
        assertThat(lab.knows())
                .as("nothing is known, which is not nothing said")
                .contains(List.of());
    }

    @Test
    void service_hasComponentsAndDependencies() {
        assertThat(scenario.services().get(0).redundancy()).isEqualTo(new Service.Redundancy(2, 3));
        assertThat(scenario.services().get(1).redundancy()).isEqualTo(Service.Redundancy.NONE);
        assertThat(scenario.services().get(1).dependencies())
                .containsExactly(new Service.Dependency("stock", 0.5), new Service.Dependency("post", 0));
        assertThat(scenario.services().get(2).dependencies()).containsExactly(new Service.Dependency("stock", 0));
    }

    @Test
    void coverage_isThatOfTheComponents() {
        Scenario covered =
                scenario(Sample.CHANGING.replace("redundancy: 2 of 3", "redundancy: 2 of 3, coverage: 95 %"));

        assertThat(covered.services().get(0).redundancy()).isEqualTo(new Service.Redundancy(2, 3, 0.95));
    }

    @Test
    void shock_withDefaultsIsDownAndKnownAtOnce() {
        assertThat(scenario.services().get(0).hazards())
                .containsExactly(new Hazard(
                        Hazard.Origin.SHOCK,
                        Optional.of(new Exponential(26 * Ticks.WEEK)),
                        0,
                        "outage",
                        0,
                        0,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()));
    }

    @Test
    void wearAndChanges_areRead() {
        assertThat(scenario.services().get(1).hazards())
                .containsExactly(
                        new Hazard(
                                Hazard.Origin.WEAR,
                                Optional.of(new Exponential(30 * Ticks.DAY)),
                                0,
                                "outage",
                                0.2,
                                0.4,
                                Optional.of(new Exponential(10 * Ticks.MINUTE)),
                                OptionalInt.of(3),
                                Optional.of(new Hazard.Recurrence(0.1, new Deterministic(2 * Ticks.WEEK), "repair"))),
                        new Hazard(
                                Hazard.Origin.CHANGE,
                                Optional.empty(),
                                0.12,
                                "outage",
                                0,
                                0,
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty()));
    }

    @Test
    void growth_isTheContinuousRate() {
        double perTick = scenario.segments().get(0).growthPerTick();

        assertThat(Math.exp(perTick * Ticks.YEAR)).isCloseTo(1.41, within(1e-12));
    }

    @Test
    void growthOfMinusHalf_halvesInAYear() {
        Scenario shrinking = scenario(Sample.CHANGING.replace("grows: 41 %/year", "grows: -50 %/year"));

        assertThat(Math.exp(shrinking.segments().get(0).growthPerTick() * Ticks.YEAR))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void flows_haveClassAndFailuresAsSource() {
        assertThat(scenario.flows().get(0).serviceClass()).isEmpty();
        assertThat(scenario.flows().get(1).serviceClass()).contains(ServiceClass.MAINTENANCE);
        assertThat(scenario.flows().get(2).serviceClass()).contains(ServiceClass.INCIDENT);
        assertThat(scenario.flows().get(2).askedBy()).isEqualTo(Flow.AskedBy.FAILURE);
    }

    @Test
    void digitalStep_mayFail() {
        Step browse = scenario.flows().get(0).steps().get(0);

        assertThat(browse.fails()).containsExactly(new Share("retry", 0.5), new Share("call", 0.5));
        assertThat(browse.retryAfter()).contains(new Deterministic(Ticks.HOUR));
        assertThat(browse.isLive()).isFalse();
    }

    @Test
    void stepsByPeople_mayUseServices() {
        Step call = scenario.flows().get(0).steps().get(1);
        Step mend = scenario.flows().get(1).steps().get(0);

        assertThat(call.doer()).isEqualTo(new Step.By("talk", List.of("shop", "stock"), 0.4));
        assertThat(call.fails()).isEqualTo(Share.always("leave"));
        assertThat(mend.doer()).isEqualTo(new Step.By("mend", List.of("stock"), 0));
        assertThat(mend.fails()).isEqualTo(Share.always("done"));
        assertThat(mend.retryAfter()).isEmpty();
    }

    @Test
    void endsOfSteps_haveEffects() {
        assertThat(scenario.flows().get(1).steps())
                .extracting(Step::effect)
                .containsExactly(Step.Effect.NONE, Step.Effect.DEPLOYS);
        assertThat(scenario.flows().get(2).steps())
                .extracting(Step::effect)
                .containsExactly(Step.Effect.NONE, Step.Effect.RESTORES, Step.Effect.NONE);
    }

    @Test
    void reorganization_isRead() {
        Alternative change = scenario.alternative("change");

        assertThat(scenario.alternative("stay")).isEqualTo(new Alternative("stay", "today"));
        assertThat(change.reorganization())
                .contains(new Reorganization(
                        12 * Ticks.WEEK,
                        "one",
                        List.of(List.of("shop-team"), List.of("stock-team", "rest")),
                        6 * Ticks.WEEK,
                        new Cost(60_000, 20_000.0 / Ticks.YEAR)));
    }

    @Test
    void reorganizationWithoutWaves_isOneWaveOfEverything() {
        Scenario atOnce = scenario(Sample.CHANGING.replaceFirst("waves: .*cost: \\{[^}]*}", "cost: {}"));

        assertThat(atOnce.alternative("change").reorganization())
                .contains(new Reorganization(12 * Ticks.WEEK, "one", List.of(List.of()), 0, Cost.NONE));
    }

    @Test
    void automation_atADateOfTheCalendar() {
        TimeLineEntry.Automation robot = new TimeLineEntry.Automation(
                "robot",
                13 * Ticks.WEEK,
                new Cost(0, 9_000.0 / Ticks.YEAR),
                "repair",
                "mend",
                0.6,
                List.of("shop"),
                new Deterministic(Ticks.MINUTE),
                0.03);

        assertThat(scenario.alternative("change").timeLine()).containsExactly(robot);
        assertThat(scenario.alternative("automate").timeLine()).containsExactly(robot);
        assertThat(scenario.alternative("stay").timeLine()).isEmpty();
    }

    @Test
    void timeLine_isInTheOrderOfDates() {
        assertThat(scenario.timeLine())
                .containsExactly(
                        new TimeLineEntry.Fault(
                                "drill",
                                20 * Ticks.WEEK,
                                Cost.NONE,
                                "stock",
                                new Hazard(
                                        Hazard.Origin.FAULT,
                                        Optional.empty(),
                                        0,
                                        "outage",
                                        1,
                                        0.1,
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        Optional.empty())),
                        new TimeLineEntry.Acquisition(
                                "merger",
                                30 * Ticks.WEEK,
                                new Cost(1_000, 0),
                                List.of(new TimeLineEntry.Joining("buyers", 500))));
    }

    @Test
    void laws_areReadWithTheirParameters() {
        Laws laws = scenario.laws();

        assertThat(laws.misRoute()).contains(new Laws.MisRoute(0.2, 0.5, 0.05, new Exponential(20 * Ticks.MINUTE)));
        assertThat(laws.rampUp()).contains(new Laws.RampUp(0.4, 300 * Ticks.HOUR));
        assertThat(laws.switching()).contains(new Deterministic(12 * Ticks.MINUTE));
        assertThat(laws.ties()).contains(new Laws.Ties(0.05, 10 * Ticks.WEEK));
        assertThat(laws.distraction()).contains(new Laws.Distraction(0.08, 6 * Ticks.WEEK));
        assertThat(laws.attrition()).contains(new Laws.Attrition(1.5, 40 * Ticks.WEEK));
        assertThat(laws.rework()).as("not mentioned, so at its default").contains(new Laws.Rework(0.15, 0.15));
    }

    @Test
    void everyLaw_canBeSwitchedOff() {
        String off = """
                laws: {coordination-delay: off, rework: off, mis-route: off, ramp-up: off, switching: off, ties: off, distraction: off, attrition: off}
                """;

        assertThat(scenario(Sample.TEXT + off).laws()).isEqualTo(Laws.none());
    }

    @Test
    void parameterOfALawThatIsNotMentioned_keepsItsDefault() {
        Laws laws = scenario(Sample.TEXT + "laws: {mis-route: {share: 5 %}, ramp-up: {}}\n")
                .laws();

        assertThat(laws.misRoute()).contains(new Laws.MisRoute(0.05, 0.4, 0.03, new Deterministic(10 * Ticks.MINUTE)));
        assertThat(laws.rampUp()).contains(new Laws.RampUp(0.3, 375 * Ticks.HOUR));
    }

    @Test
    void expectations_areInTheUnitOfTheMetric() {
        assertThat(scenario.expectations())
                .containsExactly(
                        new Expectation(
                                "stay",
                                metric("customer.resolved"),
                                "all",
                                Window.WHOLE,
                                new Expectation.Between(Optional.of(0.8), Optional.empty()),
                                "80 %",
                                "59:5"),
                        new Expectation(
                                "change",
                                metric("flow.time"),
                                "flow:visit",
                                Window.AFTER,
                                new Expectation.Between(Optional.of(1.0), Optional.of(9.0)),
                                "1 h .. 9 h",
                                "60:5"),
                        new Expectation(
                                "stay",
                                metric("customer.wait"),
                                "segment:buyers",
                                Window.WHOLE,
                                new Expectation.Covers(12, 0.99),
                                "12 min",
                                "61:5"));
    }

    @Test
    void coverage_isOf999InAThousandUnlessStated() {
        Scenario covering = scenario(Sample.CHANGING.replace(", confidence: 99 %", ""));

        assertThat(covering.expectations().get(2).condition()).isEqualTo(new Expectation.Covers(12, 0.999));
    }

    private static Metric metric(String id) {
        return Metric.of(id).orElseThrow();
    }

    private Scenario scenario(String text) {
        Sample sample = new Sample(folder);
        assertThat(sample.diagnosis(text)).isEmpty();
        return sample.read(text).scenario().orElseThrow();
    }
}

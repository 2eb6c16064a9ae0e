package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Laws;
import operandi.core.model.Scenario;
import operandi.core.model.Service;
import operandi.core.model.Structure;
import operandi.core.model.TimeLineEntry;
import operandi.core.model.Window;
import org.junit.jupiter.api.Test;

/** One failure of a service, found after half an hour and mended in one hour, in the window after the transition. */
class ServiceReadingsTest {

    private static final long TO = 2 * Ticks.WEEK;
    private static final long HORIZON = 4 * Ticks.WEEK;

    private final WorldPlan plan =
            new WorldPlan(scenario(), scenario().alternatives().get(0));
    private final WorldResult result = plan.run(1, 0, false, null);

    private static Scenario scenario() {
        Hazard hazard = new Hazard(
                Hazard.Origin.FAULT,
                Optional.empty(),
                0,
                "incident",
                0,
                0,
                Optional.of(exactly(30)),
                OptionalInt.empty(),
                Optional.empty());
        Flow incident = new Flow(
                "incident",
                Flow.AskedBy.FAILURE,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.empty(),
                List.of(),
                List.of(by("fix", "any", 60).build()));
        Structure structure = new Structure("s", List.of(team("t", "a")));
        return new Scenario(
                "test",
                "",
                HandMade.time(0, Ticks.WEEK, TO, HORIZON),
                List.of(HandMade.person("a", Calendar.always(), 80)),
                List.of(new Service("web"), new Service("other")),
                List.of(),
                List.of(incident),
                List.of(structure),
                List.of(new Alternative("s", "s")),
                "s",
                Laws.none(),
                List.of(),
                Optional.empty(),
                new Design(2, 1, 0.95),
                List.of(),
                List.of(),
                List.of(new TimeLineEntry.Fault("drill", TO, new Cost(500, 0), "web", hazard)),
                List.of());
    }

    private double value(String id, String scope, Window window) {
        for (int i = 0; i < result.values().length; i++) {
            WorldPlan.Measured measured = plan.metrics().get(i);
            if (measured.metric().id().equals(id) && measured.scope().equals(scope) && measured.window() == window) {
                return result.values()[i];
            }
        }
        throw new AssertionError("no metric " + id + " " + scope + " " + window);
    }

    @Test
    void downtime_isInTheWindowInWhichItPasses() {
        assertThat(value("service.availability", "service:web", Window.AFTER))
                .isCloseTo(1 - 1.5 / (2 * 168), within(1e-15));
        assertThat(value("service.availability", "service:web", Window.TRANSITION))
                .isEqualTo(1);
        assertThat(value("service.availability", "service:other", Window.WHOLE)).isEqualTo(1);
        assertThat(value("service.downtime", "service:web", Window.WHOLE)).isCloseTo(1.5 * 365 / 28, within(1e-12));
    }

    @Test
    void incident_isCountedPerYear_andTimedFromTheFailure() {
        assertThat(value("service.incidents", "service:web", Window.AFTER)).isCloseTo(365.0 / 14, within(1e-12));
        assertThat(value("service.incidents", "service:web", Window.BEFORE)).isZero();
        assertThat(value("service.detection", "service:web", Window.AFTER)).isEqualTo(0.5);
        assertThat(value("service.recovery", "service:web", Window.WHOLE)).isEqualTo(1.5);
        assertThat(value("service.recovery", "service:other", Window.WHOLE)).isNaN();
        assertThat(value("incident.recovery", "all", Window.WHOLE)).isEqualTo(1.5);
        assertThat(value("incident.recovery.p90", "all", Window.AFTER)).isEqualTo(1.5);
        assertThat(value("incident.acknowledge", "all", Window.AFTER)).isZero();
        assertThat(value("incident.reassignments", "all", Window.AFTER)).isZero();
        assertThat(value("change.failure-rate", "all", Window.AFTER)).isNaN();
    }

    @Test
    void costOfTheIncident_isTheTimeSpentOnIt_andADrillCostsExtra() {
        assertThat(value("cost.incidents", "all", Window.AFTER)).isEqualTo(80);
        assertThat(value("cost.incidents", "all", Window.TRANSITION)).isZero();
        assertThat(value("cost.technology", "all", Window.WHOLE)).isZero();
        assertThat(value("cost.total", "all", Window.AFTER)).isEqualTo(80 * 2 * 168 + 500);
        assertThat(value("cost.per-contact", "all", Window.AFTER)).isNaN();
    }
}

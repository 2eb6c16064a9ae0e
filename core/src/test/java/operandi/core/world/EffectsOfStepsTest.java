package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.on;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Hazard;
import operandi.core.model.Hazard.Origin;
import operandi.core.model.Person;
import operandi.core.model.Step;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import org.junit.jupiter.api.Test;

/** What a step brings about reaches everything that is under way but the item itself. */
class EffectsOfStepsTest {

    private static final Calendar ALWAYS = Calendar.always();

    private static Hazard change(double level) {
        return new Hazard(
                Origin.CHANGE,
                Optional.empty(),
                1,
                "incident",
                0,
                level,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    @Test
    void digitalStep_thatDeploysToItsOwnService_goesOnAfterItHasSlowedItDown() {
        Recorder recorder = Recorder.of(new TestScenario()
                .person("a", ALWAYS, "mend")
                .service("app", change(0.5))
                .incident(by("mend", "mend", 30).build())
                .once(
                        "release",
                        6000,
                        on("push", "app", 100)
                                .about("app")
                                .has(Step.Effect.DEPLOYS)
                                .then("watch")
                                .build(),
                        on("watch", "app", 10).build())
                .structure("s", team("t", "a"))
                .build());

        // half the speed from the deployment on, for the 30 minutes that mending takes
        assertThat(recorder.bookOf("release"))
                .isEqualTo(Map.of(
                        "touch release/push", minutes(100),
                        "touch release/watch", minutes(10),
                        "slowness app", minutes(10)));
    }

    @Test
    void automatedStep_whoseServiceFails_leavesNothingBehindForTheNextDigitalStep() {
        Recorder recorder = Recorder.of(new TestScenario()
                .person("a", ALWAYS, new Person.Skill("mend", 1), new Person.Skill("fix", 1))
                .service("robot")
                .service("app")
                .incident(by("mend", "mend", 30).build())
                .once(
                        "case",
                        6000,
                        by("fix", "fix", 20).uses("app").fails("note").build(),
                        on("note", "app", 5).build())
                .happens(new TimeLineEntry.Automation(
                        "auto", 0, Cost.NONE, "case", "fix", 1, List.of("robot"), exactly(40), 0))
                .fails("robot", 6010)
                .structure("s", team("t", "a"))
                .build());

        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("touch case/fix", minutes(10), "touch case/note", minutes(5)));
    }

    @Test
    void stepAutomatedTwice_isNoScenario() {
        TestScenario twice = new TestScenario()
                .person("a", ALWAYS, "fix")
                .service("robot")
                .once("case", 6000, by("fix", "fix", 20).build())
                .happens(new TimeLineEntry.Automation(
                        "pilot", 0, Cost.NONE, "case", "fix", 0.1, List.of("robot"), exactly(1), 0))
                .happens(new TimeLineEntry.Automation(
                        "more", 9, Cost.NONE, "case", "fix", 0.5, List.of("robot"), exactly(1), 0))
                .structure("s", team("t", "a"));

        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContaining("case: fix");
    }

    @Test
    void teamInWhichNobodySits_doesNotOpenFirst() {
        Calendar office = TestScenario.OFFICE;
        double leaves = leavesAt();
        Recorder recorder = Recorder.of(new TestScenario()
                .weeks(leaves / (7 * 24 * 60) + 4)
                .leaver("a", office, "fix", 1, exactly(1e7))
                .person("b", office, "fix")
                .flow(
                        "case",
                        Optional.of(exactly(7 * 24 * 60)),
                        List.of(),
                        by("fix", "fix", 1).build())
                .structure("s", team("one", "a"), team("two", "b"))
                .build());

        assertThat(recorder.routed.stream().filter(routed -> routed.time() > minutes(leaves)))
                .isNotEmpty()
                .allSatisfy(routed -> assertThat(routed.to()).isEqualTo("two"));
    }

    /** When the seat of a is left, in minutes. */
    private static double leavesAt() {
        double uniform = new KeyedRandom(1, 0).uniform(Key.of("seat/a"), Key.of("tenure"), 0);
        return -StrictMath.log1p(-uniform) * 7 * 24 * 60;
    }
}

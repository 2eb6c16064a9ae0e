package operandi.core.world;

import static operandi.core.world.TestScenario.OFFICE;
import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.on;
import static operandi.core.world.TestScenario.team;
import static operandi.core.world.TestScenario.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Calendar;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.ServiceClass;
import operandi.core.model.Team;
import org.junit.jupiter.api.Test;

/** What becomes of open items when teams change (DESIGN 2.5). */
class OpenItemsAtAWaveTest {

    private static final Calendar ALWAYS = Calendar.always();

    private static final Laws LOSSES = new Laws(Optional.of(exactly(30)), Optional.of(new Laws.Rework(0.5, 0)));

    /** Service x goes from the team of p to that of q at minute 6000. */
    private TestScenario scenario() {
        return new TestScenario()
                .person("p", ALWAYS, "fix")
                .person("q", ALWAYS, "fix")
                .service("x")
                .laws(LOSSES);
    }

    private Recorder change(TestScenario scenario) {
        return Recorder.of(
                scenario.structure("one", new Team("a", List.of("p"), List.of("x"), List.of()), team("b", "q"))
                        .structure("two", team("a", "p"), new Team("b", List.of("q"), List.of("x"), List.of()))
                        .reorganizing("change", 6000, "two")
                        .build(),
                "change",
                1);
    }

    @Test
    void itemInTheQueue_isHandedOver_withDelayAndRework() {
        Recorder recorder = change(scenario()
                .once("busy", 5950, by("fix", "fix", 100).about("x").build())
                .once(
                        "case",
                        5940,
                        by("look", "fix", 10).about("x").then("rest").build(),
                        waits("rest", 20).then("fix").build(),
                        by("fix", "fix", 40).about("x").build()));

        // look 5940 to 5950; waits to 5970; queue to 6000; delay to 6030; busy came at 6030, too, and joined first
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/look", minutes(10),
                        "outside case/rest", minutes(20),
                        "queue a", minutes(30),
                        "hand-off a->b", minutes(30),
                        "queue b", minutes(75),
                        "touch case/fix", minutes(40),
                        "rework b", minutes(5)));
        // 50 of 100 done until the wave; the delay; then 50 and half of 50
        assertThat(recorder.bookOf("busy"))
                .isEqualTo(Map.of(
                        "touch busy/fix", minutes(100),
                        "hand-off a->b", minutes(30),
                        "rework b", minutes(25)));
    }

    /** In hands, in the queue and between two steps at the wave: each is handed over later by the team as it is called then. */
    @Test
    void itemThatStaysWithATeamOfAnotherName_isHandedOverFromThatName() {
        Scenario scenario = new TestScenario()
                .person("p", ALWAYS, "look")
                .person("q", ALWAYS, "fix")
                .laws(LOSSES)
                .once(
                        "held",
                        5990,
                        by("look", "look", 20).then("fix").build(),
                        by("fix", "fix", 1).build())
                .once(
                        "queued",
                        5991,
                        by("look", "look", 20).then("fix").build(),
                        by("fix", "fix", 1).build())
                .once(
                        "between",
                        5900,
                        by("look", "look", 20).then("rest").build(),
                        waits("rest", 200).then("fix").build(),
                        by("fix", "fix", 1).build())
                .structure("one", team("a", "p"), team("b", "q"))
                .structure("two", team("b", "q"), team("c", "p"))
                .reorganizing("change", 6000, "two")
                .build();
        Recorder recorder = Recorder.of(scenario, "change", 1);

        for (String flow : List.of("held", "queued", "between")) {
            assertThat(recorder.bookOf(flow)).as(flow).containsEntry("hand-off c->b", minutes(30));
        }
    }

    @Test
    void pausedItem_isHandedOver() {
        Recorder recorder = change(new TestScenario()
                .person("p", TestScenario.office("late", 12, 20), "fix")
                .person("q", ALWAYS, "fix")
                .service("x")
                .laws(LOSSES)
                // Thursday 19:50; the wave is on Friday at 4:00
                .once(
                        "case",
                        3 * 1440 + 19 * 60 + 50,
                        by("fix", "fix", 30).about("x").build()));

        // 10 minutes until 20:00, closed until 4:00, delay to 4:30, 20 minutes and half of 10
        assertThat(recorder.onlyBook())
                .isEqualTo(Map.of(
                        "touch case/fix", minutes(30),
                        "closed a", minutes(480),
                        "hand-off a->b", minutes(30),
                        "rework b", minutes(5)));
    }

    @Test
    void itemInTransit_isHandedOverOnceMore_andItsDelayBeginsAnew() {
        Scenario scenario = new TestScenario()
                .person("p", ALWAYS, "look")
                .person("q", ALWAYS, "fix")
                .person("r", ALWAYS, "fix")
                .service("x")
                .laws(LOSSES)
                .once(
                        "case",
                        5970,
                        by("look", "look", 20).then("fix").build(),
                        by("fix", "fix", 40).about("x").build())
                .structure("one", team("a", "p"), new Team("b", List.of("q"), List.of("x"), List.of()), team("c", "r"))
                .structure("two", team("a", "p"), team("b", "q"), new Team("c", List.of("r"), List.of("x"), List.of()))
                .reorganizing("change", 6000, "two")
                .build();

        // look to 5990; 10 of 30 minutes until the wave; 30 from then on; half of 20 is lost twice
        assertThat(Recorder.of(scenario, "change", 1).onlyBook())
                .isEqualTo(Map.of(
                        "touch case/look", minutes(20),
                        "hand-off a->b", minutes(10),
                        "hand-off b->c", minutes(30),
                        "touch case/fix", minutes(40),
                        "rework c", minutes(20)));
    }

    @Test
    void customerWhoIsAway_comesBackToTheTeamThatIsItsOwnerNow() {
        Recorder recorder = change(scenario()
                .service("web")
                .incident(by("repair", "fix", 30).build())
                .fails("web", 5970, ServiceBench.fault())
                .once(
                        "case",
                        5940,
                        by("look", "fix", 20).about("x").then("book").build(),
                        on("book", "web", 20).retries(60).then("fix").build(),
                        by("fix", "fix", 40).about("x").build()));

        // look at a to 5960; web until it fails at 5970; away to 6030; web again, whole; then b, with a delay
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/look", minutes(20),
                        "touch case/book", minutes(30),
                        "retry case/book", minutes(60),
                        "hand-off a->b", minutes(30),
                        "touch case/fix", minutes(40),
                        "rework b", minutes(10)));
    }

    @Test
    void liveQueue_movesWithoutDelay() {
        Recorder recorder = change(scenario()
                .once("busy", 5950, by("fix", "fix", 100).about("y").build())
                .service("y")
                .once(
                        "call",
                        5990,
                        by("call", "fix", 5)
                                .about("x")
                                .patience(exactly(60), "lost")
                                .build()));

        assertThat(recorder.bookOf("call")).isEqualTo(Map.of("queue a", minutes(10), "touch call/call", minutes(5)));
        assertThat(recorder.began)
                .extracting(Recorder.Began::person, Recorder.Began::time)
                .containsExactly(tuple("p", minutes(5950)), tuple("q", minutes(6000)));
    }

    /** Patience is the customer's own: a wave does not give her more of it. */
    @Test
    void liveQueue_keepsItsPatience() {
        Recorder recorder = change(scenario()
                .once("busy-a", 5950, by("fix", "fix", 200).about("y").build())
                .once("busy-b", 5951, by("fix", "fix", 200).about("z").build())
                .service("y")
                .service("z")
                .once(
                        "call",
                        5990,
                        by("call", "fix", 5)
                                .about("x")
                                .patience(exactly(60), "lost")
                                .build()));

        assertThat(recorder.bookOf("call")).isEqualTo(Map.of("queue a", minutes(10), "queue b", minutes(50)));
    }

    @Test
    void liveContactInWork_isFinishedByWhoHasIt() {
        Recorder recorder = change(scenario()
                .once(
                        "call",
                        5990,
                        by("call", "fix", 50)
                                .about("x")
                                .patience(exactly(60), "lost")
                                .build()));

        assertThat(recorder.onlyBook()).isEqualTo(Map.of("touch call/call", minutes(50)));
    }

    @Test
    void workThatGoesWithItsPerson_goesOn() {
        Scenario scenario = new TestScenario()
                .person("p", ALWAYS, "fix")
                .person("q", ALWAYS, "fix")
                .person("r", ALWAYS, "fix")
                .laws(LOSSES)
                .once("case", 5990, by("fix", "fix", 50).build())
                .structure("one", team("a", "p", "q"), team("b", "r"))
                .structure("two", team("a", "q"), team("b", "r", "p"))
                .reorganizing("change", 6000, "two")
                .build();

        assertThat(Recorder.of(scenario, "change", 1).onlyBook()).isEqualTo(Map.of("touch case/fix", minutes(50)));
    }

    @Test
    void teamDissolvedWithoutASuccessor_stillCostsAHandOff() {
        Scenario scenario = new TestScenario()
                .person("p", ALWAYS, "look")
                .person("q", ALWAYS, "fix")
                .person("r", ALWAYS, "fix")
                .laws(LOSSES)
                .once(
                        "case",
                        5980,
                        by("look", "look", 10).then("rest").build(),
                        waits("rest", 60).then("fix").build(),
                        by("fix", "fix", 40).build())
                .structure("one", team("a", "p"), team("b", "q", "r"))
                .structure("two", team("b", "p", "q", "r"))
                .reorganizing("change", 6000, "two")
                .build();

        // a's only member joins b, whose successor is b: a has none
        assertThat(Recorder.of(scenario, "change", 1).onlyBook())
                .isEqualTo(Map.of(
                        "touch case/look", minutes(10),
                        "outside case/rest", minutes(60),
                        "hand-off a->b", minutes(30),
                        "touch case/fix", minutes(40),
                        "rework b", minutes(5)));
    }

    @Test
    void successor_carriesOnWithoutAHandOff_whateverItsName() {
        Scenario scenario = new TestScenario()
                .person("p", ALWAYS, new Person.Skill("look", 1), new Person.Skill("fix", 1))
                .person("q", OFFICE, "fix")
                .laws(LOSSES)
                .once(
                        "case",
                        5980,
                        by("look", "look", 10).then("rest").build(),
                        waits("rest", 60).then("fix").build(),
                        by("fix", "fix", 40).build())
                .structure("one", team("a", "p"), team("b", "q"))
                .structure("two", team("b", "p"), team("a", "q"))
                .reorganizing("change", 6000, "two")
                .build();

        assertThat(Recorder.of(scenario, "change", 1).onlyBook())
                .isEqualTo(Map.of(
                        "touch case/look", minutes(10),
                        "outside case/rest", minutes(60),
                        "touch case/fix", minutes(40)));
    }

    @Test
    void severeIncidentThatMoves_goesToWhoIsIdleThereAndPreemptsNobody() {
        Scenario scenario = new TestScenario()
                .person("p", OFFICE, "fix")
                .person("q", ALWAYS, "fix")
                .person("r", ALWAYS, "fix")
                .service("x")
                .once("busy", 5990, by("fix", "fix", 50).build())
                .once(
                        "severe",
                        ServiceClass.SEVERE_INCIDENT,
                        5995,
                        by("repair", "fix", 20).about("x").build())
                .structure("one", new Team("a", List.of("p"), List.of("x"), List.of()), team("b", "q", "r"))
                .structure("two", team("a", "p"), new Team("b", List.of("q", "r"), List.of("x"), List.of()))
                .reorganizing("change", 6000, "two")
                .build();

        // p is at home; the wave gives x to b, where q is busy and r is not
        assertThat(Recorder.of(scenario, "change", 1).began)
                .extracting(Recorder.Began::step, Recorder.Began::person, Recorder.Began::time)
                .containsExactly(tuple("fix", "q", minutes(5990)), tuple("repair", "r", minutes(6000)));
    }

    @Test
    void severeIncidentThatStays_preemptsWhoComes() {
        Scenario scenario = new TestScenario()
                .person("p", OFFICE, "fix")
                .person("q", ALWAYS, "fix")
                .service("x")
                .once("busy", 5990, by("fix", "fix", 50).build())
                .once(
                        "severe",
                        ServiceClass.SEVERE_INCIDENT,
                        5995,
                        by("repair", "fix", 20).about("x").build())
                .structure("one", new Team("a", List.of("p"), List.of("x"), List.of()), team("b", "q"))
                .structure("two", new Team("a", List.of("p", "q"), List.of("x"), List.of()))
                .reorganizing("change", 6000, "two")
                .build();

        // the incident waits for p, who is at home, until q joins the team with work that is not severe
        assertThat(Recorder.of(scenario, "change", 1).began)
                .extracting(Recorder.Began::step, Recorder.Began::person, Recorder.Began::time)
                .containsExactly(
                        tuple("fix", "q", minutes(5990)),
                        tuple("repair", "q", minutes(6000)),
                        tuple("fix", "q", minutes(6020)));
    }
}

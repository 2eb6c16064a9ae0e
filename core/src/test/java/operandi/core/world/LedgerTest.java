package operandi.core.world;

import static operandi.core.world.TestScenario.OFFICE;
import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.on;
import static operandi.core.world.TestScenario.team;
import static operandi.core.world.TestScenario.waits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import org.junit.jupiter.api.Test;

/** Hand-made contacts whose every tick is known beforehand. Day 1 is a Monday; the office is open 09:00 to 17:00. */
class LedgerTest {

    private static final double NINE = 9 * 60;
    private static final Calendar ALWAYS = Calendar.always();

    @Test
    void digitalStep_isTouch() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "any")
                .service("web")
                .once("visit", 6000, on("book", "web", 4).build())
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).onlyBook()).isEqualTo(Map.of("touch visit/book", minutes(4)));
    }

    @Test
    void waitingOutside_isItsOwnCause() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "any")
                .once("order", 6000, waits("delivery", 90).build())
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).onlyBook()).isEqualTo(Map.of("outside order/delivery", minutes(90)));
    }

    @Test
    void workAfterHours_waitsClosedUntilTheTeamOpens() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "fix")
                .once("case", 4 * 1440 + 18 * 60, by("fix", "fix", 30).build())
                .structure("s", team("t", "a"))
                .weeks(1.3)
                .build();

        // Friday 18:00 to Monday 09:00
        assertThat(Recorder.of(scenario).onlyBook())
                .isEqualTo(Map.of("closed t", minutes(63 * 60), "touch case/fix", minutes(30)));
    }

    @Test
    void workAtClosingTime_pausesWithItsPersonAndIsClosedOverNight() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "fix")
                .once("case", 3 * 1440 + 16 * 60, by("fix", "fix", 90).build())
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.onlyBook()).isEqualTo(Map.of("closed t", minutes(16 * 60), "touch case/fix", minutes(90)));
        assertThat(recorder.ended).extracting(Recorder.Ended::time).containsExactly(minutes(4 * 1440 + NINE + 30));
    }

    @Test
    void workThatEndsAtClosingTime_isDone() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, new Person.Skill("fix", 0.7))
                .once("case", 3 * 1440 + 16 * 60, by("fix", "fix", 42).build())
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.ended).extracting(Recorder.Ended::time).containsExactly(minutes(3 * 1440 + 17 * 60));
        assertThat(recorder.onlyBook()).isEqualTo(Map.of("touch case/fix", minutes(42), "proficiency t", minutes(18)));
        // 60 of 40 x 60 minutes on duty, none beyond
        assertThat(recorder.metric("team.utilization", "team:t")).isEqualTo(60.0 / (40 * 60));
    }

    @Test
    void reworkOwed_isWorkedOffByWhoeverWorksNext() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "look")
                .person("b", ALWAYS, new Person.Skill("call", 1), new Person.Skill("fix", 1))
                .once("busy", 5990, by("fix", "fix", 60).build())
                .once(
                        "case",
                        5990,
                        by("look", "look", 20).then("call").build(),
                        by("call", "call", 5).patience(exactly(10), "fix").build(),
                        by("fix", "fix", 30).build())
                .structure("s", team("front", "a"), team("back", "b"))
                .laws(new Laws(Optional.empty(), Optional.of(new Laws.Rework(0.5, 0))))
                .build();

        // 20 minutes at the front, 10 of patience at the back, 30 more until b is free, then 30 and half of 20
        assertThat(Recorder.of(scenario).books.values())
                .contains(Map.of(
                        "touch case/look", minutes(20),
                        "queue back", minutes(40),
                        "touch case/fix", minutes(30),
                        "rework back", minutes(10)));
    }

    @Test
    void workPausedWhileColleaguesStay_waitsForTheTeam() {
        Scenario scenario = new TestScenario()
                .person("early", TestScenario.office("early", 6, 14), new Person.Skill("fix", 2))
                .person("late", TestScenario.office("late", 6, 18), "fix")
                .once("case", 4 * 1440 + 13 * 60, by("fix", "fix", 180).build())
                .structure("s", team("t", "early", "late"))
                .weeks(1.2)
                .build();

        // 13:00 to 14:00 at double speed does 120 of 180 minutes of effort; open to 18:00 without her; closed until
        // Monday 06:00; then 30 minutes for the remaining 60
        assertThat(Recorder.of(scenario).onlyBook())
                .isEqualTo(Map.of(
                        "touch case/fix", minutes(180),
                        "proficiency t", minutes(-90),
                        "queue t", minutes(4 * 60),
                        "closed t", minutes(60 * 60)));
    }

    @Test
    void handOff_costsDelayInOpenHoursAndReworkOfTheWorkDone() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "look")
                .person("b", OFFICE, "fix")
                .once(
                        "case",
                        3 * 1440 + 16 * 60,
                        by("look", "look", 40).then("fix").build(),
                        by("fix", "fix", 60).build())
                .structure("s", team("front", "a"), team("back", "b"))
                .laws(new Laws(Optional.of(exactly(30)), Optional.of(new Laws.Rework(0.5, 0.5))))
                .build();

        // look 16:00 to 16:40; delay 16:40 to 17:00 and 09:00 to 09:10; 60 minutes and a quarter of 40 of work
        assertThat(Recorder.of(scenario).onlyBook())
                .isEqualTo(Map.of(
                        "touch case/look", minutes(40),
                        "hand-off front->back", minutes(30),
                        "closed back", minutes(16 * 60),
                        "touch case/fix", minutes(60),
                        "rework back", minutes(10)));
    }

    @Test
    void itemInTheQueueAtClosingTime_waitsForTheTeamThenForItsOpening() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "fix")
                .once("first", 3 * 1440 + 16 * 60, by("fix", "fix", 90).build())
                .once("second", 3 * 1440 + 16 * 60 + 20, by("fix", "fix", 10).build())
                .structure("s", team("t", "a"))
                .build();

        // first: to 17:00 and 09:00 to 09:30; second: 40 minutes of queue, the night, 30 more of queue
        assertThat(Recorder.of(scenario).books.values())
                .containsExactlyInAnyOrder(
                        Map.of("touch first/fix", minutes(90), "closed t", minutes(16 * 60)),
                        Map.of("queue t", minutes(70), "closed t", minutes(16 * 60), "touch second/fix", minutes(10)));
    }

    @Test
    void queue_isChargedToTheTeamThatIsWaitedFor() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "fix")
                .once("first", 6000, by("fix", "fix", 50).build())
                .once("second", 6010, by("fix", "fix", 5).build())
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.books.values())
                .containsExactlyInAnyOrder(
                        Map.of("touch first/fix", minutes(50)),
                        Map.of("queue t", minutes(40), "touch second/fix", minutes(5)));
    }

    @Test
    void retry_isAwayTimeWithTheStepThatFailed() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "call")
                .once(
                        "call",
                        3 * 1440 + 18 * 60,
                        by("call", "call", 6)
                                .patience(exactly(5), "lost")
                                .retries(16 * 60)
                                .build())
                .structure("s", team("desk", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.onlyBook())
                .isEqualTo(Map.of("retry call/call", minutes(16 * 60), "touch call/call", minutes(6)));
        assertThat(recorder.ended).extracting(Recorder.Ended::outcome).containsExactly(Outcome.RESOLVED_AFTER_REPEATS);
        assertThat(recorder.metric("customer.time", "all")).isEqualTo(6.0);
    }

    @Test
    void openItems_runToTheHorizonUnderTheCauseThatHolds() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, new Person.Skill("fix", 0.5))
                .once("first", 7 * 1440 - 60, by("fix", "fix", 100).build())
                .once("second", 7 * 1440 - 45, by("fix", "fix", 5).build())
                .once("third", 7 * 1440 - 30, waits("vendor", 500).build())
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.books.values())
                .containsExactlyInAnyOrder(
                        Map.of("touch first/fix", minutes(30), "proficiency t", minutes(30)),
                        Map.of("queue t", minutes(45)),
                        Map.of("outside third/vendor", minutes(30)));
        assertThat(recorder.ended).extracting(Recorder.Ended::outcome).containsOnly(Outcome.OPEN);
        assertThat(recorder.result.ledger())
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.OPEN));
    }

    @Test
    void itemHandedOverAtTheHorizon_isChargedToTheHandOffOrToTheClosedTeam() {
        Laws slow = new Laws(Optional.of(exactly(600)), Optional.empty());
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "look")
                .person("b", ALWAYS, "fix")
                .person("c", OFFICE, "check")
                .once(
                        "open",
                        7 * 1440 - 60,
                        by("look", "look", 20).then("fix").build(),
                        by("fix", "fix", 60).build())
                .once(
                        "shut",
                        7 * 1440 - 60,
                        by("look", "look", 20).then("check").build(),
                        by("check", "check", 60).build())
                .structure("s", team("front", "a"), team("back", "b"), team("audit", "c"))
                .laws(slow)
                .build();

        assertThat(Recorder.of(scenario).books.values())
                .containsExactlyInAnyOrder(
                        Map.of("touch open/look", minutes(20), "hand-off front->back", minutes(40)),
                        Map.of(
                                "queue front",
                                minutes(20),
                                "touch shut/look",
                                minutes(20),
                                "closed audit",
                                minutes(20)));
    }

    @Test
    void totals_addUpBooksExactly() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "fix")
                .flow(
                        "job",
                        Optional.of(exactly(7)),
                        List.of(),
                        by("fix", "fix", 9).build())
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        Map<String, Long> total = new java.util.TreeMap<>();
        recorder.books.values().forEach(book -> book.forEach((key, ticks) -> total.merge(key, ticks, Long::sum)));
        Map<String, Long> ledger = new java.util.TreeMap<>();
        recorder.result
                .ledger()
                .forEach(line -> ledger.merge(
                        line.cause().id() + " " + line.detail(), line.ticks().longValueExact(), Long::sum));
        assertThat(ledger).isEqualTo(total);
        // item i arrives at 7 i and has waited 2 (i - 1) minutes when its work begins
        long elapsed =
                recorder.ended.stream().mapToLong(Recorder.Ended::elapsed).sum();
        assertThat(ledger.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(elapsed);
        assertThat(recorder.ended).hasSize((int) ((Ticks.WEEK - 1) / minutes(7)));
    }
}

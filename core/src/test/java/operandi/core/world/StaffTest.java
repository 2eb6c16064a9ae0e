package operandi.core.world;

import static operandi.core.world.TestScenario.OFFICE;
import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Calendar;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Step;
import operandi.core.model.Team;
import org.junit.jupiter.api.Test;

/** Dispatch, calendars, patience (DESIGN 2.3). */
class StaffTest {

    private static final Calendar ALWAYS = Calendar.always();

    private static Step call(double minutes, double patience) {
        return by("call", "call", minutes).patience(exactly(patience), "lost").build();
    }

    @Test
    void item_goesToTheMostProficientIdlePersonThenToTheFirstInTheRoster() {
        Scenario scenario = new TestScenario()
                .person("slow", ALWAYS, new Person.Skill("fix", 0.5))
                .person("good-1", ALWAYS, "fix")
                .person("good-2", ALWAYS, "fix")
                .once("a", 6000, by("fix", "fix", 60).build())
                .once("b", 6001, by("fix", "fix", 60).build())
                .once("c", 6002, by("fix", "fix", 60).build())
                .structure("s", team("t", "good-2", "slow", "good-1"))
                .build();

        assertThat(Recorder.of(scenario).began)
                .extracting(Recorder.Began::person)
                .containsExactly("good-1", "good-2", "slow");
    }

    @Test
    void freedPerson_takesTheFirstItemSheCanDo() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "fix")
                .person("b", ALWAYS, "test")
                .once("busy-a", 6000, by("fix", "fix", 60).build())
                .once("busy-b", 6000, by("test", "test", 30).build())
                .once("fix-waits", 6001, by("fix", "fix", 1).build())
                .once("test-waits", 6002, by("test", "test", 1).build())
                .structure("s", team("t", "a", "b"))
                .build();

        assertThat(Recorder.of(scenario).began)
                .extracting(Recorder.Began::step, Recorder.Began::time)
                .containsExactly(
                        tuple("fix", minutes(6000)),
                        tuple("test", minutes(6000)),
                        tuple("test", minutes(6030)),
                        tuple("fix", minutes(6060)));
    }

    @Test
    void waitingCustomer_comesBeforeEarlierWork() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "call")
                .once("busy", 6000, by("work", "call", 60).build())
                .once("paper", 6001, by("paper", "call", 10).build())
                .once("caller", 6055, call(3, 10))
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).began)
                .extracting(Recorder.Began::step)
                .containsExactly("work", "call", "paper");
    }

    @Test
    void nextStepInTheTeam_goesOnAtOnceWithTheSamePerson() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, new Person.Skill("look", 1), new Person.Skill("fix", 1))
                .once(
                        "first",
                        6000,
                        by("look", "look", 10).then("fix").build(),
                        by("fix", "fix", 10).build())
                .once(
                        "second",
                        6005,
                        by("look", "look", 10).then("fix").build(),
                        by("fix", "fix", 10).build())
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).began)
                .extracting(Recorder.Began::time)
                .containsExactly(minutes(6000), minutes(6010), minutes(6020), minutes(6030));
    }

    @Test
    void requeue_joinsTheQueueInstead() {
        Step fix = by("fix", "fix", 10).requeue().build();
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, new Person.Skill("look", 1), new Person.Skill("fix", 1))
                .once("first", 6000, by("look", "look", 10).then("fix").build(), fix)
                .once("second", 6005, by("look", "look", 10).then("fix").build(), fix)
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).began)
                .extracting(Recorder.Began::step)
                .containsExactly("look", "look", "fix", "fix");
    }

    @Test
    void liveContact_isFinishedAsOvertime() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "call")
                .once("call", 3 * 1440 + 17 * 60 - 5, call(20, 5))
                .structure("s", team("desk", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.ended).extracting(Recorder.Ended::time).containsExactly(minutes(3 * 1440 + 17 * 60 + 15));
        // 20 minutes of work, 15 of them beyond the 40 hours on duty
        assertThat(recorder.metric("team.utilization", "team:desk")).isCloseTo(20.0 / (40 * 60 + 15), within(1e-12));
    }

    @Test
    void customerInTheQueueAtClosingTime_isTurnedAway() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "call")
                .once("first", 3 * 1440 + 17 * 60 - 10, call(20, 60))
                .once("second", 3 * 1440 + 17 * 60 - 5, call(20, 60))
                .structure("s", team("desk", "a"))
                .build();

        assertThat(Recorder.of(scenario).ended)
                .extracting(Recorder.Ended::time, Recorder.Ended::outcome)
                .containsExactly(
                        tuple(minutes(3 * 1440 + 17 * 60), Outcome.UNRESOLVED),
                        tuple(minutes(3 * 1440 + 17 * 60 + 10), Outcome.RESOLVED_FIRST_TIME));
    }

    @Test
    void liveContactThatFindsTheTeamClosed_failsAtOnce() {
        Scenario scenario = new TestScenario()
                .person("a", OFFICE, "call")
                .once("call", 3 * 1440 + 20 * 60, call(5, 60))
                .structure("s", team("desk", "a"))
                .build();

        assertThat(Recorder.of(scenario).ended)
                .extracting(Recorder.Ended::elapsed, Recorder.Ended::outcome)
                .containsExactly(tuple(0L, Outcome.UNRESOLVED));
    }

    @Test
    void impatientCustomer_abandonsAfterExactlyHerPatience() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "call")
                .once("first", 6000, call(20, 60))
                .once("second", 6001, call(20, 7))
                .structure("s", team("desk", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.ended)
                .extracting(Recorder.Ended::time, Recorder.Ended::outcome)
                .containsExactly(
                        tuple(minutes(6008), Outcome.ABANDONED), tuple(minutes(6020), Outcome.RESOLVED_FIRST_TIME));
        assertThat(recorder.metric("team.abandoned", "team:desk")).isEqualTo(0.5);
        assertThat(recorder.metric("team.wait", "team:desk")).isEqualTo(3.5);
    }

    @Test
    void personFreedInTheTickInWhichPatienceEnds_isInTime() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "call")
                .once("first", 6000, call(20, 60))
                .once("second", 6005, call(20, 15))
                .structure("s", team("desk", "a"))
                .build();

        assertThat(Recorder.of(scenario).ended)
                .extracting(Recorder.Ended::outcome)
                .containsOnly(Outcome.RESOLVED_FIRST_TIME);
    }

    @Test
    void shortestExpectedWait_choosesTheTeamWithLessWorkPerPersonOnDuty() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "fix")
                .person("b", ALWAYS, "fix")
                .person("c", ALWAYS, "fix")
                .flow(
                        "job",
                        Optional.of(exactly(1)),
                        List.of(),
                        by("fix", "fix", 20_000).build())
                .structure("s", team("one", "a"), team("two", "b", "c"))
                .weeks(0.0010)
                .build();

        // ten minutes: idle people first, ties to the first in the roster; then load per head 1:1, 2:1, 2:1.5, 2:2, ...
        assertThat(Recorder.of(scenario).routed)
                .extracting(Recorder.Routed::to)
                .startsWith("one", "two", "two", "one", "two", "two", "one", "two", "two");
    }

    @Test
    void expectedWait_countsAllThatPeopleWithTheSkillAreBusyWith() {
        Scenario scenario = new TestScenario()
                .person("both", ALWAYS, new Person.Skill("fix", 1), new Person.Skill("test", 1))
                .person("one", ALWAYS, "fix")
                .service("lab")
                .once("long", 6000, by("test", "test", 500).about("lab").build())
                .once("short", 6001, by("fix", "fix", 50).build())
                .once("next", 6002, by("fix", "fix", 10).build())
                .structure("s", new Team("mixed", List.of("both"), List.of("lab"), List.of()), team("pure", "one"))
                .build();

        // "both" has nothing with skill fix, but 500 minutes of testing; "one" has 50 minutes
        assertThat(Recorder.of(scenario).routed)
                .extracting(Recorder.Routed::flow, Recorder.Routed::to)
                .containsExactly(tuple("long", "mixed"), tuple("short", "pure"), tuple("next", "pure"));
    }

    @Test
    void customerWhoFindsATeamClosed_isNotBoundToIt() {
        Step call = by("call", "call", 6)
                .patience(exactly(5), "lost")
                .retries(13 * 60)
                .build();
        Scenario scenario = new TestScenario()
                .person("late", TestScenario.office("late", 12, 20), "call")
                .person("early", TestScenario.office("early", 6, 14), "call")
                .once("call", 3 * 1440 + 20 * 60 + 30, call)
                .structure("s", team("evening", "late"), team("morning", "early"))
                .build();

        // 20:30, both closed: the next to open is the morning team; retry at 09:30, when only that one is open
        assertThat(Recorder.of(scenario).routed)
                .extracting(Recorder.Routed::to, Recorder.Routed::from, Recorder.Routed::rule)
                .containsExactly(tuple("morning", null, 4), tuple("morning", null, 4));
    }

    @Test
    void promiseKept_isAboutItemsThatHadTheTime() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "fix")
                .promised(
                        "job",
                        exactly(1000),
                        minutes(600),
                        by("fix", "fix", 500).build())
                .structure("s", team("t", "a"))
                .build();

        // arrivals at 1000, 2000, ..., 10000 of 10080 minutes; the last has not had its 600 minutes
        Recorder recorder = Recorder.of(scenario);
        assertThat(recorder.metric("flow.started", "flow:job")).isEqualTo(10);
        assertThat(recorder.metric("flow.promise-kept", "flow:job")).isEqualTo(1);
    }

    @Test
    void poolWithNobodyOnDuty_ranksLastByNextOpening() {
        Scenario scenario = new TestScenario()
                .person("late", TestScenario.office("late", 12, 20), "fix")
                .person("early", TestScenario.office("early", 6, 14), "fix")
                .once("at-night", 3 * 1440 + 22 * 60, by("fix", "fix", 10).build())
                .once(
                        "in-the-evening",
                        3 * 1440 + 18 * 60,
                        by("fix", "fix", 600).build())
                .structure("s", team("evening", "late"), team("morning", "early"))
                .build();

        assertThat(Recorder.of(scenario).routed)
                .extracting(Recorder.Routed::flow, Recorder.Routed::to)
                .containsExactly(tuple("in-the-evening", "evening"), tuple("at-night", "morning"));
    }
}

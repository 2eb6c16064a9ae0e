package operandi.core.world;

import static operandi.core.world.TestScenario.OFFICE;
import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import operandi.core.model.Calendar;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.ServiceClass;
import operandi.core.model.Step;
import org.junit.jupiter.api.Test;

/** Severe incidents, whose work they preempt, and who is on call (DESIGN 2.3). */
class PreemptionTest {

    private static final Calendar ALWAYS = Calendar.always();
    private static final double THURSDAY = 3 * 1440;
    private static final double FRIDAY = 4 * 1440;
    private static final double MONDAY = 7 * 1440;
    private static final double TUESDAY = 8 * 1440;

    private static Step fix(double minutes) {
        return by("fix", "fix", minutes).build();
    }

    private static TestScenario severe(TestScenario scenario, double atMinute, double minutes) {
        return scenario.once(
                "severe",
                ServiceClass.SEVERE_INCIDENT,
                atMinute,
                by("severe", "fix", minutes).build());
    }

    private static TestScenario failing(TestScenario scenario, double atMinute, double repairMinutes) {
        return scenario.service("crm")
                .incident(by("repair", "fix", repairMinutes).build())
                .fails("crm", atMinute, ServiceBench.fault().severe(1));
    }

    private static Recorder one(TestScenario scenario) {
        return Recorder.of(scenario.structure("s", team("t", "a")).build());
    }

    private static Recorder two(TestScenario scenario) {
        return Recorder.of(scenario.structure("s", team("t", "a", "b")).build());
    }

    @Test
    void severeIncident_preemptsOtherWork() {
        Recorder recorder = one(
                severe(new TestScenario().person("a", ALWAYS, "fix"), 6020, 30).once("request", 6000, fix(60)));

        assertThat(recorder.began)
                .extracting(Recorder.Began::step, Recorder.Began::time)
                .containsExactly(
                        tuple("fix", minutes(6000)), tuple("severe", minutes(6020)), tuple("fix", minutes(6050)));
        assertThat(recorder.bookOf("request"))
                .isEqualTo(Map.of("touch request/fix", minutes(60), "queue t", minutes(30)));
        assertThat(recorder.bookOf("severe")).isEqualTo(Map.of("touch severe/severe", minutes(30)));
    }

    @Test
    void severeIncident_neverPreemptsALiveContact() {
        Recorder recorder = one(severe(new TestScenario().person("a", ALWAYS, "fix"), 6020, 30)
                .once(
                        "call",
                        6000,
                        by("call", "fix", 60).patience(exactly(5), "lost").build()));

        assertThat(recorder.bookOf("call")).isEqualTo(Map.of("touch call/call", minutes(60)));
        assertThat(recorder.bookOf("severe"))
                .isEqualTo(Map.of("queue t", minutes(40), "touch severe/severe", minutes(30)));
    }

    @Test
    void severeIncident_neverPreemptsAnother() {
        Recorder recorder = one(severe(new TestScenario().person("a", ALWAYS, "fix"), 6020, 30)
                .once("severe-too", ServiceClass.SEVERE_INCIDENT, 6000, fix(60)));

        assertThat(recorder.bookOf("severe"))
                .isEqualTo(Map.of("queue t", minutes(40), "touch severe/severe", minutes(30)));
    }

    @Test
    void severeIncident_comesBeforeAWaitingCustomer() {
        Recorder recorder = one(severe(new TestScenario().person("a", ALWAYS, "fix"), 6020, 30)
                .once(
                        "call",
                        6000,
                        by("call", "fix", 60).patience(exactly(5), "lost").build())
                .once(
                        "next",
                        6010,
                        by("next", "fix", 5).patience(exactly(500), "lost").build()));

        assertThat(recorder.began).extracting(Recorder.Began::step).containsExactly("call", "severe", "next");
    }

    @Test
    void noOtherClass_preempts() {
        Recorder recorder = one(new TestScenario()
                .person("a", ALWAYS, "fix")
                .once("maintenance", ServiceClass.MAINTENANCE, 6000, fix(60))
                .once(
                        "incident",
                        ServiceClass.INCIDENT,
                        6010,
                        by("incident", "fix", 30).build()));

        assertThat(recorder.bookOf("maintenance")).isEqualTo(Map.of("touch maintenance/fix", minutes(60)));
    }

    @Test
    void preemptedItem_returnsToItsPlaceInTheQueue() {
        Recorder recorder = one(severe(new TestScenario().person("a", ALWAYS, "fix"), 6020, 30)
                .once("first", 6000, by("first", "fix", 60).build())
                .once("second", 6010, by("second", "fix", 10).build()));

        assertThat(recorder.began)
                .extracting(Recorder.Began::step)
                .containsExactly("first", "severe", "first", "second");
    }

    @Test
    void preemptedItem_goesToAnybodyWhoCanDoIt() {
        Recorder recorder =
                two(severe(new TestScenario().person("a", ALWAYS, "fix").person("b", ALWAYS, "fix"), 6020, 30)
                        .once("first", 6000, by("first", "fix", 60).build())
                        .once("second", 6010, by("second", "fix", 15).build()));

        // the last in the queue is preempted: second, by b; a is not done before 6060
        assertThat(recorder.began)
                .extracting(Recorder.Began::step, Recorder.Began::person)
                .containsExactly(tuple("first", "a"), tuple("second", "b"), tuple("severe", "b"), tuple("second", "b"));
    }

    @Test
    void leastUrgentWork_isPreempted() {
        Recorder recorder =
                two(severe(new TestScenario().person("a", ALWAYS, "fix").person("b", ALWAYS, "fix"), 6020, 30)
                        .once(
                                "change",
                                ServiceClass.CHANGE,
                                6000,
                                by("change", "fix", 60).build())
                        .once(
                                "incident",
                                ServiceClass.INCIDENT,
                                6010,
                                by("incident", "fix", 60).build()));

        assertThat(recorder.bookOf("incident")).isEqualTo(Map.of("touch incident/incident", minutes(60)));
        assertThat(recorder.bookOf("change"))
                .isEqualTo(Map.of("touch change/change", minutes(60), "queue t", minutes(30)));
    }

    @Test
    void whoHasJustBecomeFree_isTakenBeforeSomebodyIsPreempted() {
        Recorder recorder = two(new TestScenario()
                .person("a", ALWAYS, "fix")
                .person("b", ALWAYS, "fix")
                .once("busy", 6000, by("busy", "fix", 100).build())
                .once(
                        "severe",
                        ServiceClass.SEVERE_INCIDENT,
                        6010,
                        by("look", "fix", 10).then("severe").build(),
                        by("severe", "fix", 30).requeue().build()));

        assertThat(recorder.bookOf("busy")).isEqualTo(Map.of("touch busy/busy", minutes(100)));
        assertThat(recorder.began)
                .extracting(Recorder.Began::step, Recorder.Began::person, Recorder.Began::time)
                .containsExactly(
                        tuple("busy", "a", minutes(6000)),
                        tuple("look", "b", minutes(6010)),
                        tuple("severe", "b", minutes(6020)));
    }

    @Test
    void resuming_costsTheLawOfSwitching() {
        Recorder recorder = one(severe(new TestScenario().person("a", ALWAYS, new Person.Skill("fix", 0.5)), 6020, 30)
                .laws(new Laws(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(exactly(7)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .once("request", 6000, fix(60)));

        // severe: 60 minutes at half the speed; request: 60 and 7 of effort at half the speed
        assertThat(recorder.bookOf("request"))
                .isEqualTo(Map.of(
                        "touch request/fix", minutes(60),
                        "switching t", minutes(7),
                        "proficiency t", minutes(67),
                        "queue t", minutes(60)));
    }

    @Test
    void whoIsOnCall_answersASevereIncidentOffDuty() {
        Recorder recorder = one(failing(new TestScenario().onCall("a", OFFICE, "fix"), THURSDAY + 20 * 60, 30));

        assertThat(recorder.onlyBook()).isEqualTo(Map.of("touch incident/repair", minutes(30)));
        // of the week's 40 hours and half an hour
        assertThat(recorder.metric("team.on-call", "team:t")).isEqualTo(0.5);
        assertThat(recorder.metric("team.utilization", "team:t")).isEqualTo(0.5 / 40.5);
    }

    @Test
    void whoIsOnCall_isNotCalledForAnythingElse() {
        Recorder recorder = one(new TestScenario()
                .onCall("a", OFFICE, "fix")
                .once("incident", ServiceClass.INCIDENT, THURSDAY + 20 * 60, fix(30)));

        assertThat(recorder.bookOf("incident"))
                .isEqualTo(Map.of("closed t", minutes(13 * 60), "touch incident/fix", minutes(30)));
    }

    @Test
    void withoutOnCall_aSevereIncidentWaitsForTheOpening() {
        Recorder recorder = one(severe(new TestScenario().person("a", OFFICE, "fix"), THURSDAY + 20 * 60, 30));

        assertThat(recorder.bookOf("severe"))
                .isEqualTo(Map.of("closed t", minutes(13 * 60), "touch severe/severe", minutes(30)));
    }

    @Test
    void whoIsOnCall_answersOneCallAfterTheOther_andThenGoesBackToBed() {
        Recorder recorder = one(severe(new TestScenario().onCall("a", OFFICE, "fix"), THURSDAY + 20 * 60, 30)
                .once("again", ServiceClass.SEVERE_INCIDENT, THURSDAY + 20 * 60 + 10, fix(30))
                .once(
                        "request",
                        THURSDAY + 20 * 60 + 5,
                        by("request", "fix", 10).build()));

        assertThat(recorder.began)
                .extracting(Recorder.Began::step, Recorder.Began::time)
                .containsExactly(
                        tuple("severe", minutes(THURSDAY + 20 * 60)),
                        tuple("fix", minutes(THURSDAY + 20 * 60 + 30)),
                        tuple("request", minutes(FRIDAY + 9 * 60)));
    }

    @Test
    void whatPausesWithHer_staysPaused_whileSheAnswersACall() {
        Recorder recorder = one(severe(new TestScenario().onCall("a", OFFICE, "fix"), THURSDAY + 20 * 60, 30)
                .once("request", THURSDAY + 16 * 60, fix(90)));

        assertThat(recorder.bookOf("request"))
                .isEqualTo(Map.of("touch request/fix", minutes(90), "closed t", minutes(16 * 60)));
        assertThat(recorder.bookOf("severe")).isEqualTo(Map.of("touch severe/severe", minutes(30)));
    }

    @Test
    void whoIsOnCall_goesOnWithASevereIncidentBeyondHerShift() {
        Recorder recorder = one(severe(new TestScenario().onCall("a", OFFICE, "fix"), THURSDAY + 16 * 60 + 30, 60));

        assertThat(recorder.bookOf("severe")).isEqualTo(Map.of("touch severe/severe", minutes(60)));
    }

    @Test
    void whoIsNotOnCall_pausesASevereIncident() {
        Recorder recorder = one(severe(new TestScenario().person("a", OFFICE, "fix"), THURSDAY + 16 * 60 + 30, 60));

        assertThat(recorder.bookOf("severe"))
                .isEqualTo(Map.of("touch severe/severe", minutes(60), "closed t", minutes(16 * 60)));
    }

    @Test
    void shiftThatBeginsDuringACall_makesNoDifferenceToIt() {
        Recorder recorder = one(failing(new TestScenario().onCall("a", OFFICE, "fix"), FRIDAY + 8 * 60, 120));

        assertThat(recorder.onlyBook()).isEqualTo(Map.of("touch incident/repair", minutes(120)));
        assertThat(recorder.metric("team.on-call", "team:t")).isEqualTo(1);
        assertThat(recorder.metric("team.utilization", "team:t")).isEqualTo(2.0 / 41);
    }

    /** A person pauses one item at most: what she had laid aside goes back to the team when another pauses with her. */
    @Test
    void pausedWorkAndASevereIncidentThatPauses_areBothDone() {
        Recorder recorder = one(severe(new TestScenario().weeks(1.25).person("a", OFFICE, "fix"), FRIDAY + 20 * 60, 600)
                .once("request", FRIDAY + 16 * 60 + 50, fix(30)));

        // Monday: the incident, all day; Tuesday: its last two hours, then the last 20 minutes of the request
        assertThat(recorder.began)
                .extracting(Recorder.Began::step, Recorder.Began::time)
                .containsExactly(
                        tuple("fix", minutes(FRIDAY + 16 * 60 + 50)),
                        tuple("severe", minutes(MONDAY + 9 * 60)),
                        tuple("severe", minutes(TUESDAY + 9 * 60)),
                        tuple("fix", minutes(TUESDAY + 11 * 60)));
        assertThat(recorder.bookOf("request"))
                .isEqualTo(Map.of(
                        "touch request/fix", minutes(30),
                        "closed t", minutes(64 * 60 + 16 * 60),
                        "queue t", minutes(8 * 60 + 2 * 60)));
    }
}

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
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Laws;
import operandi.core.model.Scenario;
import operandi.core.model.Service;
import org.junit.jupiter.api.Test;

/**
 * What outages do to contacts, to the tick (DESIGN 2.3, 2.4, 2.8). Day 1 is a Monday; the office is open 09:00 to 17:00;
 * somebody who does nothing else repairs whatever fails in the time that the test states.
 */
class OutageLedgerTest {

    private static final Calendar ALWAYS = Calendar.always();
    private static final double THURSDAY = 3 * 1440;
    private static final double FRIDAY = 4 * 1440;

    private static TestScenario repairedIn(double minutes) {
        return new TestScenario()
                .person("a", ALWAYS, "look")
                .person("b", ALWAYS, "fix")
                .person("mechanic", ALWAYS, "repair")
                .service("crm")
                .service("web")
                .incident(by("repair", "repair", minutes).build());
    }

    private static Recorder run(TestScenario scenario) {
        return Recorder.of(scenario.structure("s", team("front", "a"), team("back", "b"), team("ops", "mechanic"))
                .build());
    }

    @Test
    void outageClosedHandOffAndQueueAtOnce_goToTheFirstThatHolds() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "look")
                .person("b", OFFICE, "fix")
                .person("mechanic", ALWAYS, "repair")
                .service("crm")
                .incident(by("repair", "repair", 10).build())
                .laws(new Laws(Optional.of(exactly(30)), Optional.empty()))
                .once(
                        "case",
                        THURSDAY + 15 * 60 + 30,
                        waits("order", 30).then("look").build(),
                        by("look", "look", 20).then("fix").build(),
                        by("fix", "fix", 30).uses("crm").build())
                .once("other", THURSDAY + 16 * 60 + 10, by("fix", "fix", 70).build())
                .fails("crm", THURSDAY + 15 * 60 + 40)
                .fails("crm", THURSDAY + 16 * 60 + 30)
                .fails("crm", THURSDAY + 20 * 60)
                .fails("crm", FRIDAY + 9 * 60 + 5)
                .structure("s", team("front", "a"), team("back", "b"), team("ops", "mechanic"))
                .build();

        // 15:30 waits outside; its outage does not matter. 16:00 look. 16:20 hand-off, with the outage 16:30 to 16:40,
        // until 16:50; b has the other until 17:00 and again 09:00 to 09:20. An outage by night, and one while it
        // queues
        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "outside case/order", minutes(30),
                        "touch case/look", minutes(20),
                        "hand-off front->back", minutes(20),
                        "outage crm/fault", minutes(10 + 10 + 10),
                        "closed back", minutes(16 * 60 - 10),
                        "queue back", minutes(10 + 5 + 5),
                        "touch case/fix", minutes(30)));
        assertThat(recorder.ended)
                .extracting(Recorder.Ended::time, Recorder.Ended::elapsed)
                .contains(tuple(minutes(FRIDAY + 9 * 60 + 50), minutes(18 * 60 + 20)));
    }

    @Test
    void retry_isAway_apartFromTheEngagedTime() {
        Recorder recorder = run(repairedIn(30)
                .fails("web", 5970)
                .once("visit", 5980, on("book", "web", 10).retries(45).build()));

        assertThat(recorder.bookOf("visit"))
                .isEqualTo(Map.of("retry visit/book", minutes(45), "touch visit/book", minutes(10)));
        assertThat(recorder.ended)
                .extracting(Recorder.Ended::elapsed, Recorder.Ended::outcome)
                .contains(tuple(minutes(55), Outcome.RESOLVED_AFTER_REPEATS));
        assertThat(recorder.metric("customer.time", "all")).isEqualTo(10);
        assertThat(recorder.metric("customer.away", "all")).isEqualTo(45);
    }

    @Test
    void nobodyLeftWhoCan_isItsOwnCause() {
        Scenario scenario = new TestScenario()
                .leaver("a", OFFICE, "fix", 1e9, exactly(100 * 24 * 60))
                .once("case", THURSDAY + 20 * 60, by("fix", "fix", 30).build())
                .structure("s", team("t", "a"))
                .build();

        // with so high a hazard she has left long before; at night, too, it is not the closed door that is to blame
        assertThat(Recorder.of(scenario).onlyBook())
                .isEqualTo(Map.of("nobody-can t", Ticks.WEEK - minutes(THURSDAY + 20 * 60)));
    }

    @Test
    void workWithADegradedService_isSlow() {
        Recorder recorder = run(repairedIn(40)
                .fails("crm", 6030, ServiceBench.fault().degradesTo(0.5))
                .once("case", 6000, by("fix", "fix", 60).uses("crm").build()));

        // 30 minutes done until 6030, 20 in the 40 at half the speed, 10 more
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("touch case/fix", minutes(60), "slowness crm", minutes(20)));
        assertThat(recorder.ended).extracting(Recorder.Ended::time).contains(minutes(6080));
    }

    @Test
    void workWithAFallback_goesOnSlowly_whileTheServiceIsDown() {
        Recorder recorder = run(repairedIn(40)
                .fails("crm", 6030)
                .once("case", 6000, by("fix", "fix", 60).uses(0.25, "crm").build()));

        // 30 minutes done until 6030, 10 in the 40 at a quarter of the speed, 20 more
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("touch case/fix", minutes(60), "slowness crm", minutes(30)));
    }

    @Test
    void workThatNeedsAService_stops_andItsPersonDoesSomethingElse() {
        Recorder recorder = run(repairedIn(40)
                .fails("crm", 6030)
                .once("case", 6000, by("fix", "fix", 60).uses("crm").build())
                .once("other", 6010, by("fix", "fix", 100).build()));

        // b takes the other at 6030 and has it until 6130, when the first goes on where it was
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/fix", minutes(60),
                        "outage crm/fault", minutes(40),
                        "queue back", minutes(60)));
        assertThat(recorder.bookOf("other"))
                .isEqualTo(Map.of("queue back", minutes(20), "touch other/fix", minutes(100)));
    }

    @Test
    void workThatSaysWhatHappensThen_fails() {
        Recorder recorder = run(repairedIn(40)
                .fails("crm", 6030)
                .once(
                        "case",
                        6000,
                        by("fix", "fix", 60).uses("crm").retries(100).build()));

        // what was done is lost: the second visit has its own 60 minutes
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("touch case/fix", minutes(30 + 60), "retry case/fix", minutes(100)));
    }

    @Test
    void workHandedOver_failsWhenItArrives_ifTheServiceIsDownThen() {
        Recorder recorder = run(repairedIn(40)
                .laws(new Laws(Optional.of(exactly(30)), Optional.empty()))
                .fails("crm", 6020)
                .once(
                        "case",
                        6000,
                        by("look", "look", 10).then("fix").build(),
                        by("fix", "fix", 60).uses("crm").retries(50).build()));

        // handed over at 6010, the outage from 6020, there at 6040; back at 6090 with the team it knows
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/look", minutes(10),
                        "hand-off front->back", minutes(10),
                        "outage crm/fault", minutes(20),
                        "retry case/fix", minutes(50),
                        "touch case/fix", minutes(60)));
    }

    @Test
    void liveContactsInTheQueue_areTurnedAway() {
        Recorder recorder = run(repairedIn(40)
                .fails("crm", 6030)
                .once("busy", 6000, by("fix", "fix", 100).build())
                .once(
                        "call",
                        6010,
                        by("call", "fix", 5)
                                .uses("crm")
                                .patience(exactly(90), "lost")
                                .build()));

        assertThat(recorder.bookOf("call")).isEqualTo(Map.of("queue back", minutes(20)));
    }

    @Test
    void digitalStep_waitsForItsService_andGoesOnWithWhatIsLeft() {
        Recorder recorder = run(repairedIn(40)
                .fails("web", 6030)
                .once("visit", 6000, on("book", "web", 60).build()));

        assertThat(recorder.bookOf("visit"))
                .isEqualTo(Map.of("touch visit/book", minutes(60), "outage web/fault", minutes(40)));
    }

    @Test
    void digitalStep_onADegradedService_isSlow() {
        Recorder recorder = run(repairedIn(40)
                .fails("web", 6030, ServiceBench.fault().degradesTo(0.25))
                .once("visit", 6000, on("book", "web", 60).build()));

        // 30 minutes, 10 in 40, 20 more
        assertThat(recorder.bookOf("visit"))
                .isEqualTo(Map.of("touch visit/book", minutes(60), "slowness web", minutes(30)));
    }

    @Test
    void outage_isChargedToTheServiceItGoesBackTo() {
        Scenario scenario = new TestScenario()
                .person("mechanic", ALWAYS, "repair")
                .service("db")
                .service(new Service(
                        "web", Service.Redundancy.NONE, List.of(new Service.Dependency("db", 0)), List.of()))
                .incident(by("repair", "repair", 40).build())
                .fails("db", 6030)
                .once("visit", 6000, on("book", "web", 60).build())
                .structure("s", team("ops", "mechanic"))
                .build();

        assertThat(Recorder.of(scenario).bookOf("visit"))
                .isEqualTo(Map.of("touch visit/book", minutes(60), "outage db/fault", minutes(40)));
    }

    @Test
    void incident_isUndetectedFirst_andItsWorkRestoresTheService() {
        Recorder recorder = run(repairedIn(40)
                .fails("web", 6000, ServiceBench.fault().monitored(exactly(15)))
                .once("visit", 6001, on("book", "web", 5).build()));

        assertThat(recorder.books.get(recorder.failed.get(0).incident()))
                .isEqualTo(Map.of("undetected incident/repair", minutes(15), "touch incident/repair", minutes(40)));
        assertThat(recorder.bookOf("visit"))
                .isEqualTo(Map.of("outage web/fault", minutes(54), "touch visit/book", minutes(5)));
    }

    @Test
    void incidentThatNobodyWatchesFor_isReportedByTheCustomerWhomItHurts() {
        Recorder recorder = run(repairedIn(40)
                .fails("web", 6000, ServiceBench.fault().hurt(2))
                .once("first", 6010, on("book", "web", 5).build())
                .once("second", 6020, on("book", "web", 5).build()));

        assertThat(recorder.books.get(recorder.failed.get(0).incident()))
                .isEqualTo(Map.of("undetected incident/repair", minutes(20), "touch incident/repair", minutes(40)));
    }
}

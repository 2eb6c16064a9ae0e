package operandi.core.world;

import static operandi.core.world.TestScenario.OFFICE;
import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.opens;
import static operandi.core.world.TestScenario.team;
import static operandi.core.world.TestScenario.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import operandi.core.model.Calendar;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Scenario;
import operandi.core.model.ServiceClass;
import operandi.core.model.Step;
import operandi.core.model.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Limits of work in progress: who is let in, who waits in front, who is turned away, and how circles come undone (ADR 19). */
class WipLimitTest {

    private static final Calendar ALWAYS = Calendar.always();

    private static Team limited(String id, int limit, String... people) {
        return new Team(id, List.of(people), List.of(), List.of(), OptionalInt.of(limit));
    }

    /** Team {@code front}, where ann looks, and team {@code back}, where bob fixes. */
    private static TestScenario frontAndBack(int front, int back) {
        return new TestScenario()
                .person("ann", ALWAYS, "look")
                .person("bob", ALWAYS, "fix")
                .structure("s", limited("front", front, "ann"), limited("back", back, "bob"));
    }

    private static Step[] lookAndFix(double look, double fix) {
        return new Step[] {
            by("look", "look", look).then("fix").build(), by("fix", "fix", fix).build()
        };
    }

    private static Step[] fixAndLook(double fix, double look) {
        return new Step[] {
            by("fix", "fix", fix).then("look").build(), by("look", "look", look).build()
        };
    }

    private static Recorder checked(Scenario scenario) {
        return checked(scenario, scenario.alternatives().get(0).id());
    }

    /** What happens, if no invariant breaks after any event. */
    private static Recorder checked(Scenario scenario, String alternative) {
        WorldPlan plan = new WorldPlan(scenario, scenario.alternative(alternative));
        assertThatCode(() -> plan.run(1, 0, true, null, CheckLevel.EVENT)).doesNotThrowAnyException();
        return Recorder.of(scenario, alternative, 1);
    }

    private static Map<String, Long> book(Object... causesAndMinutes) {
        Map<String, Long> book = new TreeMap<>();
        for (int i = 0; i < causesAndMinutes.length; i += 2) {
            book.put((String) causesAndMinutes[i], minutes((Integer) causesAndMinutes[i + 1]));
        }
        return book;
    }

    @Test
    void limitBelowOne_isRefused() {
        assertThatThrownBy(() -> limited("t", 0, "ann")).hasMessageContaining("at least 1, got 0");
    }

    @Test
    void workFromOutside_waitsInFrontOfAFullTeam() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once("x", 6000, by("look", "look", 10).build())
                .once("y", 6001, by("look", "look", 10).build())
                .once("z", 6002, by("look", "look", 10).build())
                .build());

        assertThat(recorder.bookOf("y")).isEqualTo(book("full front", 9, "touch y/look", 10));
        assertThat(recorder.bookOf("z")).isEqualTo(book("full front", 18, "touch z/look", 10));
        assertThat(recorder.metric("team.wait", "team:front")).isZero();
        assertThat(recorder.metric("team.queue", "team:front")).isZero();
    }

    @Test
    void liveContactAtAFullTeam_isTurnedAwayAtOnce() {
        Step call = by("call", "look", 10).patience(exactly(100), "lost").build();
        Recorder recorder = checked(frontAndBack(2, 1)
                .once("x", 6000, call)
                .once("y", 6001, call)
                .once("z", 6002, call)
                .build());

        assertThat(recorder.ended)
                .extracting(Recorder.Ended::time, Recorder.Ended::outcome)
                .containsExactly(
                        tuple(minutes(6002), Outcome.UNRESOLVED),
                        tuple(minutes(6010), Outcome.RESOLVED_FIRST_TIME),
                        tuple(minutes(6020), Outcome.RESOLVED_FIRST_TIME));
        assertThat(recorder.bookOf("z")).isEmpty();
    }

    @Test
    void liveHandOverToAFullTeam_isTurnedAwayToo() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once("busy", 6000, by("fix", "fix", 60).build())
                .once(
                        "caller",
                        6000,
                        by("call", "look", 10)
                                .patience(exactly(5), "lost")
                                .then("ask")
                                .build(),
                        by("ask", "fix", 10).patience(exactly(100), "lost").build())
                .once("next", 6001, by("look", "look", 10).build())
                .build());

        assertThat(recorder.ended)
                .extracting(Recorder.Ended::time, Recorder.Ended::outcome)
                .startsWith(tuple(minutes(6010), Outcome.UNRESOLVED));
        assertThat(recorder.bookOf("next")).isEqualTo(book("full front", 9, "touch next/look", 10));
    }

    @Test
    void itemInFrontOfTheNextTeam_keepsItsPlace() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once("x", 6000, lookAndFix(10, 60))
                .once("y", 6005, lookAndFix(10, 60))
                .once("z", 6015, lookAndFix(10, 60))
                .build());

        assertThat(recorder.bookOf("y"))
                .isEqualTo(book("full front", 5, "touch y/look", 10, "full back", 50, "touch y/fix", 60));
        assertThat(recorder.bookOf("z"))
                .isEqualTo(book("full front", 55, "touch z/look", 10, "full back", 50, "touch z/fix", 60));
    }

    @Test
    void personWhoseItemIsKeptOut_goesOnWithWhatTheTeamHas() {
        Recorder recorder = checked(frontAndBack(2, 1)
                .once("x", 6000, lookAndFix(10, 60))
                .once("y", 6005, lookAndFix(10, 60))
                .once("z", 6015, lookAndFix(10, 60))
                .once("late", 6016, lookAndFix(10, 60))
                .build());

        assertThat(recorder.bookOf("z"))
                .isEqualTo(book("queue front", 5, "touch z/look", 10, "full back", 100, "touch z/fix", 60));
        assertThat(recorder.bookOf("late").get("full front")).isEqualTo(minutes(54));
    }

    @Test
    void twoItemsThatWaitForEachOthersPlaces_exchangeThem() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once("there", 6000, lookAndFix(10, 10))
                .once("back", 6000, fixAndLook(15, 10))
                .once("outside", 6001, by("look", "look", 10).build())
                .build());

        assertThat(recorder.bookOf("there"))
                .isEqualTo(book("touch there/look", 10, "full back", 5, "touch there/fix", 10));
        assertThat(recorder.bookOf("back")).isEqualTo(book("touch back/fix", 15, "touch back/look", 10));
        assertThat(recorder.bookOf("outside")).isEqualTo(book("full front", 24, "touch outside/look", 10));
    }

    @Test
    void circleOfThreeTeams_comesUndoneAsItCloses() {
        TestScenario scenario = new TestScenario();
        String[] skills = {"p", "q", "r"};
        Team[] teams = new Team[3];
        for (int i = 0; i < 3; i++) {
            scenario.person("in-" + skills[i], ALWAYS, skills[i]);
            teams[i] = limited("team-" + skills[i], 1, "in-" + skills[i]);
            String next = skills[(i + 1) % 3];
            scenario.once(
                    "from-" + skills[i],
                    6000,
                    by("first", skills[i], 10 + i).then("second").build(),
                    by("second", next, 10).build());
        }
        Recorder recorder = checked(scenario.structure("s", teams).build());

        assertThat(recorder.bookOf("from-p").get("full team-q")).isEqualTo(minutes(2));
        assertThat(recorder.bookOf("from-q").get("full team-r")).isEqualTo(minutes(1));
        assertThat(recorder.bookOf("from-r")).doesNotContainKey("full team-p");
        assertThat(recorder.ended)
                .extracting(Recorder.Ended::time)
                .containsExactly(minutes(6022), minutes(6022), minutes(6022));
    }

    @Test
    void whoWasInFrontLongest_comesInFirst_butByClass() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once("busy", 6000, by("busy", "look", 10).build())
                .once("m", ServiceClass.MAINTENANCE, 6001, by("m", "look", 1).build())
                .once("c-1", ServiceClass.CHANGE, 6002, by("c-1", "look", 1).build())
                .once("c-2", ServiceClass.CHANGE, 6003, by("c-2", "look", 1).build())
                .build());

        assertThat(recorder.began).extracting(Recorder.Began::step).containsExactly("busy", "c-1", "c-2", "m");
    }

    @Test
    void severeIncident_needsNoPlace() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once("x", 6000, by("look", "look", 10).build())
                .once(
                        "alarm",
                        ServiceClass.SEVERE_INCIDENT,
                        6005,
                        by("alarm", "look", 10).build())
                .once("y", 6006, by("look", "look", 10).build())
                .build());

        assertThat(recorder.bookOf("alarm")).isEqualTo(book("touch alarm/alarm", 10));
        assertThat(recorder.bookOf("x")).isEqualTo(book("touch x/look", 10, "queue front", 10));
        assertThat(recorder.bookOf("y")).isEqualTo(book("full front", 14, "touch y/look", 10));
    }

    @Test
    void itemThatWaitsOutside_givesItsPlaceUpAndHasToBeLetInAgain() {
        Recorder recorder = checked(frontAndBack(1, 1)
                .once(
                        "x",
                        6000,
                        by("ask", "look", 10).then("answer").build(),
                        waits("answer", 5).then("again").build(),
                        by("again", "look", 10).build())
                .once("y", 6001, by("look", "look", 10).build())
                .build());

        assertThat(recorder.bookOf("x"))
                .isEqualTo(book("touch x/ask", 10, "outside x/answer", 5, "full front", 5, "touch x/again", 10));
    }

    @Test
    void delayOfAHandOff_beginsWhenTheItemIsLetIn() {
        Laws delay = new Laws(
                Optional.of(exactly(30)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Recorder recorder = checked(frontAndBack(1, 1)
                .laws(delay)
                .once("busy", 6000, by("fix", "fix", 60).build())
                .once("x", 6000, lookAndFix(10, 10))
                .build());

        assertThat(recorder.bookOf("x"))
                .isEqualTo(book("touch x/look", 10, "full back", 50, "hand-off front->back", 30, "touch x/fix", 10));
    }

    @Test
    void fullTeamThatHasGoneHome_isClosedFirst() {
        double closing = 4 * 1440 + 17 * 60;
        Scenario scenario = new TestScenario()
                .person("ann", OFFICE, "look")
                .once("x", closing - 10, by("look", "look", 20).build())
                .once("y", closing - 5, by("look", "look", 20).build())
                .structure("s", limited("front", 1, "ann"))
                .build();

        assertThat(checked(scenario).bookOf("y").get("full front")).isEqualTo(minutes(5));
        assertThat(checked(scenario).bookOf("y")).containsKey("closed front");
    }

    @Test
    void samePieceOfWork_asAPartOrAsSteps_waitsForTheSamePlaces() {
        Scenario inARow = frontAndBack(1, 1)
                .once(
                        "x",
                        6000,
                        by("look", "look", 10).then("fix").build(),
                        by("fix", "fix", 60).then("tell").build(),
                        by("tell", "fix", 10).build())
                .once("y", 6005, lookAndFix(10, 60))
                .once("z", 6015, by("z", "look", 10).build())
                .build();
        Scenario asAPart = frontAndBack(1, 1)
                .once(
                        "x",
                        6000,
                        by("look", "look", 10).then("open").build(),
                        opens("open", "part").then("tell").build(),
                        by("tell", "fix", 10).build())
                .once("y", 6005, lookAndFix(10, 60))
                .once("z", 6015, by("z", "look", 10).build())
                .part("part", by("fix", "fix", 60).build())
                .build();

        assertThat(checked(asAPart).bookOf("y")).isEqualTo(checked(inARow).bookOf("y"));
        assertThat(checked(asAPart).bookOf("z")).isEqualTo(checked(inARow).bookOf("z"));
        assertThat(checked(inARow).bookOf("z").get("full front")).isEqualTo(minutes(65));
    }

    private static Step[] lookOpenAndTell(String... parts) {
        return new Step[] {
            by("look", "look", 10).then("open").build(),
            opens("open", parts).then("tell").build(),
            by("tell", "fix", 10).build()
        };
    }

    private static TestScenario withAlarm(TestScenario scenario, Step... steps) {
        return scenario.asked(
                "alarm", Flow.AskedBy.STAFF, Optional.of(ServiceClass.SEVERE_INCIDENT), Optional.empty(), steps);
    }

    @Test
    void severePart_needsNoPlace_andTheNextPartHasThatOfTheWhole() {
        TestScenario scenario = frontAndBack(1, 1)
                .once("busy", 6000, by("fix", "fix", 60).build())
                .once("x", 6000, lookOpenAndTell("alarm", "part"))
                .once("y", 6005, by("y", "look", 10).build())
                .part("part", by("part", "fix", 10).build());

        Recorder recorder =
                checked(withAlarm(scenario, by("alarm", "look", 20).build()).build());

        // the part waits in front of the back office, at the whole's place, until 6060
        assertThat(recorder.bookOf("y").get("full front")).isEqualTo(minutes(55));
    }

    @Test
    void wholeWhosePartsAreAllSevere_givesItsPlaceUp() {
        TestScenario scenario = frontAndBack(1, 1)
                .once("x", 6000, lookOpenAndTell("alarm"))
                .once("y", 6005, by("y", "look", 10).build());

        Recorder recorder =
                checked(withAlarm(scenario, by("alarm", "fix", 60).build()).build());

        assertThat(recorder.bookOf("y")).isEqualTo(book("full front", 5, "touch y/y", 10));
    }

    @Test
    void wholeWhoseLastPartWasSevere_hasToBeLetInAgain() {
        Step[] again = {
            by("look", "look", 10).then("open").build(),
            opens("open", "part", "alarm").then("again").build(),
            by("again", "look", 10).build()
        };
        TestScenario scenario = frontAndBack(1, 1)
                .once("x", 6000, again)
                .once("y", 6005, by("y", "look", 10).build())
                .once("z", 6006, by("z", "look", 10).build())
                .part("part", by("part", "look", 5).build());

        Recorder recorder =
                checked(withAlarm(scenario, by("alarm", "fix", 20).build()).build());

        // the part leaves at 6015, y at 6025, the alarm at 6030, z at 6035
        assertThat(recorder.bookOf("x"))
                .isEqualTo(book("touch x/look", 10, "touch alarm/alarm", 20, "full front", 5, "touch x/again", 10));
    }

    /** Looking at everybody who waits, at each event, would take minutes. */
    @Test
    @Timeout(60)
    void manyInFrontOfTwoTeamsThatExchangeWork_holdUpNothing() {
        Scenario scenario = frontAndBack(1, 1)
                .flow("there", Optional.of(exactly(0.1)), List.of(), lookAndFix(1, 2))
                .flow("back", Optional.of(exactly(0.1)), List.of(), fixAndLook(1, 2))
                .build();

        Map<String, Double> metrics = Recorder.of(scenario, "s", 1).metrics();

        assertThat(metrics).isNotEmpty();
    }

    @Test
    void poolPolicy_prefersATeamWithRoomToAFullOne_andAFullOneToAClosedOne() {
        Scenario scenario = new TestScenario()
                .person("night", TestScenario.office("late", 18, 20), "look")
                .person("full", ALWAYS, "look")
                .person("busy", ALWAYS, "look")
                .once("a", 4 * 1440 + 600, by("a", "look", 5).build())
                .once("b", 4 * 1440 + 601, by("b", "look", 60).build())
                .once("c", 4 * 1440 + 602, by("c", "look", 60).build())
                .once("d", 4 * 1440 + 603, by("d", "look", 60).build())
                .structure("s", limited("closed", 9, "night"), limited("small", 1, "full"), limited("large", 2, "busy"))
                .build();

        // d finds small full, which has less to do, and large with room for none but the closed one
        assertThat(checked(scenario).routed)
                .extracting(Recorder.Routed::step, Recorder.Routed::to)
                .containsExactly(tuple("a", "small"), tuple("b", "large"), tuple("c", "large"), tuple("d", "small"));
    }

    @Test
    void waveThatRaisesTheLimit_letsInWhoIsInFront() {
        Scenario scenario = frontAndBack(1, 1)
                .structure("wide", limited("front", 2, "ann"), team("back", "bob"))
                .once("x", 6000, by("look", "look", 60).build())
                .once("y", 6001, by("look", "look", 10).build())
                .once("z", 6002, by("look", "look", 10).build())
                .reorganizing("change", 6030, "wide")
                .build();

        Recorder recorder = checked(scenario, "change");

        assertThat(recorder.bookOf("y")).isEqualTo(book("full front", 29, "queue front", 30, "touch y/look", 10));
        assertThat(recorder.bookOf("z")).isEqualTo(book("full front", 58, "queue front", 10, "touch z/look", 10));
    }

    @Test
    void waveThatLowersTheLimit_sendsNobodyAway_andLetsInWhenThereIsRoom() {
        Scenario scenario = frontAndBack(3, 3)
                .structure("narrow", limited("front", 1, "ann"), limited("back", 1, "bob"))
                .once("x", 6000, by("look", "look", 60).build())
                .once("y", 6001, by("look", "look", 10).build())
                .once("z", 6031, by("look", "look", 10).build())
                .reorganizing("change", 6030, "narrow")
                .build();

        Recorder recorder = checked(scenario, "change");

        assertThat(recorder.bookOf("y")).isEqualTo(book("queue front", 59, "touch y/look", 10));
        assertThat(recorder.bookOf("z")).isEqualTo(book("full front", 39, "touch z/look", 10));
    }

    @Test
    void waveToTheSameStructure_isNotToBeSeen() {
        for (int seed = 1; seed <= 20; seed++) {
            Scenario scenario = frontAndBack(2, 1)
                    .structure("same", limited("one", 2, "ann"), limited("other", 1, "bob"))
                    .flow("there", Optional.of(exactly(7)), List.of(), lookAndFix(4, 6))
                    .flow("back", Optional.of(exactly(11)), List.of(), fixAndLook(3, 2))
                    .reorganizing("change", 600.0 + seed, "same")
                    .build();

            assertThat(checked(scenario, "change").began).as("seed %d", seed).isEqualTo(checked(scenario, "s").began);
        }
    }
}

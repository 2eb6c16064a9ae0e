package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Laws;
import operandi.core.model.Scenario;
import operandi.core.model.Team;
import operandi.core.random.Exponential;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who leaves, and what becomes of her work (DESIGN 2.5). A tenure is an exponential number keyed by the seat and how many
 * sat there before, so the tests know it beforehand.
 */
class TurnoverTest {

    private static final Calendar ALWAYS = Calendar.always();
    private static final double A_WEEK = 0.05;

    /** When the person in a seat leaves, in minutes, who took it at the start. */
    private static double leaves(String person, long seed) {
        return tenure(person, seed, 0) / Ticks.MINUTE;
    }

    private static double tenure(String person, long seed, int before) {
        double uniform = new KeyedRandom(seed, 0).uniform(Key.of("seat/" + person), Key.of("tenure"), before);
        return Math.rint(new Exponential(1).quantile(uniform) / (A_WEEK / Ticks.WEEK));
    }

    private static TestScenario until(double minute) {
        return new TestScenario().weeks(minute / (7 * 24 * 60));
    }

    private static Laws laws(Laws.Rework rework, Laws.RampUp rampUp, Laws.Attrition attrition) {
        return new Laws(
                Optional.empty(),
                Optional.ofNullable(rework),
                Optional.empty(),
                Optional.ofNullable(rampUp),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(attrition));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyTenure_lastsItsKeyedTime_andTheSeatIsEmptyInBetween(long seed) {
        double first = tenure("a", seed, 0);
        double second = tenure("a", seed, 1);
        double end = (first + second) / Ticks.MINUTE + 100 + 50;
        Scenario scenario = until(end)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(100))
                .service("x")
                .incident(by("fix", "fix", 1e8).build())
                .fails("x", 0)
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario, "s", seed);

        assertThat(worked(recorder, "x")).as("seed %d", seed).isEqualTo((long) (first + second));
        assertThat(recorder.began)
                .as("seed %d", seed)
                .extracting(Recorder.Began::time)
                .containsExactly(0L, (long) first + minutes(100));
        assertThat(recorder.metric("team.attrition", "team:t"))
                .isCloseTo(2 / (end * Ticks.MINUTE / Ticks.YEAR), within(1e-6));
    }

    @Test
    void itemInHand_goesBackToTheTeam_withRework() {
        double leaves = leaves("a", 1);
        Scenario scenario = until(leaves + 2000)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(100))
                .laws(laws(new Laws.Rework(0.5, 0), null, null))
                .once("case", leaves - 20, by("fix", "fix", 60).build())
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).onlyBook())
                .isEqualTo(
                        Map.of("touch case/fix", minutes(60), "nobody-can t", minutes(100), "rework t", minutes(10)));
    }

    @Test
    void itemInHand_goesToAColleague() {
        double leaves = leaves("a", 1);
        Scenario scenario = until(leaves + 2000)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(100))
                .person("b", ALWAYS, "fix")
                .once("case", leaves - 20, by("fix", "fix", 60).build())
                .structure("s", team("t", "a", "b"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.onlyBook()).isEqualTo(Map.of("touch case/fix", minutes(60)));
        assertThat(recorder.began)
                .extracting(Recorder.Began::person, Recorder.Began::time)
                .containsExactly(tuple("a", minutes(leaves - 20)), tuple("b", minutes(leaves)));
    }

    @Test
    void replacement_isANewcomer() {
        double leaves = leaves("a", 1);
        Scenario scenario = until(leaves + 2000)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(100))
                .laws(laws(null, new Laws.RampUp(0.5, 1e18), null))
                .once("case", leaves - 20, by("fix", "fix", 60).build())
                .structure("s", team("t", "a"))
                .build();

        // 20 of 60 done by somebody who knows the work, 40 at half the speed
        assertThat(Recorder.of(scenario).onlyBook())
                .isEqualTo(Map.of(
                        "touch case/fix", minutes(60),
                        "nobody-can t", minutes(100),
                        "unfamiliarity t", minutes(40)));
    }

    @Test
    void liveContact_isFinishedFirst() {
        double leaves = leaves("a", 1);
        Scenario scenario = until(leaves + 2000)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(100))
                .once(
                        "call",
                        leaves - 5,
                        by("call", "fix", 20).patience(exactly(5), "lost").build())
                .once("next", leaves - 1, by("next", "fix", 30).build())
                .structure("s", team("t", "a"))
                .build();

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.bookOf("call")).isEqualTo(Map.of("touch call/call", minutes(20)));
        assertThat(recorder.bookOf("next"))
                .isEqualTo(
                        Map.of("queue t", minutes(16), "nobody-can t", minutes(100), "touch next/next", minutes(30)));
    }

    @Test
    void customersInTheQueue_areTurnedAwayWhenTheLastOneLeaves() {
        double leaves = leaves("a", 1);
        Scenario scenario = until(leaves + 2000)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(100))
                .once("busy", leaves - 50, by("fix", "fix", 60).build())
                .once(
                        "call",
                        leaves - 5,
                        by("call", "fix", 20).patience(exactly(50), "lost").build())
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).bookOf("call")).isEqualTo(Map.of("queue t", minutes(5)));
    }

    /** The team of a takes over a service in the wave, that of b does not change. Both have work that never ends. */
    private static Scenario reorganized(double at, double untilMinute, Laws laws) {
        Team b = new Team("u", List.of("b"), List.of("y"), List.of());
        return until(untilMinute)
                .leaver("a", ALWAYS, "fix", A_WEEK, exactly(1e7))
                .leaver("b", ALWAYS, "fix", A_WEEK, exactly(1e7))
                .service("x")
                .service("y")
                .service("z")
                .laws(laws)
                .incident(by("fix", "fix", 1e8).build())
                .fails("x", 0)
                .fails("y", 0)
                .structure("one", new Team("t", List.of("a"), List.of("x"), List.of()), b)
                .structure("two", new Team("t", List.of("a"), List.of("x", "z"), List.of()), b)
                .reorganizing("change", at, "two")
                .build();
    }

    /** Ticks that the incident of a service has been worked on. */
    private static long worked(Recorder recorder, String service) {
        long incident = recorder.failed.stream()
                .filter(failed -> failed.service().equals(service))
                .findFirst()
                .orElseThrow()
                .incident();
        return recorder.books.get(incident).get("touch incident/fix");
    }

    @Test
    void attrition_usesUpTheHazardFaster_fromTheWaveOn_ofThoseWhomItConcerns() {
        double a = leaves("a", 1);
        double b = leaves("b", 1);
        Laws twice = laws(null, null, new Laws.Attrition(2, minutes(a)));
        Scenario scenario = reorganized(a / 2, 2 * Math.max(a, b), twice);

        Recorder stays = Recorder.of(scenario, "one", 1);
        Recorder changes = Recorder.of(scenario, "change", 1);

        assertThat(worked(stays, "x")).isEqualTo(minutes(a));
        assertThat((double) worked(changes, "x")).isCloseTo((double) minutes(a * 3 / 4), within(2.0));
        assertThat(worked(changes, "y")).isEqualTo(worked(stays, "y")).isEqualTo(minutes(b));
    }

    @Test
    void attrition_isOver_whenItsTimeIs() {
        double a = leaves("a", 1);
        Laws twice = laws(null, null, new Laws.Attrition(2, minutes(a / 8)));
        Scenario scenario = reorganized(a / 2, 2 * a, twice);

        // half of the hazard until the wave, a quarter in the next eighth of the time, the last quarter as before
        assertThat((double) worked(Recorder.of(scenario, "change", 1), "x"))
                .isCloseTo((double) minutes(a * 7 / 8), within(2.0));
    }

    @Test
    void attrition_ofAWaveAfterwards_changesNoTenureBefore() {
        double a = leaves("a", 1);
        Laws twice = laws(null, null, new Laws.Attrition(5, minutes(a)));
        Scenario scenario = reorganized(a + 1, 2 * a, twice);

        assertThat(worked(Recorder.of(scenario, "change", 1), "x")).isEqualTo(minutes(a));
    }

    @Test
    void tenures_areTheSameInEveryStructure() {
        double a = leaves("a", 1);
        Scenario scenario = reorganized(a / 2, 2 * a, Laws.none());

        Recorder one = Recorder.of(scenario, "one", 1);

        assertThat(Recorder.of(scenario, "two", 1).began).isEqualTo(one.began);
        assertThat(worked(Recorder.of(scenario, "change", 1), "x")).isEqualTo(worked(one, "x"));
    }
}

package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Laws;
import operandi.core.model.Scenario;
import operandi.core.model.Team;
import operandi.core.random.Deterministic;
import operandi.core.random.Exponential;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;

/** Reorganizing may make things worse for a while; how much depends on what is lost, and on the order of the waves. */
class DipTest {

    private static final Calendar ALWAYS = Calendar.always();

    private static final int WEEKS = 24;
    private static final int WAVE = 8;

    private static final Laws LOSSES = new Laws(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Laws.MisRoute(0, 0.5, 0.02, new Deterministic(minutes(10)))),
            Optional.of(new Laws.RampUp(0.4, minutes(3000))),
            Optional.empty(),
            Optional.of(new Laws.Ties(0.2, 2.0 * Ticks.WEEK)),
            Optional.of(new Laws.Distraction(0.1, 3 * Ticks.WEEK)),
            Optional.empty());

    /** Four people look after four services; each team of two changes one of them, and one of its services. */
    private Scenario scenario(Laws laws) {
        TestScenario scenario = new TestScenario().weeks(WEEKS).laws(laws);
        for (String person : List.of("p", "q", "r", "s")) {
            scenario.person(person, ALWAYS, "fix");
        }
        for (String service : List.of("v", "w", "x", "y")) {
            scenario.service(service);
        }
        for (String service : List.of("v", "w", "x", "y")) {
            scenario.flow(
                    "about-" + service,
                    Optional.of(new Exponential(minutes(120))),
                    List.of(),
                    by("fix", "fix", 1)
                            .takes(new Exponential(minutes(36)))
                            .about(service)
                            .build());
        }
        return scenario.structure(
                        "one",
                        new Team("a", List.of("p", "q"), List.of("v", "w"), List.of()),
                        new Team("b", List.of("r", "s"), List.of("x", "y"), List.of()))
                .structure(
                        "two",
                        new Team("a", List.of("p", "r"), List.of("v", "x"), List.of()),
                        new Team("b", List.of("q", "s"), List.of("w", "y"), List.of()))
                .reorganizing("change", WAVE * 7 * 24 * 60, "two")
                .build();
    }

    /** Mean elapsed hours of what was asked for in some weeks: changed less stayed, future by future. */
    private double[] differences(Scenario scenario, int fromWeek, int toWeek) {
        return LongStream.rangeClosed(1, 20)
                .mapToDouble(seed -> meanHours(Recorder.of(scenario, "change", seed), fromWeek, toWeek)
                        - meanHours(Recorder.of(scenario, "one", seed), fromWeek, toWeek))
                .toArray();
    }

    private static double meanHours(Recorder recorder, int fromWeek, int toWeek) {
        return recorder.ended.stream()
                        .filter(ended -> ended.time() - ended.elapsed() >= fromWeek * Ticks.WEEK
                                && ended.time() - ended.elapsed() < toWeek * Ticks.WEEK)
                        .mapToLong(Recorder.Ended::elapsed)
                        .average()
                        .orElseThrow()
                / Ticks.HOUR;
    }

    /** One interval at 99.9 % must lie above 0, one at 99.9 % is below a third of it: false alarm below 0.2 %. */
    @Test
    void withLosses_theWeeksAfterTheWaveAreWorse_andItRecovers() {
        Scenario scenario = scenario(LOSSES);

        ConfidenceInterval dip = ConfidenceInterval.ofMean(differences(scenario, WAVE, WAVE + 2), 0.999);
        ConfidenceInterval late = ConfidenceInterval.ofMean(differences(scenario, WEEKS - 6, WEEKS - 1), 0.999);

        assertThat(dip.low()).as("seeds 1 to 20, hours: %s", dip).isGreaterThan(0);
        assertThat(late.high())
                .as("seeds 1 to 20, hours: %s after %s", late, dip)
                .isLessThan(dip.low() / 3);
    }

    /** One interval at 99.9 %: the chance that a correct simulator fails is 0.1 %. */
    @Test
    void withoutLosses_makesNoDifferenceBeyondChance() {
        ConfidenceInterval difference = ConfidenceInterval.ofMean(
                differences(scenario(ReorganizationTest.ZERO_LOSSES), WAVE, WEEKS - 1), 0.999);

        assertThat(difference.contains(0))
                .as("seeds 1 to 20, hours: %s", difference)
                .isTrue();
        assertThat(difference.halfWidth()).isLessThan(0.1);
    }

    /**
     * Two teams of two exchange a member each, team by team. Whose turn comes first takes somebody from the other at once,
     * and gives up somebody only later: so between the waves the other is one short. The team of y has work for half a
     * person and does not feel that; the team of x has work for one and a half, and falls behind. No law is in force:
     * it is the structure in between that makes the dip.
     */
    @Test
    void twoWaveOrders_withTheSameEnd_giveDifferentDips() {
        Scenario scenario = new TestScenario()
                .weeks(8)
                .person("p", ALWAYS, "fix")
                .person("q", ALWAYS, "fix")
                .person("r", ALWAYS, "fix")
                .person("s", ALWAYS, "fix")
                .service("x")
                .service("y")
                .flow(
                        "about-x",
                        Optional.of(exactly(60)),
                        List.of(),
                        by("fix", "fix", 90).about("x").build())
                .flow(
                        "about-y",
                        Optional.of(exactly(60)),
                        List.of(),
                        by("fix", "fix", 30).about("y").build())
                .structure(
                        "one",
                        new Team("a", List.of("p", "q"), List.of("x"), List.of()),
                        new Team("b", List.of("r", "s"), List.of("y"), List.of()))
                .structure(
                        "two",
                        new Team("c", List.of("p", "r"), List.of("x"), List.of()),
                        new Team("d", List.of("q", "s"), List.of("y"), List.of()))
                .reorganizing("x-first", 2 * 7 * 24 * 60, "two", 7 * 24 * 60, List.of(List.of("c"), List.of("d")))
                .reorganizing("y-first", 2 * 7 * 24 * 60, "two", 7 * 24 * 60, List.of(List.of("d"), List.of("c")))
                .build();

        double[] xFirst = hoursByWeek(Recorder.of(scenario, "x-first", 1));
        double[] yFirst = hoursByWeek(Recorder.of(scenario, "y-first", 1));

        // 90 minutes and 30, and nobody waits; one person for 90 minutes of work an hour falls behind by half a week
        assertThat(xFirst[1]).isEqualTo(yFirst[1]).isEqualTo(1);
        assertThat(Arrays.stream(xFirst).max().orElseThrow()).isLessThan(1.1);
        assertThat(yFirst[2]).isGreaterThan(10);
        assertThat(xFirst[6]).isEqualTo(yFirst[6]).isEqualTo(1);
    }

    private static double[] hoursByWeek(Recorder recorder) {
        return IntStream.range(0, 8)
                .mapToDouble(week -> recorder.ended.stream()
                                .filter(ended -> Windows.weekOf(ended.time() - ended.elapsed()) == week)
                                .mapToLong(Recorder.Ended::elapsed)
                                .average()
                                .orElse(0)
                        / Ticks.HOUR)
                .toArray();
    }
}

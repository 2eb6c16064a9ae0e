package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Laws;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.random.Deterministic;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People are assigned anew while the simulation runs (DESIGN 2.5). */
class ReorganizationTest {

    private static final Calendar ALWAYS = Calendar.always();

    /** Everything that a law could take away is 0. */
    static final Laws ZERO_LOSSES = new Laws(
            Optional.of(new Deterministic(0)),
            Optional.of(new Laws.Rework(0, 0)),
            Optional.of(new Laws.MisRoute(0, 0, 0, new Deterministic(0))),
            Optional.of(new Laws.RampUp(1, Ticks.WEEK)),
            Optional.of(new Deterministic(0)),
            Optional.of(new Laws.Ties(0, Ticks.WEEK)),
            Optional.of(new Laws.Distraction(0, Ticks.WEEK)),
            Optional.of(new Laws.Attrition(1, Ticks.WEEK)));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private static void assertSame(Recorder stays, Recorder changes, String seed) {
        assertThat(changes.metrics()).as(seed).isEqualTo(stays.metrics());
        assertThat(changes.books).as(seed).isEqualTo(stays.books);
        assertThat(changes.asked).as(seed).isEqualTo(stays.asked);
        assertThat(changes.routed).as(seed).isEqualTo(stays.routed);
        assertThat(changes.began).as(seed).isEqualTo(stays.began);
        assertThat(changes.ended).as(seed).isEqualTo(stays.ended);
        assertThat(changes.result.events()).as(seed).isEqualTo(stays.result.events());
    }

    @Nested
    class IdenticalStructure {

        private static Scenario scenario(long seed, Laws laws) {
            Scenario random = RandomScenario.of(seed);
            Structure first = random.structure("first");
            List<Team> same = new ArrayList<>(first.teams());
            Collections.reverse(same);
            List<List<String>> waves =
                    same.stream().map(team -> List.of(team.id())).toList();
            long horizon = random.time().horizon();
            Reorganization change = new Reorganization(horizon / 4, "same", waves, horizon / 5, Cost.NONE);
            return HandMade.with(
                    random,
                    laws,
                    List.of(first, new Structure("same", same)),
                    new Alternative("stay", "first"),
                    new Alternative("change", "first", Optional.of(change), List.of()));
        }

        static LongStream seeds() {
            return ReorganizationTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void withoutLaws_isExactlyStaying(long seed) {
            Scenario scenario = scenario(seed, Laws.none());

            assertSame(Recorder.of(scenario, "stay", seed), Recorder.of(scenario, "change", seed), "seed " + seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void withEveryLawAtZeroLoss_isExactlyStaying_andStayingWithoutLaws(long seed) {
            Scenario scenario = scenario(seed, ZERO_LOSSES);
            Recorder stays = Recorder.of(scenario, "stay", seed);

            assertSame(stays, Recorder.of(scenario, "change", seed), "seed " + seed);
            assertSame(
                    Recorder.of(scenario(seed, Laws.none()), "stay", seed), stays, "laws at zero loss, seed " + seed);
        }

        /** Nobody's team changes, so nobody learns, is distracted or leaves, whatever the laws. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void withLosses_isExactlyStaying_becauseNobodyIsConcerned(long seed) {
            Laws laws = new Laws(
                    Optional.of(new Exponential(minutes(60))),
                    Optional.of(new Laws.Rework(0.5, 0.2)),
                    Optional.of(new Laws.MisRoute(0.1, 0.5, 0.03, new Deterministic(minutes(10)))),
                    Optional.of(new Laws.RampUp(0.3, minutes(5000))),
                    Optional.of(new Exponential(minutes(15))),
                    Optional.empty(),
                    Optional.of(new Laws.Distraction(0.2, Ticks.WEEK)),
                    Optional.of(new Laws.Attrition(3, Ticks.WEEK)));
            Scenario scenario = scenario(seed, laws);

            assertSame(Recorder.of(scenario, "stay", seed), Recorder.of(scenario, "change", seed), "seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void alternatives_areTheSameUntilTheirFirstDifference(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        long wave =
                scenario.alternative("change").reorganization().orElseThrow().at();

        Recorder stays = Recorder.of(scenario, "first", seed);
        Recorder changes = Recorder.of(scenario, "change", seed);

        assertThat(changes.asked).as("seed %d", seed).isEqualTo(stays.asked);
        assertThat(until(wave, changes.began, Recorder.Began::time))
                .as("seed %d", seed)
                .isEqualTo(until(wave, stays.began, Recorder.Began::time));
        assertThat(until(wave, changes.routed, Recorder.Routed::time))
                .as("seed %d", seed)
                .isEqualTo(until(wave, stays.routed, Recorder.Routed::time));
        assertThat(until(wave, changes.ended, Recorder.Ended::time))
                .as("seed %d", seed)
                .isEqualTo(until(wave, stays.ended, Recorder.Ended::time));
        assertThat(until(wave, changes.failed, Recorder.Failed::time))
                .as("seed %d", seed)
                .isEqualTo(until(wave, stays.failed, Recorder.Failed::time));
    }

    private static <T> List<T> until(long end, List<T> traced, ToLongFunction<T> time) {
        return traced.stream().filter(each -> time.applyAsLong(each) < end).toList();
    }

    /** In one wave the names of the teams that it leads to play no part: the successor of a team has its people. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void relabelledTargetTeamsOfOneWave_changeNothingButRows(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Structure first = scenario.structure("first");
        Structure second = scenario.structure("second");
        List<List<String>> everything = List.of(List.of());

        assertSameButRows(
                changing(scenario, first, second, everything),
                changing(scenario, first, renamed(second), everything),
                seed);
    }

    /** Over several waves a team that keeps its name keeps whom nobody has taken, whatever that name is. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void teamsRelabelledEverywhere_changeNothingButRows(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Structure first = scenario.structure("first");
        Structure second = scenario.structure("second");
        List<List<String>> waves =
                scenario.alternative("change").reorganization().orElseThrow().waves();
        List<List<String>> renamed = waves.stream()
                .map(wave -> wave.stream().map(team -> "new-" + team).toList())
                .toList();

        assertSameButRows(
                changing(scenario, first, second, waves),
                changing(scenario, renamed(first), renamed(second), renamed),
                seed);
    }

    private static Scenario changing(Scenario scenario, Structure from, Structure to, List<List<String>> waves) {
        Reorganization plan = scenario.alternative("change").reorganization().orElseThrow();
        Reorganization change = new Reorganization(plan.at(), to.id(), waves, plan.every(), plan.cost());
        return HandMade.with(
                scenario,
                scenario.laws(),
                List.of(from, to),
                new Alternative("change", from.id(), Optional.of(change), List.of()));
    }

    private static Structure renamed(Structure structure) {
        List<Team> teams = new ArrayList<>();
        for (Team team : structure.teams()) {
            teams.add(new Team("new-" + team.id(), team.people(), team.owns(), team.serves(), team.wipLimit()));
        }
        Collections.reverse(teams);
        return new Structure(structure.id(), teams);
    }

    private static void assertSameButRows(Scenario scenario, Scenario relabelled, long seed) {
        Recorder before = Recorder.of(scenario, "change", seed);
        Recorder after = Recorder.of(relabelled, "change", seed);

        assertThat(after.began).as("seed %d", seed).isEqualTo(before.began);
        assertThat(after.ended).as("seed %d", seed).isEqualTo(before.ended);
        assertThat(after.result.events()).as("seed %d", seed).isEqualTo(before.result.events());
    }

    @Nested
    class PartialStructures {

        private final Structure from = new Structure(
                "from",
                List.of(
                        new Team("a", List.of("p", "q"), List.of("x"), List.of()),
                        new Team("b", List.of("r", "s"), List.of("y"), List.of())));

        private final Structure to = new Structure(
                "to",
                List.of(
                        new Team("c", List.of("p", "r"), List.of("x"), List.of("g")),
                        new Team("d", List.of("q", "s"), List.of("y"), List.of())));

        @Test
        void namedTeam_takesItsPeopleServicesAndSegments_theRestStays() {
            assertThat(from.giving(to, List.of("c")).teams())
                    .containsExactly(
                            new Team("a", List.of("q"), List.of(), List.of()),
                            new Team("b", List.of("s"), List.of("y"), List.of()),
                            new Team("c", List.of("p", "r"), List.of("x"), List.of("g")));
        }

        @Test
        void teamWithoutAnybodyLeft_isGone() {
            assertThat(from.giving(to, List.of("c")).giving(to, List.of("d")).teams())
                    .containsExactlyInAnyOrderElementsOf(to.teams());
        }

        @Test
        void namingNobody_changesNothing() {
            assertThat(from.giving(to, List.of())).isEqualTo(from);
        }

        @Test
        void whatNoWaveNames_followsWithTheLast() {
            Scenario scenario = new TestScenario()
                    .person("p", ALWAYS, "fix")
                    .person("q", ALWAYS, "fix")
                    .service("x")
                    .flow(
                            "job",
                            Optional.of(exactly(600)),
                            List.of(),
                            by("fix", "fix", 1).about("x").build())
                    .structure("one", new Team("a", List.of("p"), List.of("x"), List.of()), team("b", "q"))
                    .structure("two", team("a", "p"), new Team("b", List.of("q"), List.of("x"), List.of()))
                    .reorganizing("change", 3005, "two", 3000, List.of(List.of("a"), List.of()))
                    .build();

            // team b, which is to own x, is in no wave: it does so from the last wave at minute 6005 on
            assertThat(Recorder.of(scenario, "change", 1).began)
                    .allSatisfy(
                            began -> assertThat(began.person()).isEqualTo(began.time() < minutes(6005) ? "p" : "q"));
        }
    }
}

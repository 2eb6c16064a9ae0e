package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.on;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Share;
import operandi.core.model.TimeLineEntry;
import org.junit.jupiter.api.Test;

/**
 * What the time line brings: more customers, and machines that do a step (DESIGN 2.5). Counts are compared with their
 * expectation within 3.29 standard deviations: each such interval fails a correct simulator with probability 0.1 %; the
 * class has six of them.
 */
class GrowthTest {

    private static final Calendar ALWAYS = Calendar.always();
    private static final double STANDARD_DEVIATIONS = 3.29;

    private static void assertPoisson(long count, double expected) {
        assertThat(Math.abs(count - expected))
                .as("%d of %s expected", count, expected)
                .isLessThan(STANDARD_DEVIATIONS * Math.sqrt(expected));
    }

    private static void assertBinomial(long count, long n, double p) {
        assertThat(Math.abs(count - n * p))
                .as("%d of %d, each with %s", count, n, p)
                .isLessThan(STANDARD_DEVIATIONS * Math.sqrt(n * p * (1 - p)));
    }

    private static TestScenario owners(double growthPerWeek) {
        return new TestScenario()
                .weeks(20)
                .person("a", ALWAYS, "any")
                .service("web")
                .flow("visit", Optional.empty(), List.of(), on("book", "web", 1).build())
                .segment(new Segment(
                        "owners",
                        1000,
                        1.0 / Ticks.WEEK,
                        Profile.flat(),
                        Share.always("visit"),
                        growthPerWeek / Ticks.WEEK));
    }

    private static Recorder run(TestScenario scenario) {
        return Recorder.of(scenario.structure("s", team("t", "a")).build());
    }

    private static long asked(Recorder recorder, double fromWeek, double toWeek) {
        return recorder.asked.stream()
                .filter(asked -> asked.time() >= fromWeek * Ticks.WEEK && asked.time() < toWeek * Ticks.WEEK)
                .count();
    }

    @Test
    void growth_doublesTheNeedsInItsTime() {
        Recorder recorder = run(owners(Math.log(2) / 10));

        // 1000 a week at first, 2000 after ten weeks, 4000 after twenty: 10000 / ln 2, and twice that
        assertPoisson(asked(recorder, 0, 10), 10_000 / Math.log(2));
        assertPoisson(asked(recorder, 10, 20), 20_000 / Math.log(2));
        assertThat(recorder.asked).extracting(Recorder.Asked::customer).allMatch(customer -> customer < 4000);
    }

    @Test
    void growthBelowZero_halvesThem() {
        Recorder recorder = run(owners(-Math.log(2) / 10));

        assertPoisson(asked(recorder, 10, 20), 2_500 / Math.log(2));
    }

    @Test
    void acquisition_addsNeedsOfItsOwn_andShiftsNobodyElses() {
        TimeLineEntry entry = new TimeLineEntry.Acquisition(
                "clinics", 8 * Ticks.WEEK, Cost.NONE, List.of(new TimeLineEntry.Joining("owners", 500)));

        Recorder without = run(owners(0.02));
        Recorder with = run(owners(0.02).happens(entry));

        assertThat(with.asked).containsAll(without.asked);
        TreeSet<Long> known =
                without.asked.stream().map(Recorder.Asked::item).collect(Collectors.toCollection(TreeSet::new));
        List<Recorder.Asked> added = with.asked.stream()
                .filter(asked -> !known.contains(asked.item()))
                .toList();
        assertThat(added).allSatisfy(asked -> assertThat(asked.time()).isGreaterThanOrEqualTo(8 * Ticks.WEEK));
        // those who join grow with their segment from then on
        assertPoisson(added.size(), 500 * (Math.exp(0.02 * 12) - 1) / 0.02);
    }

    private static Scenario automated(double share, double errors, double faultAt, double repair) {
        TimeLineEntry robot = new TimeLineEntry.Automation(
                "robot", 2 * Ticks.WEEK, Cost.NONE, "paper", "sort", share, List.of("bot"), exactly(2), errors);
        TestScenario scenario = new TestScenario()
                .weeks(20)
                .person("a", ALWAYS, "sort")
                .person("mechanic", ALWAYS, "repair")
                .service("bot")
                .incident(by("repair", "repair", repair).build())
                .flow(
                        "paper",
                        Optional.of(exactly(30)),
                        List.of(),
                        by("sort", "sort", 20).build())
                .structure("s", team("t", "a"), team("ops", "mechanic"))
                .alternative(new Alternative("robot", "s", Optional.empty(), List.of(robot)));
        return (faultAt < 0 ? scenario : scenario.fails("bot", faultAt)).build();
    }

    private static List<Map<String, Long>> booksSince(Recorder recorder, long from, long to) {
        return recorder.asked.stream()
                .filter(asked -> asked.time() >= from && asked.time() < to)
                .map(asked -> recorder.books.get(asked.item()))
                .toList();
    }

    @Test
    void automation_doesItsShareOfVisits_andItsErrorsGoToPeople() {
        Recorder recorder = Recorder.of(automated(0.6, 0.1, -1, 1), "robot", 1);

        List<Map<String, Long>> since = booksSince(recorder, 2 * Ticks.WEEK, 20 * Ticks.WEEK - Ticks.HOUR);
        long byMachine = count(since, minutes(2));
        long byPeople = count(since, minutes(20));
        long byBoth = count(since, minutes(22));
        assertThat(byMachine + byPeople + byBoth).isEqualTo(since.size());
        assertBinomial(byMachine + byBoth, since.size(), 0.6);
        assertBinomial(byBoth, byMachine + byBoth, 0.1);
    }

    private static long count(List<Map<String, Long>> books, long touch) {
        return books.stream()
                .filter(book -> book.get("touch paper/sort") == touch)
                .count();
    }

    @Test
    void automation_changesNothingBeforeItsDate() {
        Scenario scenario = automated(0.6, 0.1, -1, 1);
        Recorder stays = Recorder.of(scenario, "s", 1);
        Recorder robot = Recorder.of(scenario, "robot", 1);

        assertThat(booksSince(robot, 0, 2 * Ticks.WEEK)).isEqualTo(booksSince(stays, 0, 2 * Ticks.WEEK));
        assertThat(robot.asked).isEqualTo(stays.asked);
    }

    @Test
    void automation_leavesTheWorkToPeople_whileItsServiceIsDown() {
        long week = 7 * 24 * 60;
        // down from the minute after an arrival in week 5 until week 6
        Recorder recorder = Recorder.of(automated(1, 0, (double) (5 * week + 5), (double) week), "robot", 1);

        assertThat(count(booksSince(recorder, 2 * Ticks.WEEK, 5 * Ticks.WEEK), minutes(2)))
                .isEqualTo(3 * week / 30);
        List<Map<String, Long>> down = booksSince(recorder, 5 * Ticks.WEEK + minutes(6), 6 * Ticks.WEEK + minutes(4));
        assertThat(count(down, minutes(20))).isEqualTo(down.size()).isEqualTo(week / 30);
        assertThat(count(booksSince(recorder, 6 * Ticks.WEEK + minutes(6), 7 * Ticks.WEEK), minutes(2)))
                .isEqualTo(week / 30 - 1);
    }
}

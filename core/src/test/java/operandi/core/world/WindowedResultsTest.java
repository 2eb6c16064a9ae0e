package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;
import static operandi.core.world.TestScenario.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results by window, by week and by contact are the same observations, cut differently. */
class WindowedResultsTest {

    private static final List<Window> PARTS = List.of(Window.BEFORE, Window.TRANSITION, Window.AFTER);
    private static final List<String> COUNTS =
            List.of("customer.contacts", "flow.started", "flow.completed", "flow.open", "team.served");

    private static final class Run {
        final WorldPlan plan;
        final WorldResult result;

        Run(Scenario scenario, long seed) {
            plan = new WorldPlan(scenario, scenario.alternatives().get(0));
            result = plan.run(seed, 0, true, null);
        }

        double value(String id, String scope, Window window) {
            for (int i = 0; i < result.values().length; i++) {
                WorldPlan.Measured measured = plan.metrics().get(i);
                if (measured.metric().id().equals(id)
                        && measured.scope().equals(scope)
                        && measured.window() == window) {
                    return result.values()[i];
                }
            }
            throw new AssertionError("no metric " + id + " " + scope + " " + window);
        }

        double[] weeks(String id, String scope) {
            for (int i = 0; i < result.weekly().length; i++) {
                WorldPlan.Weekly weekly = plan.weekly().get(i);
                if (weekly.metric().id().equals(id) && weekly.scope().equals(scope)) {
                    return result.weekly()[i];
                }
            }
            throw new AssertionError("no series " + id + " " + scope);
        }

        Map<String, Double> values(Window window) {
            Map<String, Double> values = new TreeMap<>();
            for (int i = 0; i < result.values().length; i++) {
                WorldPlan.Measured measured = plan.metrics().get(i);
                if (measured.window() == window) {
                    values.put(measured.metric().id() + " " + measured.scope(), result.values()[i]);
                }
            }
            return values;
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    /** Three windows within the week or two that a random scenario lasts, at times that are no events. */
    private static Scenario cut(Scenario scenario) {
        long horizon = scenario.time().horizon();
        return scenario.withTime(HandMade.time(horizon / 7, horizon / 3, horizon / 3 * 2, horizon));
    }

    private static Scenario uncut(Scenario scenario) {
        TimeFrame time = scenario.time();
        return scenario.withTime(new TimeFrame(time.starts(), time.horizon(), time.warmUp()));
    }

    /** An item every hour from 1:00 on which waits 90 minutes and then takes 30 of work. */
    private static Scenario hourly() {
        return new TestScenario()
                .person("a", Calendar.always(), "fix")
                .flow(
                        "order",
                        Optional.of(exactly(60)),
                        List.of(),
                        waits("delivery", 90).then("fix").build(),
                        by("fix", "fix", 30).build())
                .structure("s", team("t", "a"))
                .build()
                .withTime(HandMade.time(minutes(12 * 60), minutes(24 * 60), minutes(72 * 60 + 1), Ticks.WEEK));
    }

    @Test
    void item_belongsToTheWindowInWhichItStarts_wholly() {
        Run run = new Run(hourly(), 1);

        // 12:00 to 23:00 on day 1; from then on to 0:00 on day 4, a minute before the transition ends; up to the
        // horizon
        assertThat(run.value("flow.started", "flow:order", Window.BEFORE)).isEqualTo(12);
        assertThat(run.value("flow.started", "flow:order", Window.TRANSITION)).isEqualTo(49);
        assertThat(run.value("flow.started", "flow:order", Window.AFTER)).isEqualTo(95);
        for (Window window : PARTS) {
            assertThat(run.value("flow.time", "flow:order", window)).isEqualTo(2);
            assertThat(run.value("flow.wait", "flow:order", window)).isEqualTo(1.5);
        }
        // those of the last two hours; whoever would be done at the horizon is not
        assertThat(run.value("flow.open", "flow:order", Window.AFTER)).isEqualTo(2);
        assertThat(run.value("flow.open", "flow:order", Window.BEFORE)).isZero();
    }

    @Test
    void teamAverages_areOfTheWindowItself() {
        Run run = new Run(hourly(), 1);

        // at work for the second half of every hour, from 2:30 on
        assertThat(run.value("team.utilization", "team:t", Window.BEFORE)).isEqualTo(0.5);
        assertThat(run.value("team.utilization", "team:t", Window.TRANSITION))
                .isCloseTo(24.0 / (48 + 1.0 / 60), within(1e-12));
        assertThat(run.value("team.served", "team:t", Window.BEFORE)).isEqualTo(12);
    }

    @Test
    void teamOfALaterStructure_hasItsOwnRow_andNothingBefore() {
        Structure later = new Structure("later", List.of(team("u", "a")));
        Alternative moves = new Alternative(
                "moves",
                "s",
                Optional.of(new Reorganization(Ticks.DAY, "later", List.of(List.of()), 0, Cost.NONE)),
                List.of());

        Run run = new Run(HandMade.reorganized(hourly(), later, moves), 1);

        // until midnight of the first day she works for t, in the half hours from 2:30 on, and then for u
        assertThat(run.value("team.served", "team:t", Window.WHOLE)).isEqualTo(12);
        assertThat(run.value("team.served", "team:u", Window.BEFORE)).isZero();
        assertThat(run.value("team.served", "team:u", Window.WHOLE)).isEqualTo(6 * 24);
        assertThat(run.value("team.utilization", "team:t", Window.BEFORE)).isEqualTo(0.5);
        assertThat(run.value("team.utilization", "team:t", Window.AFTER)).isNaN();
        assertThat(run.value("team.utilization", "team:u", Window.BEFORE)).isNaN();
        assertThat(run.value("team.utilization", "team:u", Window.TRANSITION))
                .isCloseTo(24.0 / (48 + 1.0 / 60), within(1e-12));
    }

    @Test
    void week_holdsWhatStartsInIt_warmUpIncluded() {
        Scenario twoWeeks =
                hourly().withTime(HandMade.time(Ticks.DAY, 2 * Ticks.DAY, 3 * Ticks.DAY, 2 * Ticks.WEEK + minutes(90)));

        Run run = new Run(twoWeeks, 1);

        assertThat(run.weeks("customer.contacts", "all")).containsExactly(167, 168, 2);
        // in the last week: 90 minutes and 30 of waiting up to the horizon
        assertThat(run.weeks("customer.wait", "all")).containsExactly(90, 90, 60);
        assertThat(run.weeks("customer.resolved", "all")).containsExactly(1, 1, 0);
    }

    @Test
    void weekWithoutContacts_hasNoMeans() {
        Scenario scenario = new TestScenario()
                .person("a", Calendar.always(), "fix")
                .once("job", 8 * 1440, by("fix", "fix", 5).build())
                .structure("s", team("t", "a"))
                .weeks(2)
                .build();

        Run run = new Run(scenario, 1);

        assertThat(run.weeks("customer.contacts", "all")).containsExactly(0, 1);
        assertThat(run.weeks("customer.time", "all")).containsExactly(Double.NaN, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whole_isTheSameToTheLastBit_howeverTheRunIsCut(long seed) {
        Scenario scenario = cut(RandomScenario.of(seed));

        Run cut = new Run(scenario, seed);
        Run uncut = new Run(uncut(scenario), seed);

        assertThat(cut.values(Window.WHOLE)).as("seed %d", seed).isEqualTo(uncut.values(Window.WHOLE));
        assertThat(cut.result.contacts()).as("seed %d", seed).isEqualTo(uncut.result.contacts());
        assertThat(Arrays.deepToString(cut.result.weekly()))
                .as("seed %d", seed)
                .isEqualTo(Arrays.deepToString(uncut.result.weekly()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whole_isTheSumOfTheWindows(long seed) {
        Run run = new Run(cut(RandomScenario.of(seed)), seed);

        for (WorldPlan.Measured measured : run.plan.metrics()) {
            String id = measured.metric().id();
            if (COUNTS.contains(id) && measured.window() == Window.WHOLE) {
                double sum = PARTS.stream()
                        .mapToDouble(part -> run.value(id, measured.scope(), part))
                        .sum();
                assertThat(run.value(id, measured.scope(), Window.WHOLE))
                        .as("seed %d %s %s", seed, id, measured.scope())
                        .isEqualTo(sum);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ledgerOfTheWindows_addsUpToTheLedger(long seed) {
        Scenario scenario = cut(RandomScenario.of(seed));

        assertThat(ledger(new Run(scenario, seed).result))
                .as("seed %d", seed)
                .isEqualTo(ledger(new Run(uncut(scenario), seed).result));
    }

    private static Map<String, Long> ledger(WorldResult result) {
        Map<String, Long> sums = new TreeMap<>();
        for (WorldResult.LedgerSum line : result.ledger()) {
            String place = line.contactClass() + line.outcome() + line.cause() + line.detail();
            sums.merge(place, line.ticks().longValueExact(), Long::sum);
            sums.merge(place + " contacts", line.contacts(), Long::sum);
        }
        return sums;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weeks_addUpToTheRun_whereThereIsNoWarmUp(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        TimeFrame time = scenario.time();
        Run run = new Run(scenario.withTime(new TimeFrame(time.starts(), time.horizon(), 0, time.transition())), seed);

        double[] contacts = run.weeks("customer.contacts", "all");
        double[] waits = run.weeks("customer.wait", "all");
        double waiting = 0;
        for (int week = 0; week < contacts.length; week++) {
            waiting += contacts[week] == 0 ? 0 : contacts[week] * waits[week];
        }
        double all = run.value("customer.contacts", "all", Window.WHOLE);
        assertThat(Arrays.stream(contacts).sum()).as("seed %d", seed).isEqualTo(all);
        if (all > 0) {
            assertThat(waiting / all)
                    .as("seed %d", seed)
                    .isCloseTo(run.value("customer.wait", "all", Window.WHOLE), within(1e-9 * (1 + waiting)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void books_addUpToTheLedger(long seed) {
        WorldResult result = new Run(cut(RandomScenario.of(seed)), seed).result;

        Map<String, Long> ofBooks = new TreeMap<>();
        ContactBooks books = result.books();
        for (int contact = 0; contact < books.contacts(); contact++) {
            for (Cause cause : Cause.values()) {
                long ticks = books.ticks(contact, cause);
                if (ticks != 0) {
                    ofBooks.merge(
                            place(books.window(contact), books.contactClass(contact), books.outcome(contact), cause),
                            ticks,
                            Long::sum);
                }
            }
        }
        Map<String, Long> ofLedger = new TreeMap<>();
        for (WorldResult.LedgerSum line : result.ledger()) {
            ofLedger.merge(
                    place(line.window(), line.contactClass(), line.outcome(), line.cause()),
                    line.ticks().longValueExact(),
                    Long::sum);
        }
        ofBooks.values().removeIf(ticks -> ticks == 0);
        ofLedger.values().removeIf(ticks -> ticks == 0);
        assertThat((long) books.contacts()).as("seed %d", seed).isEqualTo(result.contacts());
        assertThat(ofBooks).as("seed %d", seed).isEqualTo(ofLedger);
    }

    private static String place(Window window, String contactClass, Outcome outcome, Cause cause) {
        return window + " " + contactClass + " " + outcome + " " + cause;
    }

    @Test
    void ordinals_ascendWithinASource() {
        ContactBooks books = new Run(hourly(), 1).result.books();

        assertThat(books.contacts()).isEqualTo(12 + 49 + 95);
        for (int contact = 1; contact < books.contacts(); contact++) {
            assertThat(books.source(contact)).isEqualTo(books.source(0));
            assertThat(books.ordinal(contact)).isEqualTo(books.ordinal(contact - 1) + 1);
        }
    }
}

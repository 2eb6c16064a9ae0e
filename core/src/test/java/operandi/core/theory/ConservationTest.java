package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Flow;
import operandi.core.model.Metric;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Window;
import operandi.core.random.Lognormal;
import operandi.core.world.Cause;
import operandi.core.world.Outcome;
import operandi.core.world.Trace;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldResult;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * What holds on every single path, whatever the distributions: nothing is in two places, and nothing gets lost. A run
 * without warm-up starts empty, and waits cut off by the horizon count up to it; so Little's law has no error term (J.
 * D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9 (1961) 383-387; S. Stidham, "A last
 * word on L = λW", Operations Research 22 (1974) 417-421). Only rounding to a {@code double} is allowed for.
 */
class ConservationTest {

    private static final int SEEDS = 50;
    private static final String FRONT = "front";
    private static final String BACK = "back";
    private static final double WINDOW = 3_000;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    /** Overloaded for a while and then not, with waits, patience, returns and two people behind one. */
    private static Scenario network(Calendar ofBack) {
        Step.Patience patience = new Step.Patience(Textbook.exponential(10), "gone");
        List<Person> roster = Stream.of(Textbook.staff(FRONT, 1, Calendar.always()), Textbook.staff(BACK, 2, ofBack))
                .flatMap(List::stream)
                .toList();
        Scenario scenario = Textbook.scenario(
                0.7,
                List.of(
                        Textbook.step(FRONT, Textbook.exponential(1), Optional.of(patience), Share.always(BACK)),
                        Textbook.step(
                                BACK,
                                Lognormal.of(2 * Ticks.MINUTE, 4 * Ticks.MINUTE),
                                Optional.empty(),
                                List.of(new Share(FRONT, 0.3), new Share(Flow.DONE, 0.7)))),
                roster);
        return Textbook.observed(scenario, 0, WINDOW);
    }

    @Test
    void queueLength_everyTeam_isArrivalRateTimesWait() {
        Calendar mornings = new Calendar("mornings", List.of(new Calendar.Shift(0, 4 * Ticks.HOUR)));
        for (Calendar calendar : List.of(Calendar.always(), mornings)) {
            WorldPlan plan = plan(network(calendar));
            for (int seed = 1; seed <= SEEDS; seed++) {
                Map<String, Integer> joined = new TreeMap<>();
                Values values = new Values(plan, plan.run(seed, 0, false, countJoining(joined)));
                for (String team : List.of(FRONT, BACK)) {
                    double arrivalRate = joined.get(team) / WINDOW;
                    assertThat(values.of("team.queue", "team:" + team))
                            .as("%s, %s, seed %d", team, calendar.id(), seed)
                            .isCloseTo(arrivalRate * values.of("team.wait", "team:" + team), ROUNDING);
                }
            }
        }
    }

    @Test
    void present_allTeamsTogether_isArrivalRateTimesTimeInTheSystem() {
        WorldPlan plan = plan(network(Calendar.always()));
        for (int seed = 1; seed <= SEEDS; seed++) {
            Values values = new Values(plan, plan.run(seed, 0, false, null));
            double arrivalRate = values.of("customer.contacts", "all") / WINDOW;

            assertThat(values.of("team.present", "team:" + FRONT) + values.of("team.present", "team:" + BACK))
                    .as("seed %d", seed)
                    .isCloseTo(arrivalRate * values.of("customer.time", "all"), ROUNDING);
        }
    }

    @Test
    void work_ofThePeople_isTheEffortInTheLedger() {
        WorldPlan plan = plan(network(Calendar.always()));
        for (int seed = 1; seed <= SEEDS; seed++) {
            WorldResult result = plan.run(seed, 0, false, null);
            Values values = new Values(plan, result);
            double effort = result.ledger().stream()
                    .filter(sum -> sum.cause() == Cause.TOUCH)
                    .mapToLong(sum -> sum.ticks().longValueExact())
                    .sum();
            double peopleAtWork =
                    values.of("team.utilization", "team:" + FRONT) + 2 * values.of("team.utilization", "team:" + BACK);

            assertThat(peopleAtWork * WINDOW * Ticks.MINUTE).as("seed %d", seed).isCloseTo(effort, ROUNDING);
        }
    }

    /** One server who never rests while anybody waits is busy from the first arrival of a busy period to its end. */
    @Test
    void waiting_withSomebodyIdle_neverHappens() {
        Scenario queue = Textbook.observed(Textbook.queue(0.9, 1, 1, 0), 0, WINDOW);
        WorldPlan plan = plan(queue);
        for (int seed = 1; seed <= SEEDS; seed++) {
            BusyPeriods busy = new BusyPeriods();
            Values values = new Values(plan, plan.run(seed, 0, false, busy));

            assertThat(values.of("team.utilization", "team:" + Textbook.QUEUE))
                    .as("seed %d", seed)
                    .isCloseTo(busy.ticksWithSomebodyPresent / (WINDOW * Ticks.MINUTE), within(1e-9));
        }
    }

    private static final class BusyPeriods implements Trace {
        private int present;
        private long since;
        private long ticksWithSomebodyPresent;

        @Override
        public void asked(long time, long item, String flow, String segment, long customer) {
            if (present++ == 0) {
                since = time;
            }
        }

        @Override
        public void ended(long time, long item, Outcome outcome, long elapsed) {
            if (--present == 0) {
                ticksWithSomebodyPresent += time - since;
            }
        }
    }

    private static Trace countJoining(Map<String, Integer> joined) {
        return new Trace() {
            @Override
            public void routed(
                    long time,
                    long item,
                    String flow,
                    String step,
                    String service,
                    String segment,
                    String from,
                    String to,
                    int rule) {
                joined.merge(to, 1, Integer::sum);
            }
        };
    }

    private static WorldPlan plan(Scenario scenario) {
        return new WorldPlan(scenario, scenario.alternatives().get(0));
    }

    private record Values(WorldPlan plan, WorldResult result) {
        double of(String metric, String scope) {
            int index = plan.metrics()
                    .indexOf(new WorldPlan.Measured(Metric.of(metric).orElseThrow(), scope, Window.WHOLE));
            return result.values()[index];
        }
    }
}

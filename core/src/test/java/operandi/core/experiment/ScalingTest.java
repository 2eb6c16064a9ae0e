package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.random.Exponential;
import operandi.core.world.Outcome;
import operandi.core.world.Trace;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What twice as much costs: one future of an organization, with its horizon, its teams or its customers doubled again and
 * again. Prints a table and writes {@code target/scaling.svg}. Times are medians, measured in turn, so that a busy moment
 * of the machine falls on all sizes alike.
 */
@Tag("long")
class ScalingTest {

    private static final double MOST = 2.2;
    private static final int DOUBLINGS = 3;
    private static final int ROUNDS = 5;
    private static final double MIB = 1 << 20;

    /** Where a size starts, chosen so that the smallest takes a good part of a second. */
    private static final int WEEKS = 26;

    private static final int TEAMS = 8;
    private static final int CUSTOMERS = 20_000;

    /** One size of one organization. */
    private record Size(int weeks, int teams, int customers) {

        /**
         * Teams of four who own a service each; half of the work goes on at the next team. The load of a person does not
         * depend on the size: a larger organization has more customers, and more customers have more people.
         */
        Scenario scenario() {
            int people = Math.max(4, 4 * customers / CUSTOMERS * TEAMS / teams);
            List<Person> roster = new ArrayList<>();
            List<Service> services = new ArrayList<>();
            List<Team> structure = new ArrayList<>();
            List<Share> about = new ArrayList<>();
            for (int team = 0; team < teams; team++) {
                List<String> members = new ArrayList<>();
                for (int member = 0; member < people; member++) {
                    String id = "person-" + team + "-" + member;
                    members.add(id);
                    roster.add(new Person(id, id, List.of(new Person.Skill("do", 1)), Calendar.always(), 0));
                }
                String service = "service-" + team;
                services.add(new Service(service, Service.Redundancy.NONE, List.of(), List.of()));
                structure.add(new Team("team-" + team, members, List.of(service), List.of()));
                about.add(new Share(service, 1.0 / teams));
            }
            double needs = 0.5 / Ticks.WEEK;
            double load = customers * needs / (people * teams);
            Flow flow = new Flow(
                    "work",
                    Flow.AskedBy.CUSTOMER,
                    OptionalLong.empty(),
                    List.of(new Flow.End(Flow.DONE, true)),
                    Optional.empty(),
                    about,
                    List.of(step("first", 0.4 / load, "second"), step("second", 0.4 / load, Flow.DONE)));
            Segment segment = new Segment("all", customers, needs, Profile.flat(), Share.always("work"));
            return new Scenario(
                    "scaling",
                    "",
                    new TimeFrame(LocalDate.of(2026, 1, 5), weeks * Ticks.WEEK, 0),
                    roster,
                    services,
                    List.of(segment),
                    List.of(flow),
                    List.of(new Structure("only", structure)),
                    List.of(new Alternative("only", "only")),
                    "only",
                    Laws.none(),
                    List.of(),
                    Optional.empty(),
                    new Design(2, 1, 0.95),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private static Step step(String id, double mean, String next) {
            return new Step(
                    id,
                    new Step.By("do"),
                    new Exponential(mean),
                    Optional.empty(),
                    Optional.empty(),
                    Share.always(next),
                    List.of(),
                    Optional.empty(),
                    false,
                    Step.Effect.NONE);
        }
    }

    /** What was measured of a size: seconds of one future, MiB that are reachable at its end. */
    private record Measured(String what, int times, long events, double seconds, double heap) {}

    @Test
    void twiceAsMuch_costsAtMostTwoPointTwoTimesTheTime_andTheHorizonNoMemory() throws IOException {
        List<Measured> horizon = measure("horizon", factor -> new Size(WEEKS * factor, TEAMS, CUSTOMERS));
        List<Measured> teams = measure("teams", factor -> new Size(WEEKS, TEAMS * factor, CUSTOMERS * factor));
        List<Measured> customers = measure("customers", factor -> new Size(WEEKS, TEAMS, CUSTOMERS * factor));

        List<List<Measured>> all = List.of(horizon, teams, customers);
        System.out.print(ScalingChart.table(rows(all)));
        Path chart = Path.of(System.getProperty("basedir", ""), "target", "scaling.svg");
        Files.write(chart, ScalingChart.svg(rows(all), MOST).getBytes(StandardCharsets.UTF_8));
        for (List<Measured> series : all) {
            for (int i = 1; i < series.size(); i++) {
                assertThat(series.get(i).seconds() / series.get(i - 1).seconds())
                        .as("%s", series.get(i))
                        .isLessThanOrEqualTo(MOST);
            }
        }
        assertThat(horizon.get(DOUBLINGS).heap() - horizon.get(0).heap())
                .as("MiB more at %d times the horizon", 1 << DOUBLINGS)
                .isLessThan(1);
    }

    private interface Sizes {
        Size of(int factor);
    }

    private static List<Measured> measure(String what, Sizes sizes) {
        WorldPlan[] plans = new WorldPlan[DOUBLINGS + 1];
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            Scenario scenario = sizes.of(1 << doubling).scenario();
            plans[doubling] = new WorldPlan(scenario, scenario.alternatives().get(0));
        }
        double[][] seconds = new double[DOUBLINGS + 1][ROUNDS];
        long[] events = new long[DOUBLINGS + 1];
        double[] heap = new double[DOUBLINGS + 1];
        plans[0].run(1, 0, false, null);
        for (int round = 0; round < ROUNDS; round++) {
            for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
                long began = System.nanoTime();
                WorldResult result = plans[doubling].run(1, round, false, null);
                seconds[doubling][round] = (System.nanoTime() - began) / 1e9;
                events[doubling] = result.events();
            }
        }
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            heap[doubling] =
                    HeapAtTheEnd.of(plans[doubling], sizes.of(1 << doubling).weeks() * Ticks.WEEK);
        }
        List<Measured> measured = new ArrayList<>();
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            Arrays.sort(seconds[doubling]);
            measured.add(new Measured(
                    what, 1 << doubling, events[doubling], seconds[doubling][ROUNDS / 2], heap[doubling] / MIB));
        }
        return measured;
    }

    private static List<ScalingChart.Row> rows(List<List<Measured>> all) {
        List<ScalingChart.Row> rows = new ArrayList<>();
        for (List<Measured> series : all) {
            double before = Double.NaN;
            for (Measured each : series) {
                rows.add(new ScalingChart.Row(
                        each.what(),
                        each.times(),
                        each.events(),
                        each.seconds(),
                        each.seconds() / before,
                        each.heap()));
                before = each.seconds();
            }
        }
        return rows;
    }

    /** What a future holds on to: the heap after a collection, when the first item is cut off by the horizon. */
    private static final class HeapAtTheEnd implements Trace {
        private final long horizon;
        private long atTheEnd = -1;

        private HeapAtTheEnd(long horizon) {
            this.horizon = horizon;
        }

        static double of(WorldPlan plan, long horizon) {
            HeapAtTheEnd watcher = new HeapAtTheEnd(horizon);
            long before = used();
            plan.run(1, 0, false, watcher);
            return watcher.atTheEnd - before;
        }

        @Override
        public void ended(long time, long item, Outcome outcome, long elapsed) {
            if (atTheEnd < 0 && time >= horizon) {
                atTheEnd = used();
            }
        }

        private static long used() {
            Runtime runtime = Runtime.getRuntime();
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}

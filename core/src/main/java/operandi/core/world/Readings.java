package operandi.core.world;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.kernel.Ticks;
import operandi.core.model.Window;
import operandi.core.statistics.WideSum;
import operandi.core.world.FlowMeasures.PerClass;
import operandi.core.world.FlowMeasures.PerFlow;
import operandi.core.world.ServiceMeasures.Sums;

/**
 * Turns what was observed into the metrics of the catalogue, window by window. Every ratio is a ratio of totals; 0/0 is
 * NaN.
 */
final class Readings {

    private final WorldPlan plan;
    private final Windows windows;
    private final FlowMeasures flows;
    private final TeamMeasures teams;
    private final PeopleMeasures people;
    private final ServiceMeasures services;
    private final Costs costs;

    /** Number of what each scope names: a flow, a team's row, a service, a segment's class. */
    private final Map<String, Integer> numberOf = new TreeMap<>();

    private final Map<Window, View> views = new EnumMap<>(Window.class);

    /** Sums over the windows that make up the one that is read. */
    private final class View {
        final int first;
        final int last;
        final PerFlow[] flowSums = new PerFlow[plan.flows.flows.length];
        final PerClass[] segmentSums = new PerClass[plan.flows.names.segments.size()];
        final PerClass allContacts;
        final Sums[] serviceSums = new Sums[plan.flows.names.services.size()];
        final Sums allServices = new Sums();

        /** Length in ticks. */
        final long lasts;

        View(Window window) {
            first = windows.first(window);
            last = windows.last(window);
            Arrays.setAll(flowSums, flow -> flows.flow(flow, first, last));
            Arrays.setAll(segmentSums, segment -> flows.contacts(segment, first, last));
            allContacts = flows.contacts(FlowMeasures.ALL, first, last);
            lasts = windows.to(last) - windows.from(first);
            Arrays.setAll(serviceSums, this::sumOfService);
            Arrays.stream(serviceSums).forEach(allServices::add);
        }

        private Sums sumOfService(int service) {
            Sums sum = new Sums();
            for (int window = first; window <= last; window++) {
                sum.add(services.of(window, service));
            }
            return sum;
        }

        PerClass contacts(int contactClass) {
            return contactClass == FlowMeasures.ALL ? allContacts : segmentSums[contactClass];
        }

        long sum(long[][] figures, int of) {
            long sum = 0;
            for (int window = first; window <= last; window++) {
                sum += figures[window][of];
            }
            return sum;
        }

        WideSum sum(WideSum[][] figures, int of) {
            WideSum sum = new WideSum();
            for (int window = first; window <= last; window++) {
                sum.add(figures[window][of]);
            }
            return sum;
        }

        double mean(TeamMeasures.Level level, int team) {
            BigInteger integral = level.integral(team, first, last);
            return integral.doubleValue() / lasts;
        }

        /** How often something happened in each stretch of this length. */
        double per(long stretch, double amount) {
            return amount / ((double) lasts / stretch);
        }
    }

    Readings(WorldPlan plan, FlowMeasures flows, TeamMeasures teams, PeopleMeasures people, ServiceMeasures services) {
        this.plan = plan;
        this.flows = flows;
        this.teams = teams;
        this.people = people;
        this.services = services;
        windows = plan.windows;
        costs = new Costs(plan, people);
        number(
                "flow:",
                Arrays.stream(plan.flows.flows).map(flow -> flow.source.id()).toList());
        number("team:", plan.phases.labels);
        number("service:", plan.flows.names.services);
        number("segment:", plan.flows.names.segments);
        numberOf.put("all", FlowMeasures.ALL);
        plan.scenario.windows().forEach(window -> views.put(window, new View(window)));
    }

    private void number(String kind, List<String> names) {
        for (int index = 0; index < names.size(); index++) {
            numberOf.put(kind + names.get(index), index);
        }
    }

    /** @throws IllegalStateException if an item is lost */
    WorldResult result(long events, LedgerTotals totals) {
        if (flows.started != flows.ended + flows.open) {
            throw new IllegalStateException(
                    "items are lost: started " + flows.started + ", ended " + flows.ended + ", open " + flows.open);
        }
        double[] values = new double[plan.metrics().size()];
        for (int i = 0; i < values.length; i++) {
            WorldPlan.Measured measured = plan.metrics().get(i);
            values[i] = read(measured.metric().id(), numberOf.get(measured.scope()), views.get(measured.window()));
        }
        return new WorldResult(
                values,
                weekly(),
                ledger(totals),
                flows.books,
                events,
                flows.started,
                flows.ended,
                flows.open,
                views.get(Window.WHOLE).allContacts.contacts);
    }

    private double[][] weekly() {
        double[][] weekly = new double[plan.weekly().size()][windows.weeks()];
        for (int i = 0; i < weekly.length; i++) {
            WorldPlan.Weekly series = plan.weekly().get(i);
            int contactClass = numberOf.get(series.scope());
            for (int week = 0; week < weekly[i].length; week++) {
                weekly[i][week] = customer(series.metric().id(), flows.contactsOfWeek(contactClass, week));
            }
        }
        return weekly;
    }

    private List<WorldResult.LedgerSum> ledger(LedgerTotals totals) {
        List<WorldResult.LedgerSum> ledger = new ArrayList<>();
        totals.forEach(
                (contactClass, window, outcome, account, contacts, ticks) -> ledger.add(new WorldResult.LedgerSum(
                        windows.window(window),
                        flows.nameOf(contactClass),
                        outcome,
                        plan.accounts.cause(account),
                        plan.accounts.detail(account),
                        contacts,
                        ticks)));
        return ledger;
    }

    private double read(String id, int of, View in) {
        return switch (id.substring(0, id.indexOf('.'))) {
            case "customer" -> customer(id, in.contacts(of));
            case "flow" -> flow(id, in.flowSums[of]);
            case "team" -> team(id, of, in);
            case "service" -> service(id, in.serviceSums[of], in);
            case "incident", "change" -> incident(id, in.allServices, in);
            case "cost" -> cost(id, in);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private static double customer(String id, PerClass of) {
        return switch (id) {
            case "customer.contacts" -> of.contacts;
            case "customer.wait" -> ratio(of.waiting, of.contacts) / Ticks.MINUTE;
            case "customer.time" -> ratio(of.engaged, of.contacts) / Ticks.MINUTE;
            case "customer.away" -> ratio(of.away, of.contacts) / Ticks.MINUTE;
            case "customer.resolved" -> ratio(of.resolved, of.contacts);
            case "customer.resolved-first-time" -> ratio(of.firstTime, of.contacts);
            case "customer.abandoned" -> ratio(of.abandoned, of.contacts);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private static double flow(String id, PerFlow of) {
        return switch (id) {
            case "flow.started" -> of.started;
            case "flow.completed" -> of.completed;
            case "flow.open" -> of.open;
            case "flow.abandoned" -> ratio(of.abandoned, of.completed);
            case "flow.time" -> hours(of.elapsed, of.completed);
            case "flow.time.p50" -> quantile(of, 0.50);
            case "flow.time.p90" -> quantile(of, 0.90);
            case "flow.time.p95" -> quantile(of, 0.95);
            case "flow.time.p99" -> quantile(of, 0.99);
            case "flow.promise-kept" -> ratio(of.kept, of.promised);
            case "flow.wait" -> hours(of.waiting, of.completed);
            case "flow.touch" -> hours(of.work, of.completed);
            case "flow.efficiency" -> of.work.doubleValue() / of.elapsed.doubleValue();
            case "flow.handoffs" -> ratio(of.handOffs, of.completed);
            case "flow.rework" -> hours(of.rework, of.completed);
            case "flow.crossing" -> ratio(of.crossed, of.byPeople);
            case "flow.by-people" -> of.byPeople;
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private double team(String id, int team, View in) {
        return switch (id) {
            case "team.wait" -> ratio(in.sum(teams.waitTicks, team), in.sum(teams.joined, team)) / Ticks.MINUTE;
            case "team.waited" -> ratio(in.sum(teams.waited, team), in.sum(teams.joined, team));
            case "team.queue" -> in.mean(teams.queue, team);
            case "team.present" -> in.mean(teams.queue, team) + in.mean(teams.working, team);
            case "team.utilization" -> in.mean(teams.working, team) / in.mean(teams.attending, team);
            case "team.served" -> in.sum(teams.served, team);
            case "team.abandoned" -> ratio(in.sum(teams.gaveUp, team), in.sum(teams.joined, team));
            case "team.on-call" -> people.callOutHoursPerWeek(team, in.first, in.last);
            case "team.attrition" -> people.attrition(team, in.first, in.last);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private static double service(String id, Sums of, View in) {
        return switch (id) {
            case "service.availability" -> ratio(of.up, of.up + of.down);
            case "service.incidents" -> in.per(Ticks.YEAR, (double) of.incidents);
            case "service.downtime" -> in.per(Ticks.YEAR, (double) of.down / Ticks.HOUR);
            case "service.recovery" -> hours(of.recovery, of.restored);
            case "service.detection" -> hours(of.detection, of.detected);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private static double incident(String id, Sums of, View in) {
        return switch (id) {
            case "incident.recovery" -> hours(of.recovery, of.restored);
            case "incident.recovery.p50" -> of.recoveries.quantile(0.50) / Ticks.HOUR;
            case "incident.recovery.p90" -> of.recoveries.quantile(0.90) / Ticks.HOUR;
            case "incident.acknowledge" -> hours(of.acknowledgement, of.acknowledged);
            case "incident.reassignments" -> ratio(of.handOffs, of.restored);
            case "incident.recurrence" -> ratio(of.recurrences, of.incidents);
            case "change.frequency" -> in.per(Ticks.WEEK, (double) of.deployed);
            case "change.lead-time" -> hours(of.leadTime, of.deployed);
            case "change.failure-rate" -> ratio(of.failed, of.deployed);
            case "change.recovery-time" -> hours(of.changeRecovery, of.restoredChanges);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private double cost(String id, View in) {
        return switch (id) {
            case "cost.payroll" -> costs.payroll(in.first, in.last);
            case "cost.incidents" -> costs.incidents(in.first, in.last);
            case "cost.reorganization" -> costs.reorganization(in.first, in.last);
            case "cost.technology" -> costs.technology(in.first, in.last);
            case "cost.total" -> costs.total(in.first, in.last);
            case "cost.per-contact" ->
                in.allContacts.contacts == 0 ? Double.NaN : costs.total(in.first, in.last) / in.allContacts.contacts;
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private static double hours(WideSum ticks, long of) {
        return ratio(ticks, of) / Ticks.HOUR;
    }

    private static double quantile(PerFlow of, double p) {
        return of.times.quantile(p) / Ticks.HOUR;
    }

    private static double ratio(long part, long whole) {
        return (double) part / whole;
    }

    private static double ratio(WideSum part, long whole) {
        return part.doubleValue() / whole;
    }
}

package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.kernel.Ticks;
import operandi.core.model.TimeFrame;
import operandi.core.world.FlowMeasures.PerClass;
import operandi.core.world.FlowMeasures.PerFlow;

/** Turns what was observed into the metrics of the catalogue. Every ratio is a ratio of totals; 0/0 is NaN. */
final class Readings {

    private final WorldPlan plan;
    private final TeamMeasures teams;
    private final FlowMeasures flows;
    private final long horizon;
    private final Map<String, Integer> teamByScope = new TreeMap<>();
    private final Map<String, PerFlow> flowByScope = new TreeMap<>();
    private final Map<String, PerClass> customersByScope = new TreeMap<>();
    private final PerClass allContacts;

    Readings(WorldPlan plan, TeamMeasures teams, FlowMeasures flows) {
        this.plan = plan;
        this.teams = teams;
        this.flows = flows;
        horizon = plan.scenario.time().horizon();
        for (int team = 0; team < plan.organization.teams.length; team++) {
            teamByScope.put("team:" + plan.organization.teams[team], team);
        }
        for (int flow = 0; flow < flows.perFlow.length; flow++) {
            flowByScope.put("flow:" + plan.flows.flows[flow].source.id(), flows.perFlow[flow]);
        }
        for (int segment = 0; segment < plan.flows.names.segments.size(); segment++) {
            customersByScope.put(flows.nameOf(segment), flows.perClass[segment]);
        }
        allContacts = flows.allContacts();
        customersByScope.put("all", allContacts);
    }

    WorldResult result(long events, LedgerTotals totals) {
        double[] values = new double[plan.metrics().size()];
        for (int i = 0; i < values.length; i++) {
            WorldPlan.Measured measured = plan.metrics().get(i);
            values[i] = read(measured.metric().id(), measured.scope());
        }
        List<WorldResult.LedgerSum> ledger = new ArrayList<>();
        totals.forEach((contactClass, outcome, account, contacts, ticks) -> ledger.add(new WorldResult.LedgerSum(
                flows.nameOf(contactClass),
                outcome,
                plan.accounts.cause(account),
                plan.accounts.detail(account),
                contacts,
                ticks)));
        if (flows.started != flows.ended + flows.open) {
            throw new IllegalStateException(
                    "items are lost: started " + flows.started + ", ended " + flows.ended + ", open " + flows.open);
        }
        return new WorldResult(values, ledger, events, flows.started, flows.ended, flows.open, allContacts.contacts);
    }

    private double read(String id, String scope) {
        if (id.startsWith("customer.")) {
            return customer(id, customersByScope.get(scope));
        }
        if (id.startsWith("flow.")) {
            return flow(id, flowByScope.get(scope));
        }
        if (id.startsWith("team.")) {
            return team(id, teamByScope.get(scope));
        }
        return switch (id) {
            case "cost.payroll" -> payroll();
            case "cost.per-contact" -> allContacts.contacts == 0 ? Double.NaN : payroll() / allContacts.contacts;
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
            case "flow.time" -> ratio(of.elapsed, of.completed) / Ticks.HOUR;
            case "flow.time.p50" -> quantile(of, 0.50);
            case "flow.time.p90" -> quantile(of, 0.90);
            case "flow.time.p95" -> quantile(of, 0.95);
            case "flow.time.p99" -> quantile(of, 0.99);
            case "flow.promise-kept" -> ratio(of.kept, of.promised);
            case "flow.wait" -> ratio(of.waiting, of.completed) / Ticks.HOUR;
            case "flow.touch" -> ratio(of.work, of.completed) / Ticks.HOUR;
            case "flow.efficiency" -> ratio(of.work, of.elapsed);
            case "flow.handoffs" -> ratio(of.handOffs, of.completed);
            case "flow.rework" -> ratio(of.rework, of.completed) / Ticks.HOUR;
            case "flow.crossing" -> ratio(of.crossed, of.byPeople);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private double team(String id, int team) {
        return switch (id) {
            case "team.wait" -> ratio(teams.waitTicks[team], teams.joined[team]) / Ticks.MINUTE;
            case "team.waited" -> ratio(teams.waited[team], teams.joined[team]);
            case "team.queue" -> teams.queue[team].mean(horizon);
            case "team.present" -> teams.queue[team].mean(horizon) + teams.working[team].mean(horizon);
            case "team.utilization" -> teams.working[team].mean(horizon) / teams.attending[team].mean(horizon);
            case "team.served" -> teams.served[team];
            case "team.abandoned" -> ratio(teams.gaveUp[team], teams.joined[team]);
            default -> throw new IllegalStateException("nobody measures " + id);
        };
    }

    private double payroll() {
        TimeFrame time = plan.scenario.time();
        double cost = 0;
        for (int person = 0; person < plan.organization.roster.size(); person++) {
            cost += plan.organization.roster.get(person).costPerHour()
                    * plan.timetable.dutyTicks(person, time.warmUp(), time.horizon())
                    / Ticks.HOUR;
        }
        return cost;
    }

    private static double quantile(PerFlow of, double p) {
        return of.completed == 0 ? Double.NaN : of.times.quantile(p) / Ticks.HOUR;
    }

    private static double ratio(long part, long whole) {
        return (double) part / whole;
    }
}

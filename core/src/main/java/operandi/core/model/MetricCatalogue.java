package operandi.core.model;

import static operandi.core.model.Metric.Better.HIGHER;
import static operandi.core.model.Metric.Better.LOWER;
import static operandi.core.model.Metric.Better.NEITHER;

import java.util.List;

/**
 * The metrics that exist. A <em>contact</em> is an item that a customer's need starts, or an item of an open stream that
 * customers ask for. The population of contacts and items is those that start in the window; those still open at the
 * horizon are counted up to the horizon.
 */
final class MetricCatalogue {

    private static final List<String> FLOW = List.of("flow");
    private static final List<String> TEAM = List.of("team");
    private static final List<String> SERVICE = List.of("service");
    private static final List<String> CUSTOMERS = List.of("segment", "all");
    private static final List<String> ALL_ONLY = List.of("all");

    static final List<Metric> ALL = List.of(
            customer("customer.contacts", "count", NEITHER, "contacts", "Contacts that start in the window."),
            customer(
                    "customer.wait",
                    "min",
                    LOWER,
                    "waiting per contact",
                    "Engaged time in which nobody and nothing works for the customer, per contact: outage, closed, nobody"
                            + " can, hand-off, queue and waiting outside; time away before a retry is not in it. Elapsed"
                            + " clock."),
            customer(
                    "customer.time",
                    "min",
                    LOWER,
                    "time per contact",
                    "Engaged time per contact from start to end, away time left out. Elapsed clock."),
            customer(
                    "customer.away",
                    "min",
                    LOWER,
                    "away per contact",
                    "Time away between attempts per contact: from a live step that could not be had to its retry. Elapsed"
                            + " clock."),
            customer(
                    "customer.resolved",
                    "fraction",
                    HIGHER,
                    "resolved",
                    "Share of contacts that reach an end marked resolved by the horizon."),
            customer(
                    "customer.resolved-first-time",
                    "fraction",
                    HIGHER,
                    "resolved first time",
                    "Share of contacts resolved with no step visited twice, no failed attempt and no abandonment."),
            customer(
                    "customer.abandoned",
                    "fraction",
                    LOWER,
                    "abandoned",
                    "Share of contacts that end unresolved after the customer lost patience in a queue; who is turned away"
                            + " and leaves is unresolved, not abandoned."),
            flow("flow.started", "count", NEITHER, "started", "Items that start in the window."),
            flow("flow.completed", "count", HIGHER, "completed", "Of those started, items that end by the horizon."),
            flow("flow.open", "count", LOWER, "open", "Of those started, items still open at the horizon."),
            flow("flow.abandoned", "fraction", LOWER, "abandoned", "Share of completed items that were abandoned."),
            flow("flow.time", "h", LOWER, "time to complete", "Start to end of completed items, mean. Elapsed clock."),
            flow("flow.time.p50", "h", LOWER, "time to complete, median", "Median of the same, within 1 %."),
            flow("flow.time.p90", "h", LOWER, "time to complete, P90", "90th percentile of the same, within 1 %."),
            flow("flow.time.p95", "h", LOWER, "time to complete, P95", "95th percentile of the same, within 1 %."),
            flow("flow.time.p99", "h", LOWER, "time to complete, P99", "99th percentile of the same, within 1 %."),
            flow(
                    "flow.promise-kept",
                    "fraction",
                    HIGHER,
                    "promise kept",
                    "Share of items that were resolved within the promise, of those started at least the promise before"
                            + " the horizon. Elapsed clock."),
            flow("flow.wait", "h", LOWER, "waiting", "Waiting of all causes per completed item."),
            flow("flow.touch", "h", NEITHER, "touch time", "Base effort and digital time per completed item."),
            flow("flow.efficiency", "fraction", HIGHER, "flow efficiency", "Total touch time / total elapsed time."),
            flow("flow.handoffs", "count", LOWER, "hand-offs", "Changes of team per completed item."),
            flow("flow.rework", "h", LOWER, "rework", "Effort repeated because of hand-offs per completed item."),
            flow(
                    "flow.crossing",
                    "fraction",
                    LOWER,
                    "crosses teams",
                    "Share of completed items with a step by people that more than one team held."),
            flow(
                    "flow.by-people",
                    "count",
                    NEITHER,
                    "completed with people",
                    "Completed items with a step by people: those that a team held."),
            team("team.wait", "min", LOWER, "wait for the team", "Time in the queue over all who joined it. Elapsed."),
            team("team.waited", "fraction", LOWER, "had to wait", "Share of those who joined that waited at all."),
            team("team.queue", "count", LOWER, "queue length", "Time-average number waiting in the queue."),
            team(
                    "team.present",
                    "count",
                    NEITHER,
                    "in the team",
                    "Time-average number in the queue or being worked on; work that is paused off duty is in neither."),
            team(
                    "team.utilization",
                    "fraction",
                    NEITHER,
                    "utilization",
                    "Time at work / time on duty or at work (overtime counts in both), over the team's people."),
            team("team.served", "count", NEITHER, "served", "Stretches at a step that were completed in the window."),
            team("team.abandoned", "fraction", LOWER, "gave up waiting", "Share of those who joined that gave up."),
            team(
                    "team.on-call",
                    "h",
                    LOWER,
                    "call-out hours a week",
                    "Work off duty of people who were called out for severe incidents, per week."),
            team(
                    "team.attrition",
                    "fraction",
                    LOWER,
                    "attrition a year",
                    "People who left the team's seats, per seat and year; empty seats count as seats."),
            service(
                    "service.availability",
                    "fraction",
                    HIGHER,
                    "available",
                    "Share of the time in which the service was not down; degraded is not down. Elapsed clock."),
            service("service.incidents", "count", LOWER, "incidents a year", "Incidents that occur in it, per year."),
            service(
                    "service.downtime",
                    "h",
                    LOWER,
                    "downtime a year",
                    "Time in which it was down, for whatever reason, per year. Elapsed clock."),
            service(
                    "service.recovery",
                    "h",
                    LOWER,
                    "time to recover",
                    "From failure to restoration, mean over its incidents restored by the horizon. Elapsed clock."),
            service(
                    "service.detection",
                    "h",
                    LOWER,
                    "time to detect",
                    "From failure to detection, mean over its incidents detected by the horizon. Elapsed clock."),
            incident(
                    "incident.recovery",
                    "h",
                    LOWER,
                    "time to recover",
                    "From failure to restoration of incidents restored by the horizon, mean. Elapsed clock."),
            incident("incident.recovery.p50", "h", LOWER, "time to recover, median", "Median of the same, within 1 %."),
            incident(
                    "incident.recovery.p90",
                    "h",
                    LOWER,
                    "time to recover, P90",
                    "90th percentile of the same, within 1 %."),
            incident(
                    "incident.acknowledge",
                    "h",
                    LOWER,
                    "time to acknowledge",
                    "From detection to the first work by people on it, mean over incidents acknowledged by the"
                            + " horizon. Elapsed clock."),
            incident(
                    "incident.reassignments",
                    "count",
                    LOWER,
                    "reassignments",
                    "Changes of team until restoration, per incident restored by the horizon."),
            incident(
                    "incident.recurrence",
                    "fraction",
                    LOWER,
                    "recurred",
                    "Share of incidents that are an earlier one's cause coming back."),
            change("change.frequency", "count", HIGHER, "deployments a week", "Changes deployed, per week."),
            change(
                    "change.lead-time",
                    "h",
                    LOWER,
                    "lead time of changes",
                    "From the start of a change to its deployment, mean. Elapsed clock."),
            change(
                    "change.failure-rate",
                    "fraction",
                    LOWER,
                    "failed changes",
                    "Share of changes deployed that cause an incident."),
            change(
                    "change.recovery-time",
                    "h",
                    LOWER,
                    "recovery from failed changes",
                    "From failure to restoration of incidents that a change caused, mean. Elapsed clock."),
            cost(
                    "cost.payroll",
                    "payroll",
                    "Cost of everybody's hours on duty in the window while her seat is filled; overtime and call-outs are"
                            + " not paid."),
            cost(
                    "cost.incidents",
                    "cost of incidents",
                    "Cost of the hours that people work on incidents in the window, off duty too; those on duty are in the"
                            + " payroll already."),
            cost(
                    "cost.reorganization",
                    "cost of reorganizing",
                    "What the reorganization costs in the window, besides what emerges."),
            cost(
                    "cost.technology",
                    "cost of technology",
                    "What automated steps cost in the window; acquisitions and injected faults are not in it."),
            cost(
                    "cost.total",
                    "total cost",
                    "Payroll, reorganization, technology, and what the other entries of the time line cost in the window."),
            cost("cost.per-contact", "cost per contact", "Total cost / contacts that start in the window."),
            reorganization(
                    "reorganization.dip",
                    "headline",
                    "depth of the dip",
                    "Headline metric, alternative minus baseline: the worst mean of four weeks after the first date of the"
                            + " alternative's own; worse is above 0."),
            reorganization(
                    "reorganization.recovery",
                    "weeks",
                    "time to recover",
                    "From the first date to the first four weeks back inside the smallest difference that matters that stay"
                            + " so for four means of four weeks in a row, for futures that left it on the worse side."),
            reorganization(
                    "reorganization.break-even",
                    "weeks",
                    "time to break even",
                    "From the first date to the week from which the cumulative difference of the headline metric stays"
                            + " favourable."));

    private MetricCatalogue() {}

    private static Metric customer(String id, String unit, Metric.Better better, String label, String definition) {
        return new Metric(id, unit, better, CUSTOMERS, label, definition);
    }

    private static Metric flow(String id, String unit, Metric.Better better, String label, String definition) {
        return new Metric(id, unit, better, FLOW, label, definition);
    }

    private static Metric team(String id, String unit, Metric.Better better, String label, String definition) {
        return new Metric(id, unit, better, TEAM, label, definition);
    }

    private static Metric service(String id, String unit, Metric.Better better, String label, String definition) {
        return new Metric(id, unit, better, SERVICE, label, definition);
    }

    private static Metric incident(String id, String unit, Metric.Better better, String label, String definition) {
        return new Metric(id, unit, better, ALL_ONLY, label, definition);
    }

    private static Metric change(String id, String unit, Metric.Better better, String label, String definition) {
        return new Metric(id, unit, better, ALL_ONLY, label, definition);
    }

    private static Metric cost(String id, String label, String definition) {
        return new Metric(id, "EUR", LOWER, ALL_ONLY, label, definition);
    }

    private static Metric reorganization(String id, String unit, String label, String definition) {
        return new Metric(id, unit, LOWER, ALL_ONLY, label, definition);
    }
}

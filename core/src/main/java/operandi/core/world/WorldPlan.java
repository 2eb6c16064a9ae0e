package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;

/**
 * A scenario and one of its structures, compiled: what every future of that structure shares. Immutable; shared by
 * threads.
 */
public final class WorldPlan {

    final Scenario scenario;
    final FlowTable flows;
    final Organization organization;
    final Accounts accounts;
    final Timetable timetable;
    private final List<Measured> metrics;

    /**
     * A metric at a scope.
     *
     * @param metric which
     * @param scope {@code all}, or kind and name
     */
    public record Measured(Metric metric, String scope) {}

    /**
     * @param scenario what is simulated
     * @param structure one of its structures
     */
    public WorldPlan(Scenario scenario, Structure structure) {
        this.scenario = scenario;
        flows = new FlowTable(scenario);
        organization = new Organization(scenario, structure, flows.names);
        accounts = new Accounts(flows, organization);
        timetable = new Timetable(scenario.roster(), scenario.time());
        List<Measured> measured = new ArrayList<>();
        for (Metric metric : Metric.all()) {
            for (String kind : metric.scopes()) {
                for (String scope : scopes(kind, structure)) {
                    measured.add(new Measured(metric, scope));
                }
            }
        }
        metrics = List.copyOf(measured);
    }

    /** What a run reports: in catalogue order, scopes in the order of the file. */
    public List<Measured> metrics() {
        return metrics;
    }

    /**
     * Runs one future.
     *
     * @param seed the experiment's
     * @param replication its number
     * @param trace watches it; null for nobody
     * @throws IllegalStateException if an invariant is broken, or time stands still
     */
    public WorldResult run(long seed, int replication, Trace trace) {
        return new World(this, seed, replication, trace).run();
    }

    private List<String> scopes(String kind, Structure structure) {
        return switch (kind) {
            case "flow" ->
                scenario.flows().stream().map(flow -> "flow:" + flow.id()).toList();
            case "team" ->
                structure.teams().stream().map(team -> "team:" + team.id()).toList();
            case "segment" ->
                scenario.segments().stream()
                        .map(segment -> "segment:" + segment.id())
                        .toList();
            case "all" -> List.of("all");
            default -> throw new IllegalStateException("no such kind of scope: " + kind);
        };
    }
}

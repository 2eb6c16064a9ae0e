package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Window;
import operandi.core.world.WorldPlan.Measured;
import operandi.core.world.WorldPlan.Weekly;

/** Which figures a run reports: the metrics of the catalogue at their scopes. */
final class Figures {

    private static final String CUSTOMERS = "customer.";

    private Figures() {}

    /**
     * In catalogue order, scopes in the order of the file, windows in theirs. Metrics that compare alternatives are no
     * future's of its own.
     *
     * @param teams names of all teams that the alternative ever has
     */
    static List<Measured> measured(Scenario scenario, List<String> teams) {
        List<Measured> measured = new ArrayList<>();
        for (Metric metric : Metric.all()) {
            if (metric.comparesAlternatives()) {
                continue;
            }
            for (String kind : metric.scopes()) {
                for (String scope : scopes(kind, scenario, teams)) {
                    for (Window window : scenario.windows()) {
                        measured.add(new Measured(metric, scope, window));
                    }
                }
            }
        }
        return List.copyOf(measured);
    }

    /** The metrics of customers: for all of them, then for each segment. */
    static List<Weekly> weekly(Scenario scenario) {
        List<String> scopes = new ArrayList<>(scopes("all", scenario, List.of()));
        scopes.addAll(scopes("segment", scenario, List.of()));
        List<Weekly> weekly = new ArrayList<>();
        for (Metric metric : Metric.all()) {
            if (metric.id().startsWith(CUSTOMERS)) {
                scopes.forEach(scope -> weekly.add(new Weekly(metric, scope)));
            }
        }
        return List.copyOf(weekly);
    }

    private static List<String> scopes(String kind, Scenario scenario, List<String> teams) {
        List<String> names = switch (kind) {
            case "flow" -> scenario.flows().stream().map(flow -> flow.id()).toList();
            case "service" ->
                scenario.services().stream().map(service -> service.id()).toList();
            case "segment" ->
                scenario.segments().stream().map(segment -> segment.id()).toList();
            case "team" -> teams;
            case "all" -> List.of();
            default -> throw new IllegalStateException("no such kind of scope: " + kind);
        };
        return kind.equals("all")
                ? List.of(kind)
                : names.stream().map(name -> kind + ":" + name).toList();
    }
}

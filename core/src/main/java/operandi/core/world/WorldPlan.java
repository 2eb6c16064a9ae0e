package operandi.core.world;

import java.util.List;
import java.util.stream.Stream;
import operandi.core.model.Alternative;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.TimeLineEntry;
import operandi.core.model.Window;

/**
 * A scenario and one of its alternatives, compiled: what every future of that alternative shares. Immutable; shared by
 * threads.
 */
public final class WorldPlan {

    final Scenario scenario;
    final Alternative alternative;

    /** What happens in every alternative, and in this one alone. */
    final List<TimeLineEntry> timeLine;

    final FlowTable flows;
    final Phases phases;
    final Accounts accounts;
    final Timetable timetable;
    final Windows windows;
    private final List<Measured> metrics;
    private final List<Weekly> weekly;

    /**
     * A metric at a scope in a window.
     *
     * @param metric which
     * @param scope {@code all}, or kind and name
     * @param window the stretch of the calendar
     */
    public record Measured(Metric metric, String scope, Window window) {}

    /**
     * A metric at a scope, week by week.
     *
     * @param metric which
     * @param scope {@code all}, or kind and name
     */
    public record Weekly(Metric metric, String scope) {}

    /**
     * @param scenario what is simulated
     * @param alternative one of its alternatives
     */
    public WorldPlan(Scenario scenario, Alternative alternative) {
        this.scenario = scenario;
        this.alternative = alternative;
        timeLine = Stream.concat(scenario.timeLine().stream(), alternative.timeLine().stream())
                .toList();
        flows = new FlowTable(scenario, timeLine);
        phases = new Phases(scenario, alternative, flows.names);
        accounts = new Accounts(flows, phases.labels);
        timetable = new Timetable(scenario.roster(), scenario.time());
        windows = new Windows(scenario);
        metrics = Figures.measured(scenario, phases.labels);
        weekly = Figures.weekly(scenario);
    }

    /** What a run reports: in catalogue order, scopes in the order of the file, windows in theirs. */
    public List<Measured> metrics() {
        return metrics;
    }

    /** What a run reports week by week: the metrics of customers, all of them and each segment. */
    public List<Weekly> weekly() {
        return weekly;
    }

    /**
     * Runs one future.
     *
     * @param seed the experiment's
     * @param replication its number
     * @param isMatched whether the books of single contacts are kept, to be matched with those of another alternative
     * @param trace watches it; null for nobody
     * @throws IllegalStateException if an invariant is broken, or time stands still
     */
    public WorldResult run(long seed, int replication, boolean isMatched, Trace trace) {
        return run(seed, replication, isMatched, trace, CheckLevel.NONE);
    }

    /**
     * Runs one future and looks for contradictions.
     *
     * @param seed the experiment's
     * @param replication its number
     * @param isMatched whether the books of single contacts are kept, to be matched with those of another alternative
     * @param trace watches it; null for nobody
     * @param level how closely
     * @throws IllegalStateException if an invariant is broken, or time stands still
     */
    public WorldResult run(long seed, int replication, boolean isMatched, Trace trace, CheckLevel level) {
        return new World(this, seed, replication, isMatched, trace, level).run();
    }
}

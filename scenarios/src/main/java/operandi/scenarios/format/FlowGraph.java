package operandi.scenarios.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import operandi.core.model.Flow;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;

/** Checks where the steps of a flow lead: every step can be reached, and from every step work can end. */
final class FlowGraph {

    private final Flow flow;
    private final NamedEntries entries;
    private final Reading reading;
    private final Map<String, List<String>> targetsByStep = new LinkedHashMap<>();

    FlowGraph(Flow flow, NamedEntries entries, Reading reading) {
        this.flow = flow;
        this.entries = entries;
        this.reading = reading;
        flow.steps().forEach(step -> targetsByStep.put(step.id(), targets(step)));
    }

    /** Whether work can always end; warns about steps that no work comes to. */
    boolean check() {
        String first = flow.steps().get(0).id();
        Set<String> reached = reachable(List.of(first), targetsByStep);
        Set<String> canEnd = reachable(flow.ends().stream().map(Flow.End::id).toList(), sourcesByTarget());
        for (Named entry : entries.all()) {
            if (!reached.contains(entry.name())) {
                reading.report(Fault.of(
                        DiagnosticCode.UNREACHABLE_STEP,
                        entry.key().span(),
                        "no work ever comes to step " + Printable.quoted(entry.name())));
            }
        }
        Optional<Named> trap = entries.all().stream()
                .filter(entry -> reached.contains(entry.name()) && !canEnd.contains(entry.name()))
                .findFirst();
        trap.ifPresent(entry -> reading.report(Fault.of(
                        DiagnosticCode.NO_WAY_OUT,
                        entry.key().span(),
                        "work never ends: " + String.join(" -> ", cycleFrom(entry.name())))
                .expecting("a way from every step to an end")));
        return trap.isEmpty();
    }

    private static List<String> targets(Step step) {
        List<String> targets = new ArrayList<>();
        for (Share share : step.then()) {
            addPossible(share, targets);
        }
        step.patience().ifPresent(patience -> targets.add(patience.abandons()));
        for (Share share : step.fails()) {
            if (!share.id().equals(Step.RETRY)) {
                addPossible(share, targets);
            }
        }
        return targets;
    }

    private static void addPossible(Share share, List<String> targets) {
        if (share.probability() > 0) {
            targets.add(share.id());
        }
    }

    private Map<String, List<String>> sourcesByTarget() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        targetsByStep.forEach((step, targets) -> targets.forEach(target ->
                sources.computeIfAbsent(target, unseen -> new ArrayList<>()).add(step)));
        return sources;
    }

    private static Set<String> reachable(List<String> from, Map<String, List<String>> edges) {
        Set<String> reached = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String target : edges.getOrDefault(open.remove(), List.of())) {
                if (reached.add(target)) {
                    open.add(target);
                }
            }
        }
        return reached;
    }

    /** A way that comes back to a step it has passed; there is one from every step that leads to no end. */
    private List<String> cycleFrom(String step) {
        List<String> way = new ArrayList<>();
        String at = step;
        while (!way.contains(at) && way.size() < MAX_SHOWN) {
            way.add(at);
            at = targetsByStep.getOrDefault(at, List.of(at)).get(0);
        }
        way.add(at);
        return way.stream().map(Printable::echo).toList();
    }

    private static final int MAX_SHOWN = 10;
}

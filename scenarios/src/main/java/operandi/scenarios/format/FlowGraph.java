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
import java.util.function.Predicate;
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

    /** Without those that a future may draw to have no share. */
    private final Map<String, List<String>> certainTargetsByStep = new LinkedHashMap<>();

    FlowGraph(Flow flow, NamedEntries entries, Reading reading) {
        this.flow = flow;
        this.entries = entries;
        this.reading = reading;
        Map<String, String> pathByStep = new LinkedHashMap<>();
        entries.all()
                .forEach(entry -> pathByStep.put(entry.name(), entry.field().path()));
        for (Step step : flow.steps()) {
            targetsByStep.put(step.id(), targets(step, path -> false, ""));
            certainTargetsByStep.put(
                    step.id(), targets(step, reading.assumptions()::canVanish, pathByStep.getOrDefault(step.id(), "")));
        }
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
                                "no work ever comes to step " + Printable.quoted(entry.name()))
                        .expecting("the first step, or one that another step leads to"));
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

    private static List<String> targets(Step step, Predicate<String> isLeftOut, String path) {
        List<String> targets = new ArrayList<>();
        List<String> then = step.then().stream()
                .filter(share -> share.probability() > 0)
                .map(Share::id)
                .toList();
        List<String> certain = then.stream()
                .filter(target -> !isLeftOut.test(path + ".then." + target))
                .toList();
        // Shares add up to 100 %, so not all of them are without at once.
        targets.addAll(certain.isEmpty() ? then : certain);
        step.patience().ifPresent(patience -> targets.add(patience.abandons()));
        for (Share share : step.fails()) {
            if (share.probability() > 0 && !share.id().equals(Step.RETRY)) {
                targets.add(share.id());
            }
        }
        return targets;
    }

    /** Where work surely may come from. */
    private Map<String, List<String>> sourcesByTarget() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        certainTargetsByStep.forEach((step, targets) -> targets.forEach(target ->
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
            List<String> targets = certainTargetsByStep.getOrDefault(at, List.of());
            at = targets.isEmpty() ? at : targets.get(0);
        }
        way.add(at);
        return way.stream().map(Printable::echo).toList();
    }

    private static final int MAX_SHOWN = 10;
}

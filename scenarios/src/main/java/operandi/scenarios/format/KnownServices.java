package operandi.scenarios.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Span;

/**
 * Checks, once everything that starts flows has been read, that what a step deploys is a change to a known service. An item
 * knows its service from its flow, from the failure that it is an incident of or follows up, or, as a part, from the step
 * or the item that opened it.
 */
final class KnownServices {

    private final Reading reading;
    private final List<String> flows = new ArrayList<>();
    private final Set<String> aboutServices = new LinkedHashSet<>();
    private final Set<String> arriving = new LinkedHashSet<>();
    private final Set<String> opened = new LinkedHashSet<>();

    /** The flows that a flow opens for parts about what its own items are about. */
    private final Map<String, List<String>> openedAsItIs = new LinkedHashMap<>();

    private final List<Deployment> deployments = new ArrayList<>();

    /** A place in the file where a step of a flow deploys a change to what its item is about. */
    private record Deployment(String flow, Span place) {}

    KnownServices(Reading reading) {
        this.reading = reading;
    }

    /**
     * A flow.
     *
     * @param isAboutServices whether the flow itself says for every item which service it is about
     * @param arrives whether a rate starts it
     */
    void flow(String flow, boolean isAboutServices, boolean arrives) {
        flows.add(flow);
        if (isAboutServices) {
            aboutServices.add(flow);
        }
        if (arrives) {
            arriving.add(flow);
        }
    }

    /**
     * A step that opens another flow.
     *
     * @param isAboutService whether the step is about a service of its own
     */
    void opens(String flow, String other, boolean isAboutService) {
        opened.add(other);
        if (!isAboutService) {
            openedAsItIs.computeIfAbsent(flow, unseen -> new ArrayList<>()).add(other);
        }
    }

    /** A step that is about no service of its own, and deploys a change. */
    void deploys(String flow, Span place) {
        deployments.add(new Deployment(flow, place));
    }

    /** Reports every step that deploys what may be about no service. */
    void check(Starts starts) {
        Set<String> unknown = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String flow : flows) {
            boolean isStartedByOthers = opened.contains(flow) || starts.any(flow);
            boolean startsAlone = arriving.contains(flow) || starts.byNeeds(flow) || !isStartedByOthers;
            if (startsAlone && !aboutServices.contains(flow) && unknown.add(flow)) {
                open.add(flow);
            }
        }
        while (!open.isEmpty()) {
            for (String part : openedAsItIs.getOrDefault(open.remove(), List.of())) {
                if (!aboutServices.contains(part) && unknown.add(part)) {
                    open.add(part);
                }
            }
        }
        deployments.stream()
                .filter(deployment -> unknown.contains(deployment.flow()))
                .forEach(deployment -> reading.report(
                        DiagnosticCode.NO_EFFECT,
                        deployment.place(),
                        "the step deploys a change, and it is not said to which service",
                        "about: SERVICE, of the step, of the flow, or of what opens the flow"));
    }
}

package operandi.scenarios.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import operandi.core.model.Alternative;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.TimeLineEntry;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;

/** Knows which flows something starts. */
final class Starts {

    private final Set<String> started = new LinkedHashSet<>();
    private final Set<String> byNeeds = new LinkedHashSet<>();
    private final Set<String> ofIncidents = new LinkedHashSet<>();

    Starts(
            List<Flow> flows,
            List<Service> services,
            List<Segment> segments,
            List<TimeLineEntry> timeLine,
            List<Alternative> alternatives) {
        for (Flow flow : flows) {
            if (flow.arrivals().isPresent()) {
                started.add(flow.id());
            }
            flow.steps().forEach(step -> started.addAll(step.opens()));
            if (flow.askedBy() == Flow.AskedBy.FAILURE) {
                ofIncidents.add(flow.id());
            }
        }
        segments.forEach(segment -> segment.journeys().stream().map(Share::id).forEach(byNeeds::add));
        started.addAll(byNeeds);
        services.forEach(service -> service.hazards().forEach(this::add));
        timeLine.forEach(this::add);
        alternatives.forEach(alternative -> alternative.timeLine().forEach(this::add));
    }

    private void add(TimeLineEntry entry) {
        if (entry instanceof TimeLineEntry.Fault fault) {
            add(fault.hazard());
        }
    }

    private void add(Hazard hazard) {
        started.add(hazard.flow());
        hazard.recurrence().ifPresent(recurrence -> started.add(recurrence.removedBy()));
    }

    /** Whether anything starts a flow. */
    boolean any(String flow) {
        return started.contains(flow);
    }

    /** Whether customers' needs start a flow. */
    boolean byNeeds(String flow) {
        return byNeeds.contains(flow);
    }

    /** Warns of every flow that nothing starts. */
    void warnOfUnused(NamedEntries flows, Reading reading) {
        for (Named entry : flows.all()) {
            if (!started.contains(entry.name())) {
                reading.report(Fault.of(
                                DiagnosticCode.UNUSED_FLOW,
                                entry.key().span(),
                                "nothing ever starts flow " + Printable.quoted(entry.name()))
                        .expecting("a flow that customers, a rate, failures or other work start")
                        .helping(
                                ofIncidents.contains(entry.name())
                                        ? "name it as the flow under \"fails\", \"shocks\" or \"changes\" of a"
                                                + " service"
                                        : "give it \"arrives\", name it as the journey of a segment, or let a"
                                                + " step open it"));
            }
        }
    }
}

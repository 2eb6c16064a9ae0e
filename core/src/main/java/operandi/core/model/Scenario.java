package operandi.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;

/**
 * A whole scenario. Every reference in it resolves; whoever builds one from a file reports faults with positions before
 * it gets here.
 *
 * @param title one line
 * @param question what the comparison is to answer; may be empty
 * @param time what a run covers
 * @param roster everybody, in the order of the file: the order breaks ties
 * @param services digital products, in the order of the file
 * @param segments populations of customers
 * @param flows work
 * @param structures ways to assign the roster
 * @param alternatives what is compared; at least one
 * @param baseline the alternative that the others are compared with
 * @param laws behavioural relations in force
 * @param mattersIf the metrics that get a verdict
 * @param headline the metric shown first
 * @param design replications and seed
 * @param limits what the model leaves out, in words
 * @param assumptions every quantity that carries provenance, in the order of the file, laws last
 * @param timeLine what happens in every alternative, in the order of dates
 * @param expectations what it must keep showing
 */
public record Scenario(
        String title,
        String question,
        TimeFrame time,
        List<Person> roster,
        List<Service> services,
        List<Segment> segments,
        List<Flow> flows,
        List<Structure> structures,
        List<Alternative> alternatives,
        String baseline,
        Laws laws,
        List<Threshold> mattersIf,
        Optional<Metric> headline,
        Design design,
        List<String> limits,
        List<Assumption> assumptions,
        List<TimeLineEntry> timeLine,
        List<Expectation> expectations) {

    /** How long a transition lasts after the last thing that an alternative does, unless the file says so: 26 weeks. */
    private static final long SETTLING = 26 * Ticks.WEEK;

    public Scenario {
        Names.require("a scenario", title);
        roster = List.copyOf(roster);
        services = List.copyOf(services);
        segments = List.copyOf(segments);
        flows = List.copyOf(flows);
        structures = List.copyOf(structures);
        alternatives = List.copyOf(alternatives);
        mattersIf = List.copyOf(mattersIf);
        limits = List.copyOf(limits);
        assumptions = List.copyOf(assumptions);
        timeLine = List.copyOf(timeLine);
        expectations = List.copyOf(expectations);
        References.requireResolved(roster, services, segments, flows, structures, alternatives, baseline);
        References.requireTimeLine(services, segments, flows, structures, alternatives, timeLine);
    }

    /**
     * When change is under way: what the file states, else from the first thing that some alternative alone does to 26
     * weeks after the last. Empty if the alternatives differ from the start, or that stretch does not lie within the
     * run: then there is only the {@linkplain Window#WHOLE whole}.
     */
    public Optional<TimeFrame.Transition> transition() {
        if (time.transition().isPresent()) {
            return time.transition();
        }
        return changes()
                .filter(changes -> changes.from() > time.warmUp() && changes.to() < time.horizon() - SETTLING)
                .map(changes -> new TimeFrame.Transition(changes.from(), changes.to() + SETTLING));
    }

    /** From the first thing that some alternative alone does to the last; empty if the alternatives differ from the start. */
    public Optional<TimeFrame.Transition> changes() {
        long first = Long.MAX_VALUE;
        long last = 0;
        for (Alternative alternative : alternatives) {
            if (alternative.reorganization().isPresent()) {
                first = Math.min(first, alternative.reorganization().get().at());
                last = Math.max(last, alternative.reorganization().get().lastDate());
            }
            for (TimeLineEntry entry : alternative.timeLine()) {
                first = Math.min(first, entry.at());
                last = Math.max(last, entry.at());
            }
        }
        return first <= last ? Optional.of(new TimeFrame.Transition(first, last)) : Optional.empty();
    }

    /** The structures that an alternative goes through: the one it starts with, and one after each wave. */
    public List<Structure> structuresOf(Alternative alternative) {
        List<Structure> structures = new ArrayList<>();
        structures.add(structure(alternative.structure()));
        alternative.reorganization().ifPresent(reorganization -> {
            Structure to = structure(reorganization.to());
            List<List<String>> named = reorganization.waves();
            for (List<String> wave : named.subList(0, named.size() - 1)) {
                structures.add(structures.get(structures.size() - 1).giving(to, wave));
            }
            structures.add(to);
        });
        return structures;
    }

    /** The windows that results are given for. */
    public List<Window> windows() {
        return transition().isPresent() ? List.of(Window.values()) : List.of(Window.WHOLE);
    }

    /** @throws IllegalArgumentException if there is no such alternative */
    public Alternative alternative(String id) {
        return References.find("alternative", id, alternatives, Alternative::id);
    }

    /** @throws IllegalArgumentException if there is no such structure */
    public Structure structure(String id) {
        return References.find("structure", id, structures, Structure::id);
    }

    /** The same scenario run by another design. */
    public Scenario withDesign(Design other) {
        return copy(time, other, structures, alternatives);
    }

    /** The same scenario over another stretch of time. */
    public Scenario withTime(TimeFrame other) {
        return copy(other, design, structures, alternatives);
    }

    /** The same scenario with other structures of the same names. */
    public Scenario withStructures(List<Structure> others) {
        return copy(time, design, others, alternatives);
    }

    /** The same scenario with some of its alternatives, the baseline among them. */
    public Scenario withAlternatives(List<Alternative> others) {
        return copy(time, design, structures, others);
    }

    private Scenario copy(
            TimeFrame otherTime,
            Design otherDesign,
            List<Structure> otherStructures,
            List<Alternative> otherAlternatives) {
        return new Scenario(
                title,
                question,
                otherTime,
                roster,
                services,
                segments,
                flows,
                otherStructures,
                otherAlternatives,
                baseline,
                laws,
                mattersIf,
                headline,
                otherDesign,
                limits,
                assumptions,
                timeLine,
                expectations);
    }
}

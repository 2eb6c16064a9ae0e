package operandi.core.model;

import java.util.List;
import java.util.Optional;

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
        List<Assumption> assumptions) {

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
        References.requireResolved(roster, services, segments, flows, structures, alternatives, baseline);
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
        return copy(time, other, structures);
    }

    /** The same scenario over another stretch of time. */
    public Scenario withTime(TimeFrame other) {
        return copy(other, design, structures);
    }

    /** The same scenario with other structures of the same names. */
    public Scenario withStructures(List<Structure> others) {
        return copy(time, design, others);
    }

    private Scenario copy(TimeFrame otherTime, Design otherDesign, List<Structure> otherStructures) {
        return new Scenario(
                title,
                question,
                otherTime,
                roster,
                services,
                segments,
                flows,
                otherStructures,
                alternatives,
                baseline,
                laws,
                mattersIf,
                headline,
                otherDesign,
                limits,
                assumptions);
    }
}

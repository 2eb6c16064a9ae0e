package operandi.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Refuses a scenario in which a name leads nowhere. */
final class References {

    private References() {}

    static <T> T find(String what, String id, List<T> among, Function<T, String> idOf) {
        for (T candidate : among) {
            if (idOf.apply(candidate).equals(id)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("there is no " + what + " \"" + id + "\"");
    }

    static void requireResolved(
            List<Person> roster,
            List<Service> services,
            List<Segment> segments,
            List<Flow> flows,
            List<Structure> structures,
            List<Alternative> alternatives,
            String baseline) {
        Set<String> people = unique("person", roster, Person::id);
        Set<String> serviceIds = unique("service", services, Service::id);
        Set<String> segmentIds = unique("segment", segments, Segment::id);
        Set<String> flowIds = unique("flow", flows, Flow::id);
        Set<String> structureIds = unique("structure", structures, Structure::id);
        Set<String> alternativeIds = unique("alternative", alternatives, Alternative::id);
        Set<String> skills = new TreeSet<>();
        roster.forEach(person -> person.skills().forEach(skill -> skills.add(skill.id())));

        for (Segment segment : segments) {
            segment.journeys().forEach(journey -> require("flow", flowIds, journey.id()));
        }
        for (Flow flow : flows) {
            flow.about().forEach(share -> require("service", serviceIds, share.id()));
            for (Step step : flow.steps()) {
                step.about().ifPresent(service -> require("service", serviceIds, service));
                if (step.doer() instanceof Step.By by) {
                    require("skill", skills, by.skill());
                }
                step.services().forEach(service -> require("service", serviceIds, service));
            }
        }
        requireOpenable(flows);
        for (Service service : services) {
            service.dependencies().forEach(dependency -> require("service", serviceIds, dependency.service()));
            service.hazards().forEach(hazard -> requireHazard(flowIds, hazard));
        }
        requireNoCircle(services);
        roster.forEach(person ->
                person.knows().ifPresent(known -> known.forEach(service -> require("service", serviceIds, service))));
        for (Structure structure : structures) {
            Set<String> assigned = new TreeSet<>();
            for (Team team : structure.teams()) {
                team.people().forEach(person -> require("person", people, person));
                team.owns().forEach(service -> require("service", serviceIds, service));
                team.serves().forEach(segment -> require("segment", segmentIds, segment));
                assigned.addAll(team.people());
            }
            for (String person : people) {
                if (!assigned.contains(person)) {
                    throw new IllegalArgumentException(person + " is on no team of structure " + structure.id());
                }
            }
        }
        alternatives.forEach(alternative -> require("structure", structureIds, alternative.structure()));
        require("alternative", alternativeIds, baseline);
    }

    static void requireTimeLine(
            List<Service> services,
            List<Segment> segments,
            List<Flow> flows,
            List<Structure> structures,
            List<Alternative> alternatives,
            List<TimeLineEntry> timeLine) {
        List<TimeLineEntry> entries = new ArrayList<>(timeLine);
        for (Alternative alternative : alternatives) {
            entries.addAll(alternative.timeLine());
            alternative.reorganization().ifPresent(reorganization -> {
                Structure to = find("structure", reorganization.to(), structures, Structure::id);
                reorganization.waves().forEach(wave -> wave.forEach(team -> find("team", team, to.teams(), Team::id)));
            });
            requireAutomatedOnce(timeLine, alternative);
        }
        for (TimeLineEntry entry : entries) {
            if (entry instanceof TimeLineEntry.Acquisition acquisition) {
                acquisition.joining().forEach(joining -> find("segment", joining.segment(), segments, Segment::id));
            } else if (entry instanceof TimeLineEntry.Automation automation) {
                Flow flow = find("flow", automation.flow(), flows, Flow::id);
                Step step = find("step", automation.step(), flow.steps(), Step::id);
                if (!(step.doer() instanceof Step.By) || step.isLive()) {
                    throw new IllegalArgumentException(
                            automation.id() + " can only do a step by people that is not live");
                }
                automation.on().forEach(service -> find("service", service, services, Service::id));
            } else if (entry instanceof TimeLineEntry.Fault fault) {
                find("service", fault.service(), services, Service::id);
                find("flow", fault.hazard().flow(), flows, Flow::id);
            }
        }
    }

    private static void requireAutomatedOnce(List<TimeLineEntry> common, Alternative alternative) {
        List<String> automated = Stream.concat(common.stream(), alternative.timeLine().stream())
                .filter(TimeLineEntry.Automation.class::isInstance)
                .map(TimeLineEntry.Automation.class::cast)
                .map(automation -> automation.flow() + ": " + automation.step())
                .toList();
        Names.requireUnique("automated step of " + alternative.id(), automated);
    }

    private static void requireHazard(Set<String> flows, Hazard hazard) {
        require("flow", flows, hazard.flow());
        hazard.recurrence().ifPresent(recurrence -> require("flow", flows, recurrence.removedBy()));
    }

    private static void requireNoCircle(List<Service> services) {
        Map<String, List<String>> dependencies = new TreeMap<>();
        services.forEach(service -> dependencies.put(
                service.id(),
                service.dependencies().stream().map(Service.Dependency::service).toList()));
        if (!NeedOrder.of(dependencies).circle().isEmpty()) {
            throw new IllegalArgumentException("services depend on each other in a circle");
        }
    }

    private static void requireOpenable(List<Flow> flows) {
        Set<String> ofWork = new TreeSet<>();
        flows.stream().filter(flow -> flow.askedBy() != Flow.AskedBy.FAILURE).forEach(flow -> ofWork.add(flow.id()));
        for (Flow flow : flows) {
            flow.steps()
                    .forEach(step -> step.opens()
                            .forEach(opened -> require("flow that something but a failure starts", ofWork, opened)));
        }
        Openings openings = Openings.of(flows);
        if (!openings.order().circle().isEmpty()) {
            throw new IllegalArgumentException("flows open each other in a circle");
        }
        openings.mostParts().forEach((flow, parts) -> {
            if (parts > Openings.LIMIT) {
                throw new IllegalArgumentException("an item of flow " + flow + " can have too many parts at once");
            }
        });
    }

    private static <T> Set<String> unique(String what, List<T> things, Function<T, String> idOf) {
        List<String> ids = new ArrayList<>();
        things.forEach(thing -> ids.add(idOf.apply(thing)));
        Names.requireUnique(what, ids);
        return new TreeSet<>(ids);
    }

    private static void require(String what, Set<String> known, String id) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("there is no " + what + " \"" + id + "\"");
        }
    }
}

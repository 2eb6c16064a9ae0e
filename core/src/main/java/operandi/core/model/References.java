package operandi.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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
                } else if (step.doer() instanceof Step.On on) {
                    on.services().forEach(service -> require("service", serviceIds, service));
                }
            }
        }
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

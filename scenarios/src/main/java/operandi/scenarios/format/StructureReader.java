package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code structures}: who is on which team, what teams own and serve, and their limits. */
final class StructureReader {

    /** People times structures: what a large enterprise needs ten times over, and what still is read in a second. */
    private static final long MAX_ASSIGNMENTS = 500_000;

    private static final int MAX_WIP_LIMIT = 1_000_000;

    private final Roster roster;
    private final NameTable services;
    private final NameTable segments;
    private final Reading reading;
    private final Quantities quantities;

    StructureReader(Roster roster, NameTable services, NameTable segments, Reading reading) {
        this.roster = roster;
        this.services = services;
        this.segments = segments;
        this.reading = reading;
        quantities = new Quantities(reading);
    }

    List<Structure> read(NamedEntries entries) {
        List<Structure> structures = new ArrayList<>();
        long assignments = (long) roster.size() * entries.all().size();
        if (assignments > MAX_ASSIGNMENTS) {
            reading.report(
                    DiagnosticCode.TOO_MANY_PEOPLE,
                    entries.all().get(0).key().span(),
                    "there are too many people in too many structures: " + assignments + " assignments",
                    "at most 500_000 assignments of people in all structures");
            return structures;
        }
        for (Named entry : entries.all()) {
            structure(entry).ifPresent(structures::add);
        }
        return structures;
    }

    private Optional<Structure> structure(Named entry) {
        int before = reading.errors();
        Map<String, String> teamByPerson = new LinkedHashMap<>();
        Map<String, String> ownerByService = new LinkedHashMap<>();
        List<Team> teams = new ArrayList<>();
        for (Named team : NamedEntries.of(entry.field(), "team", reading).all()) {
            team(team, teamByPerson, ownerByService).ifPresent(teams::add);
        }
        if (reading.errors() == before && roster.isComplete()) {
            requireEverybody(entry, teamByPerson);
        }
        return reading.unlessFaulty(before, () -> new Structure(entry.name(), teams));
    }

    private Optional<Team> team(Named entry, Map<String, String> teamByPerson, Map<String, String> ownerByService) {
        int before = reading.errors();
        Optional<Fields> given = Fields.of(entry.field(), Section.TEAM, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        List<String> people = new ArrayList<>();
        fields.get("people").ifPresent(field -> {
            for (YamlScalar reference : Lists.scalars(field, "a group or a person", reading)) {
                people.addAll(assign(reference, entry.name(), teamByPerson));
            }
        });
        List<String> owns = new ArrayList<>();
        fields.get("owns").ifPresent(field -> {
            for (YamlScalar service : services.resolveAll(field)) {
                own(service, entry.name(), ownerByService);
                owns.add(service.text());
            }
        });
        List<String> serves = new ArrayList<>();
        fields.get("serves")
                .ifPresent(field -> segments.resolveAll(field).forEach(segment -> serves.add(segment.text())));
        Optional<Long> wipLimit =
                fields.get("wip-limit").flatMap(field -> quantities.decidedCount(field, 1, MAX_WIP_LIMIT));
        return reading.unlessFaulty(
                before,
                () -> new Team(
                        entry.name(),
                        people,
                        owns,
                        serves,
                        wipLimit.isPresent() ? OptionalInt.of(Math.toIntExact(wipLimit.get())) : OptionalInt.empty()));
    }

    /** Puts the people of a reference on a team; the first who is already on one is reported and ends it. */
    private List<String> assign(YamlScalar reference, String team, Map<String, String> teamByPerson) {
        List<String> people = roster.resolve(reference).orElse(List.of());
        for (String person : people) {
            String other = teamByPerson.putIfAbsent(person, team);
            if (other != null) {
                reading.report(
                        DiagnosticCode.ASSIGNED_TWICE,
                        reference.span(),
                        person
                                + (other.equals(team)
                                        ? " is on team " + team + " twice"
                                        : " is already on team " + other),
                        "each person on one team of a structure");
                return List.of();
            }
        }
        return people;
    }

    private void own(YamlScalar service, String team, Map<String, String> ownerByService) {
        String other = ownerByService.putIfAbsent(service.text(), team);
        if (other != null) {
            reading.report(
                    DiagnosticCode.OWNED_TWICE,
                    service.span(),
                    "service " + Printable.quoted(service.text()) + " is already owned by team " + other,
                    "at most one owner in a structure");
        }
    }

    private void requireEverybody(Named structure, Map<String, String> teamByPerson) {
        List<String> missing = roster.ids().stream()
                .filter(person -> !teamByPerson.containsKey(person))
                .toList();
        if (!missing.isEmpty()) {
            reading.report(
                    DiagnosticCode.UNASSIGNED,
                    structure.key().span(),
                    (missing.size() == 1 ? "somebody is" : missing.size() + " people are") + " on no team of structure "
                            + Printable.quoted(structure.name()) + ": " + Reading.listed(missing),
                    "each person on one team of a structure");
        }
    }
}

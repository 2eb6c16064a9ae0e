package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Calendar;
import operandi.core.model.Person;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code people}: groups that expand to persons. */
final class PeopleReader {

    private static final int MAX_PEOPLE = 100_000;
    private static final Limits PROFICIENCIES =
            Limits.above(0, Person.Skill.MAX_PROFICIENCY, "a number above 0, at most 10");
    private static final Limits COSTS = Limits.between(0, 1_000_000, "a cost from 0 to 1_000_000 EUR/h");

    private final Map<String, Calendar> calendars;
    private final NameTable calendarNames;
    private final Reading reading;
    private final Quantities quantities;

    PeopleReader(Map<String, Calendar> calendars, NameTable calendarNames, Reading reading) {
        this.calendars = calendars;
        this.calendarNames = calendarNames;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Roster read(NamedEntries groups) {
        int before = reading.errors();
        Roster roster = new Roster(reading);
        for (Named group : groups.all()) {
            group(group, MAX_PEOPLE - roster.people().size()).ifPresent(members -> roster.add(group.name(), members));
        }
        for (Named group : groups.all()) {
            if (roster.hasPerson(group.name())) {
                reading.report(
                        DiagnosticCode.NAME_TAKEN,
                        group.key().span(),
                        Printable.quoted(group.name()) + " is a group and also a person of another group",
                        "another name for the group");
            }
        }
        if (reading.errors() > before || !groups.isComplete()) {
            roster.markIncomplete();
        }
        return roster;
    }

    private Optional<List<Person>> group(Named entry, int room) {
        int before = reading.errors();
        Optional<Fields> fields = Fields.of(entry.field(), Section.GROUP, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field> countField = fields.get().get("count");
        Optional<Long> count = countField.flatMap(field -> quantities.count(field, 1, MAX_PEOPLE));
        Optional<List<Person.Skill>> skills = fields.get().require("skills").flatMap(this::skills);
        Optional<String> calendar = fields.get().get("calendar").flatMap(calendarNames::resolve);
        Optional<Double> cost =
                fields.get().get("cost").flatMap(field -> quantities.read(field, Dimension.HOURLY_COST, COSTS));
        if (count.orElse(1L) > room) {
            reading.report(
                    DiagnosticCode.TOO_MANY_PEOPLE,
                    countField.orElse(entry.field()).span(),
                    "the roster is too large",
                    "at most 100_000 people in all groups");
        }
        return reading.unlessFaulty(before, () -> {
            List<Person> members = new ArrayList<>();
            Calendar hours = calendars.getOrDefault(calendar.orElse(CalendarReader.ALWAYS), Calendar.always());
            for (int number = 1; number <= count.orElse(1L); number++) {
                String id = Roster.person(entry.name(), number);
                members.add(new Person(id, entry.name(), skills.orElseThrow(), hours, cost.orElse(0.0)));
            }
            return List.copyOf(members);
        });
    }

    private Optional<List<Person.Skill>> skills(Field field) {
        int before = reading.errors();
        List<Person.Skill> skills = new ArrayList<>();
        if (field.node() instanceof YamlMap) {
            for (Named skill : NamedEntries.of(field, "skill", reading).all()) {
                quantities
                        .read(skill.field(), Dimension.NUMBER, PROFICIENCIES)
                        .ifPresent(proficiency -> skills.add(new Person.Skill(skill.name(), proficiency)));
            }
        } else {
            for (YamlScalar scalar : Lists.scalars(field, "the name of a skill", reading)) {
                Names.read(scalar, reading).ifPresent(name -> add(name, scalar, skills));
            }
        }
        if (skills.isEmpty() && reading.errors() == before) {
            reading.report(DiagnosticCode.EMPTY_VALUE, field.span(), "there is no skill", "at least one skill");
        }
        return reading.unlessFaulty(before, () -> List.copyOf(skills));
    }

    private void add(String name, YamlScalar place, List<Person.Skill> skills) {
        if (skills.stream().anyMatch(skill -> skill.id().equals(name))) {
            reading.report(
                    DiagnosticCode.NAME_TAKEN,
                    place.span(),
                    "skill " + Printable.quoted(name) + " is listed twice",
                    "each skill once");
            return;
        }
        skills.add(new Person.Skill(name, 1));
    }
}

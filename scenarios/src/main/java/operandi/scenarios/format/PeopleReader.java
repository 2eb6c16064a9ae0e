package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Calendar;
import operandi.core.model.Person;
import operandi.core.random.Distribution;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code people}: groups that expand to persons. */
final class PeopleReader {

    private static final int MAX_PEOPLE = 50_000;
    private static final Limits PROFICIENCIES =
            Limits.above(0, Person.Skill.MAX_PROFICIENCY, "a number above 0, at most 10");
    private static final Limits LEAVING =
            Limits.above(0, Double.MAX_VALUE, "a share above 0 %/year and below 100 %/year");
    private static final Limits COSTS = Limits.between(0, 1_000_000, "a cost from 0 to 1_000_000 EUR/h");

    private final Map<String, Calendar> calendars;
    private final NameTable calendarNames;
    private final NameTable services;
    private final Reading reading;
    private final Quantities quantities;

    PeopleReader(Map<String, Calendar> calendars, NameTable calendarNames, NameTable services, Reading reading) {
        this.calendars = calendars;
        this.calendarNames = calendarNames;
        this.services = services;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Roster read(NamedEntries groups) {
        Roster roster = new Roster(groups.isComplete(), reading);
        groups.all().forEach(group -> group(group, roster));
        for (Named group : groups.all()) {
            if (roster.hasPerson(group.name())) {
                reading.report(
                        DiagnosticCode.NAME_TAKEN,
                        group.key().span(),
                        Printable.quoted(group.name()) + " is a group and also a person of another group",
                        "another name for the group");
            }
        }
        return roster;
    }

    private void group(Named entry, Roster roster) {
        Optional<Fields> given = Fields.of(entry.field(), Section.GROUP, reading);
        if (given.isEmpty()) {
            roster.addOfUnknownSize(entry.name());
            roster.markSkillsUnknown();
            return;
        }
        Fields fields = given.get();
        Optional<Long> count = fields.has("count")
                ? fields.get("count").flatMap(field -> quantities.decidedCount(field, 1, MAX_PEOPLE))
                : Optional.of(1L);
        Optional<List<Person.Skill>> skills = fields.require("skills").flatMap(this::skills);
        Optional<Calendar> calendar = fields.get("calendar")
                .flatMap(calendarNames::resolve)
                .map(name -> calendars.getOrDefault(name, Calendar.always()));
        Optional<Double> cost =
                fields.get("cost").flatMap(field -> quantities.read(field, Dimension.HOURLY_COST, COSTS));
        boolean onCall = fields.get("on-call")
                .filter(field -> Texts.isTrue(field, reading))
                .isPresent();
        Optional<Person.Turnover> turnover = turnover(fields);
        Optional<List<String>> knows = fields.get("knows").map(services::resolveList);
        if (count.isPresent() && count.get() > MAX_PEOPLE - roster.size()) {
            reading.report(
                    DiagnosticCode.TOO_MANY_PEOPLE,
                    fields.key("count").span(),
                    "the roster is too large",
                    "at most 50_000 people in all groups");
            count = Optional.empty();
        }
        skills.ifPresentOrElse(roster::addSkills, roster::markSkillsUnknown);
        if (count.isEmpty()) {
            roster.addOfUnknownSize(entry.name());
            return;
        }
        List<Person> members = new ArrayList<>();
        for (int number = 1; skills.isPresent() && number <= count.get(); number++) {
            members.add(new Person(
                    Roster.person(entry.name(), number),
                    entry.name(),
                    skills.get(),
                    calendar.orElse(Calendar.always()),
                    cost.orElse(0.0),
                    onCall,
                    turnover,
                    knows));
        }
        roster.add(entry.name(), Math.toIntExact(count.get()), members);
    }

    private Optional<Person.Turnover> turnover(Fields fields) {
        if (!fields.has("leaves")) {
            if (fields.has("replaced-after")) {
                reading.report(
                        DiagnosticCode.KEYS_CONFLICT,
                        fields.key("replaced-after").span(),
                        "\"replaced-after\" of people who never leave",
                        "\"replaced-after\" together with \"leaves\"");
            }
            return Optional.empty();
        }
        Optional<Double> hazard =
                fields.get("leaves").flatMap(field -> quantities.read(field, Dimension.LEAVING, LEAVING));
        Optional<Distribution> replacedAfter =
                fields.require("replaced-after").flatMap(new DistributionReader(reading)::read);
        return hazard.flatMap(rate -> replacedAfter.map(empty -> new Person.Turnover(rate, empty)));
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

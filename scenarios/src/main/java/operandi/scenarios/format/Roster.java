package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import operandi.core.model.Person;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlScalar;

/**
 * Everybody in the scenario, and the ways to refer to them: {@code dev} is all of a group, {@code dev-3} one person,
 * {@code dev-1..dev-4} a stretch of a group.
 */
final class Roster {

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> countByGroup = new LinkedHashMap<>();
    private final Set<String> skills = new LinkedHashSet<>();
    private final Set<String> groupsOfUnknownSize = new LinkedHashSet<>();
    private final Reading reading;
    private final boolean knowsGroups;
    private boolean knowsSkills;
    private int size;

    /** @param knowsGroups whether the names of all groups could be read */
    Roster(boolean knowsGroups, Reading reading) {
        this.knowsGroups = knowsGroups;
        this.knowsSkills = knowsGroups;
        this.reading = reading;
    }

    /** Adds a group; what is wrong with its members is known and says nothing about who they are. */
    void add(String group, int count, List<Person> members) {
        people.addAll(members);
        countByGroup.put(group, count);
        size += count;
    }

    /** Adds a group of which it is not known how many are in it: any number may be meant. */
    void addOfUnknownSize(String group) {
        groupsOfUnknownSize.add(group);
    }

    /** Adds what a group can do. */
    void addSkills(List<Person.Skill> more) {
        more.forEach(skill -> skills.add(skill.id()));
    }

    /** Says that a group's skills could not be read, so a skill that nobody has may yet be somebody's. */
    void markSkillsUnknown() {
        knowsSkills = false;
    }

    /** Whether everybody is known. */
    boolean isComplete() {
        return knowsGroups && groupsOfUnknownSize.isEmpty();
    }

    /** The skills that somebody has, for references to them. */
    NameTable skills() {
        return new NameTable("skill", skills, knowsSkills, reading);
    }

    /** How many people are known. */
    int size() {
        return size;
    }

    /** The ids of everybody who is known, in the order of the file. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        countByGroup.forEach((group, count) -> ids.addAll(members(group, 1, count)));
        return ids;
    }

    List<Person> people() {
        return people;
    }

    boolean hasPerson(String id) {
        return member(id).isPresent();
    }

    static String person(String group, int number) {
        return group + "-" + number;
    }

    /** The ids that a reference stands for, in roster order; one that leads nowhere is reported, unless it might not. */
    Optional<List<String>> resolve(YamlScalar reference) {
        String text = reference.text();
        int dots = text.indexOf("..");
        if (countByGroup.containsKey(text)) {
            return Optional.of(members(text, 1, countByGroup.get(text)));
        }
        String firstText = (dots < 0 ? text : text.substring(0, dots)).strip();
        String lastText = dots < 0 ? firstText : text.substring(dots + 2).strip();
        Optional<Member> first = member(firstText);
        Optional<Member> last = member(lastText);
        if (mayBe(firstText) || mayBe(lastText)) {
            return Optional.empty();
        }
        if (first.isEmpty() || last.isEmpty()) {
            reportUnknown(first.isEmpty() ? firstText : lastText, reference);
            return Optional.empty();
        }
        if (!first.get().group().equals(last.get().group())
                || first.get().number() > last.get().number()) {
            reading.report(
                    DiagnosticCode.RANGE,
                    reference.span(),
                    Printable.quoted(text) + " is not a range of people",
                    "two people of one group, the lower number first");
            return Optional.empty();
        }
        return Optional.of(
                members(first.get().group(), first.get().number(), last.get().number()));
    }

    private record Member(String group, int number) {}

    /** The person of this id. */
    private Optional<Member> member(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String group = id.substring(0, dash);
        int count = countByGroup.getOrDefault(group, 0);
        String digits = id.substring(dash + 1);
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= Integer.toString(count).length()
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int number = isNumber ? Integer.parseInt(digits) : 0;
        boolean isMember = number >= 1 && number <= count && digits.equals(Integer.toString(number));
        return isMember ? Optional.of(new Member(group, number)) : Optional.empty();
    }

    private static List<String> members(String group, int first, int last) {
        List<String> members = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            members.add(person(group, number));
        }
        return List.copyOf(members);
    }

    /** Whether this is or may be somebody of a group whose size is not known. */
    private boolean mayBe(String id) {
        int dash = id.lastIndexOf('-');
        return groupsOfUnknownSize.contains(id) || (dash > 0 && groupsOfUnknownSize.contains(id.substring(0, dash)));
    }

    private void reportUnknown(String id, YamlScalar reference) {
        if (!knowsGroups || countByGroup.isEmpty()) {
            return;
        }
        Fault fault = Fault.of(
                        DiagnosticCode.UNKNOWN_NAME,
                        reference.span(),
                        "unknown person or group " + Printable.quoted(id))
                .expecting("a group (" + Reading.listed(countByGroup.keySet()) + ") or a person such as "
                        + person(countByGroup.keySet().iterator().next(), 1));
        int dash = id.lastIndexOf('-');
        Integer count = dash < 0 ? null : countByGroup.get(id.substring(0, dash));
        reading.report(
                count != null
                        ? fault.helping("the group " + id.substring(0, dash) + " has " + count
                                + (count == 1 ? " person" : " people"))
                        : fault.suggesting(reading.nearest(id, countByGroup.keySet())));
    }
}

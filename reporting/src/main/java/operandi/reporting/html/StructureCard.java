package operandi.reporting.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.StructureChange;
import operandi.core.model.Alternative;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.reporting.text.VisibleText;

/**
 * A structure, drawn as boxes.
 *
 * @param structure its name
 * @param starting alternatives that start in it
 * @param moving alternatives that move to it
 * @param isBaseline whether it is the structure that the others are compared with
 * @param change how far it is from the baseline's; empty for the baseline's and where that is unknown
 * @param teams in the order of the file
 */
record StructureCard(
        String structure,
        List<String> starting,
        List<String> moving,
        boolean isBaseline,
        List<Change> change,
        List<TeamBox> teams) {

    /**
     * @param people who moved
     * @param services that changed owners
     * @param ties pairs of team mates who no longer are
     */
    record Change(Num people, Num services, Num ties) {}

    /**
     * @param name of the team, or of a skill in it
     * @param count of people
     */
    record Count(String name, Num count) {}

    /**
     * @param name the team's
     * @param mark "new" or "changed" against the baseline, else empty
     * @param people how many
     * @param dots one for each person, as far as they can be shown
     * @param skills people by skill; somebody with two counts in both
     * @param owns services
     * @param serves segments
     * @param limit the most items at the team at a time; empty if there is no limit
     * @param from teams of the baseline its people come from; only if it changed
     */
    record TeamBox(
            String name,
            String mark,
            Num people,
            List<Integer> dots,
            List<Count> skills,
            List<String> owns,
            List<String> serves,
            List<Num> limit,
            List<Count> from) {}

    private static final int MOST_DOTS = 60;

    static List<StructureCard> of(ExperimentResult result) {
        Scenario scenario = result.scenario();
        Structure baseline =
                scenario.structure(scenario.alternative(scenario.baseline()).structure());
        boolean compared = result.alternatives().size() > 1;
        List<Alternative> alternatives = result.alternatives().stream()
                .map(AlternativeResult::alternative)
                .toList();
        List<StructureCard> cards = new ArrayList<>();
        for (String id : structures(alternatives)) {
            Structure structure = scenario.structure(id);
            boolean isBaseline = compared && structure.equals(baseline);
            cards.add(new StructureCard(
                    VisibleText.line(id),
                    names(alternatives, alternative -> alternative.structure().equals(id)),
                    names(alternatives, alternative -> movesTo(alternative, id)),
                    isBaseline,
                    isBaseline ? List.of() : change(result, alternatives, id),
                    structure.teams().stream()
                            .map(team -> box(scenario, compared ? baseline : structure, team))
                            .toList()));
        }
        return cards;
    }

    private static Set<String> structures(List<Alternative> alternatives) {
        Set<String> ids = new LinkedHashSet<>();
        alternatives.forEach(alternative -> ids.add(alternative.structure()));
        alternatives.forEach(alternative -> alternative.reorganization().ifPresent(change -> ids.add(change.to())));
        return ids;
    }

    private static boolean movesTo(Alternative alternative, String structure) {
        return alternative
                .reorganization()
                .filter(change -> change.to().equals(structure))
                .isPresent();
    }

    private static List<String> names(List<Alternative> alternatives, Predicate<Alternative> wanted) {
        return alternatives.stream()
                .filter(wanted)
                .map(alternative -> VisibleText.line(alternative.id()))
                .toList();
    }

    private static List<Change> change(ExperimentResult result, List<Alternative> alternatives, String structure) {
        List<String> users = alternatives.stream()
                .filter(alternative -> movesTo(alternative, structure)
                        || alternative.structure().equals(structure))
                .map(Alternative::id)
                .toList();
        return result.changes().stream()
                .filter(change -> users.contains(change.alternative()))
                .limit(1)
                .map(StructureCard::change)
                .toList();
    }

    private static Change change(StructureChange change) {
        return new Change(
                Num.count(change.peopleMoved()), Num.count(change.servicesReowned()), Num.count(change.tiesCut()));
    }

    private static TeamBox box(Scenario scenario, Structure baseline, Team team) {
        boolean same = baseline.teams().stream().anyMatch(other -> isSame(team, other));
        boolean known = baseline.teams().stream().anyMatch(other -> other.id().equals(team.id()));
        int size = team.people().size();
        return new TeamBox(
                VisibleText.line(team.id()),
                same ? "" : known ? "changed" : "new",
                Num.count(size),
                Collections.nCopies(Math.min(size, MOST_DOTS), 0),
                skills(scenario, team),
                team.owns().stream().map(VisibleText::line).toList(),
                team.serves().stream().map(VisibleText::line).toList(),
                team.wipLimit().stream().mapToObj(Num::count).toList(),
                same ? List.of() : from(baseline, team));
    }

    private static boolean isSame(Team one, Team other) {
        return new TreeSet<>(one.people()).equals(new TreeSet<>(other.people()))
                && new TreeSet<>(one.owns()).equals(new TreeSet<>(other.owns()))
                && new TreeSet<>(one.serves()).equals(new TreeSet<>(other.serves()))
                && one.wipLimit().equals(other.wipLimit());
    }

    private static List<Count> skills(Scenario scenario, Team team) {
        Map<String, Integer> people = new LinkedHashMap<>();
        for (Person person : scenario.roster()) {
            if (team.people().contains(person.id())) {
                person.skills().forEach(skill -> people.merge(skill.id(), 1, Integer::sum));
            }
        }
        return counts(people);
    }

    private static List<Count> from(Structure baseline, Team team) {
        Map<String, Integer> people = new LinkedHashMap<>();
        for (Team before : baseline.teams()) {
            long came = before.people().stream().filter(team.people()::contains).count();
            if (came > 0) {
                people.put(before.id(), (int) came);
            }
        }
        return counts(people);
    }

    private static List<Count> counts(Map<String, Integer> people) {
        List<Count> counts = new ArrayList<>();
        people.forEach((name, count) -> counts.add(new Count(VisibleText.line(name), Num.count(count))));
        return counts;
    }
}

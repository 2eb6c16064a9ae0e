package operandi.reporting.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.StructureChange;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.reporting.text.VisibleText;

/**
 * The structure of one alternative, drawn as boxes.
 *
 * @param alternative its name
 * @param structure the structure's name
 * @param isBaseline whether the others are compared with it
 * @param change how far it is from the baseline; empty for the baseline and where that is unknown
 * @param crossing share of work that crosses teams, by flow; flows that never cross are left out
 * @param teams in the order of the file
 */
record StructureCard(
        String alternative,
        String structure,
        boolean isBaseline,
        List<Change> change,
        List<Crossing> crossing,
        List<TeamBox> teams) {

    /**
     * @param people who moved
     * @param services that changed owners
     * @param ties pairs of team mates who no longer are
     */
    record Change(Num people, Num services, Num ties) {}

    /**
     * @param flow its name
     * @param share of completed items that more than one team held
     */
    record Crossing(String flow, Estimate share) {}

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
            List<Count> from) {}

    private static final String CROSSING = "flow.crossing";
    private static final int MOST_DOTS = 60;

    static List<StructureCard> of(ExperimentResult result) {
        Scenario scenario = result.scenario();
        Structure baseline =
                scenario.structure(scenario.alternative(scenario.baseline()).structure());
        boolean compared = result.alternatives().size() > 1;
        List<StructureCard> cards = new ArrayList<>();
        for (AlternativeResult alternative : result.alternatives()) {
            String id = alternative.alternative().id();
            Structure structure = scenario.structure(alternative.alternative().structure());
            cards.add(new StructureCard(
                    VisibleText.line(id),
                    VisibleText.line(structure.id()),
                    compared && id.equals(scenario.baseline()),
                    result.changes().stream()
                            .filter(change -> change.alternative().equals(id))
                            .map(StructureCard::change)
                            .toList(),
                    crossing(result, alternative),
                    structure.teams().stream()
                            .map(team -> box(scenario, compared ? baseline : structure, team))
                            .toList()));
        }
        return cards;
    }

    private static Change change(StructureChange change) {
        return new Change(
                Num.count(change.peopleMoved()), Num.count(change.servicesReowned()), Num.count(change.tiesCut()));
    }

    private static List<Crossing> crossing(ExperimentResult result, AlternativeResult alternative) {
        return alternative.metrics().stream()
                .filter(series -> series.key().metric().id().equals(CROSSING))
                .filter(series -> crossesAnywhere(result, series.key().scope()))
                .map(series -> new Crossing(Names.member(series.key().scope()), Estimate.of("", series)))
                .toList();
    }

    /** A flow that stays within a team in every alternative needs no row. */
    private static boolean crossesAnywhere(ExperimentResult result, String scope) {
        return result.alternatives().stream()
                .flatMap(alternative -> alternative.metric(CROSSING, scope).stream())
                .anyMatch(series -> series.summary().mean() > 0);
    }

    private static TeamBox box(Scenario scenario, Structure baseline, Team team) {
        boolean same = baseline.teams().stream().anyMatch(other -> isSame(team, other));
        boolean known = baseline.teams().stream().anyMatch(other -> other.id().equals(team.id()));
        int size = team.people().size();
        return new TeamBox(
                VisibleText.line(team.id()),
                same ? "" : known ? "changed" : "new",
                Num.count(size),
                java.util.Collections.nCopies(Math.min(size, MOST_DOTS), 0),
                skills(scenario, team),
                team.owns().stream().map(VisibleText::line).toList(),
                team.serves().stream().map(VisibleText::line).toList(),
                same ? List.of() : from(baseline, team));
    }

    private static boolean isSame(Team one, Team other) {
        return new TreeSet<>(one.people()).equals(new TreeSet<>(other.people()))
                && new TreeSet<>(one.owns()).equals(new TreeSet<>(other.owns()))
                && new TreeSet<>(one.serves()).equals(new TreeSet<>(other.serves()));
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

package operandi.core.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is on which team and what each team owns and serves. A structure only assigns; it never describes work.
 *
 * @param id unique name
 * @param teams in the order of the file; the order carries no meaning
 */
public record Structure(String id, List<Team> teams) {
    public Structure {
        Names.require("a structure", id);
        teams = List.copyOf(teams);
        Names.requireUnique("team", teams.stream().map(Team::id).toList());
        Names.requireUnique(
                "member of structure " + id,
                teams.stream().flatMap(team -> team.people().stream()).toList());
        Names.requireUnique(
                "owned service of structure " + id,
                teams.stream().flatMap(team -> team.owns().stream()).toList());
    }

    /** Whether another structure makes the same teams with the same limits, whatever their names and order. */
    public boolean assignsLike(Structure other) {
        return assignments().equals(other.assignments());
    }

    private Set<List<Object>> assignments() {
        return teams.stream()
                .map(team -> List.<Object>of(
                        new TreeSet<>(team.people()),
                        new TreeSet<>(team.owns()),
                        new TreeSet<>(team.serves()),
                        team.wipLimit()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * This structure once some teams of another have taken their people and services; the rest stays, and goes on serving
     * its segments. A team that keeps its name keeps whom nobody has taken; a team that has lost all its people and services is gone.
     *
     * @param to the other structure
     * @param named ids of teams of it
     */
    public Structure giving(Structure to, List<String> named) {
        List<Team> taking =
                to.teams().stream().filter(team -> named.contains(team.id())).toList();
        List<Team> result = new ArrayList<>();
        for (Team team : teams) {
            Team rest = new Team(
                    team.id(),
                    without(team.people(), taking, Team::people),
                    without(team.owns(), taking, Team::owns),
                    team.serves(),
                    team.wipLimit());
            Optional<Team> successor = taking.stream()
                    .filter(taker -> taker.id().equals(team.id()))
                    .findFirst();
            if (successor.isPresent()) {
                result.add(rest.joinedBy(successor.get()));
            } else if (!rest.people().isEmpty() || !rest.owns().isEmpty()) {
                result.add(rest);
            }
        }
        taking.stream()
                .filter(taker -> teams.stream().noneMatch(team -> team.id().equals(taker.id())))
                .forEach(result::add);
        return new Structure(id, result);
    }

    private static List<String> without(List<String> held, List<Team> taking, Function<Team, List<String>> what) {
        return held.stream()
                .filter(thing ->
                        taking.stream().noneMatch(team -> what.apply(team).contains(thing)))
                .toList();
    }
}

package operandi.core.model;

import java.util.List;

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
}

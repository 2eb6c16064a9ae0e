package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Structure;
import operandi.core.model.Succession;
import operandi.core.model.Team;

/**
 * How far an alternative's structure is from the baseline's, before anything is simulated. Names of teams play no part:
 * the successor of a team is found by its people.
 *
 * @param alternative the alternative
 * @param peopleMoved people who are not in the successor of their team; successors are matched greedily, the largest
 *     number of common people first, ties in the order of the baseline's file
 * @param servicesReowned services that the successor of their owner does not own
 * @param tiesCut pairs of people who share a team in the baseline and do not in the alternative
 */
public record StructureChange(String alternative, int peopleMoved, int servicesReowned, int tiesCut) {

    /** Counts the changes from one structure to another over the same roster. */
    static StructureChange between(String alternative, Structure from, Structure to) {
        List<Integer> successors = Succession.between(from, to).successors();
        int moved = 0;
        int reowned = 0;
        int cut = 0;
        for (int team = 0; team < successors.size(); team++) {
            Team before = from.teams().get(team);
            Team after = successors.get(team) < 0 ? null : to.teams().get(successors.get(team));
            moved += before.people().size() - (after == null ? 0 : Succession.common(before, after));
            for (String service : before.owns()) {
                reowned += after == null || !after.owns().contains(service) ? 1 : 0;
            }
            int pairs = pairs(before.people().size());
            for (Team other : to.teams()) {
                pairs -= pairs(Succession.common(before, other));
            }
            cut += pairs;
        }
        List<String> ownedBefore =
                from.teams().stream().flatMap(team -> team.owns().stream()).toList();
        for (Team team : to.teams()) {
            reowned += (int) team.owns().stream()
                    .filter(service -> !ownedBefore.contains(service))
                    .count();
        }
        return new StructureChange(alternative, moved, reowned, cut);
    }

    private static int pairs(int people) {
        return people * (people - 1) / 2;
    }
}

package operandi.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which team of one structure carries on which team of another. Names play no part: the successor of a team is found by
 * its people, greedily, the pair with the most people in common first, ties in the order of the first structure.
 *
 * @param successors for each team of the first structure, the index of its successor in the second, or -1
 */
public record Succession(List<Integer> successors) {
    public Succession {
        successors = List.copyOf(successors);
    }

    /** From one structure to another over the same roster. */
    public static Succession between(Structure from, Structure to) {
        List<Integer> successors = new ArrayList<>();
        from.teams().forEach(team -> successors.add(-1));
        TreeSet<Integer> free = new TreeSet<>();
        for (int team = 0; team < to.teams().size(); team++) {
            free.add(team);
        }
        while (true) {
            int predecessor = -1;
            int best = -1;
            int most = 0;
            for (int team = 0; team < successors.size(); team++) {
                if (successors.get(team) >= 0) {
                    continue;
                }
                for (int candidate : free) {
                    int common = common(from.teams().get(team), to.teams().get(candidate));
                    if (common > most) {
                        most = common;
                        predecessor = team;
                        best = candidate;
                    }
                }
            }
            if (best < 0) {
                return new Succession(successors);
            }
            successors.set(predecessor, best);
            free.remove(best);
        }
    }

    /** People whom two teams have in common. */
    public static int common(Team one, Team other) {
        TreeSet<String> people = new TreeSet<>(one.people());
        people.retainAll(other.people());
        return people.size();
    }
}

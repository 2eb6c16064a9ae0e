package operandi.core.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A team in a structure. Its name routes nothing and enters no random key: two structures that differ only in names of
 * teams give the same results.
 *
 * @param id unique within the structure
 * @param people ids from the roster; may be empty
 * @param owns services it owns
 * @param serves segments it serves
 */
public record Team(String id, List<String> people, List<String> owns, List<String> serves) {
    public Team {
        Names.require("a team", id);
        people = List.copyOf(people);
        owns = List.copyOf(owns);
        serves = List.copyOf(serves);
    }

    /** This team with everybody and everything of another. */
    Team joinedBy(Team other) {
        return new Team(id, union(people, other.people()), union(owns, other.owns()), union(serves, other.serves()));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}

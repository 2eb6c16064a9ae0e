package operandi.core.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A team in a structure. Its name routes nothing and enters no random key: two structures that differ only in names of
 * teams give the same results.
 *
 * @param id unique within the structure
 * @param people ids from the roster; may be empty
 * @param owns services it owns
 * @param serves segments it serves
 * @param wipLimit the most items that are at the team at a time, waiting or being worked on, at least 1; severe incidents
 *     do not count; none if there is no limit
 */
public record Team(String id, List<String> people, List<String> owns, List<String> serves, OptionalInt wipLimit) {
    public Team {
        Names.require("a team", id);
        people = List.copyOf(people);
        owns = List.copyOf(owns);
        serves = List.copyOf(serves);
        if (wipLimit.isPresent() && wipLimit.getAsInt() < 1) {
            throw new IllegalArgumentException("a limit of work in progress is at least 1, got " + wipLimit.getAsInt());
        }
    }

    /** A team without a limit of work in progress. */
    public Team(String id, List<String> people, List<String> owns, List<String> serves) {
        this(id, people, owns, serves, OptionalInt.empty());
    }

    /** This team with everybody and everything of another, under the limit of the other. */
    Team joinedBy(Team other) {
        return new Team(
                id,
                union(people, other.people()),
                union(owns, other.owns()),
                union(serves, other.serves()),
                other.wipLimit());
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}

package operandi.core.model;

import java.util.List;
import java.util.Optional;

/**
 * One of the ways to go that a scenario compares.
 *
 * @param id unique name
 * @param structure the structure it starts in
 * @param reorganization how it leaves that structure, if it does
 * @param timeLine what happens in this alternative alone, in the order of dates
 */
public record Alternative(
        String id, String structure, Optional<Reorganization> reorganization, List<TimeLineEntry> timeLine) {
    public Alternative {
        Names.require("an alternative", id);
        Names.require("a structure", structure);
        timeLine = List.copyOf(timeLine);
    }

    /** One that stays in its structure. */
    public Alternative(String id, String structure) {
        this(id, structure, Optional.empty(), List.of());
    }
}

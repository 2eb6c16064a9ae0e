package operandi.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * People are assigned anew while the simulation runs (DESIGN 2.5). At a wave the teams it names take their people
 * and services, and begin to serve their segments; the rest stays, and goes on serving its own. What no wave names follows with the last.
 *
 * @param at the first wave, in ticks
 * @param to the structure that it leads to
 * @param waves names of teams of that structure; at least one wave, which may be empty if it is the only one
 * @param every time between waves, in ticks; above 0 if there are several
 * @param cost of the whole, from the first wave on
 */
public record Reorganization(long at, String to, List<List<String>> waves, long every, Cost cost) {
    public Reorganization {
        Names.require("the structure of a reorganization", to);
        waves = waves.stream().map(List::copyOf).toList();
        if (at < 0 || waves.isEmpty() || (waves.size() > 1 && every <= 0)) {
            throw new IllegalArgumentException("a reorganization has waves one after another, got " + waves.size()
                    + " from " + at + " every " + every);
        }
        List<String> named = new ArrayList<>();
        waves.forEach(named::addAll);
        Names.requireUnique("team in a wave", named);
    }

    /** When a wave comes, in ticks. */
    public long dateOf(int wave) {
        return at + wave * every;
    }

    /** When the last wave comes, in ticks. */
    public long lastDate() {
        return dateOf(waves.size() - 1);
    }
}

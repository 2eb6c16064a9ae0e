package operandi.scenarios.format;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values that assumptions take in place of the stated ones. A scenario is read anew for each draw: the quantity of a path
 * is read as the file states it, and then given its other value.
 */
final class Draw {

    /** Every assumption as stated. */
    static final Draw NONE = new Draw(Map.of());

    /**
     * The two values of an assumption, in the model's own unit.
     *
     * @param stated what the file says
     * @param drawn what holds instead
     */
    record Change(double stated, double drawn) {}

    private final Map<String, Change> changes;

    /** @param changes by the path of the assumption */
    Draw(Map<String, Change> changes) {
        this.changes = new TreeMap<>(changes);
    }

    /** What becomes of the assumption of this path, if anything. */
    Optional<Change> at(String path) {
        return Optional.ofNullable(changes.get(path));
    }
}

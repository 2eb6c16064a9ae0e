package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import operandi.core.model.Assumption;
import operandi.scenarios.diagnostic.Span;

/** Collects the quantities that carry provenance. */
final class Assumptions {

    private record Placed(Span span, Assumption assumption) {}

    private final List<Placed> fromFile = new ArrayList<>();
    private final List<Assumption> defaults = new ArrayList<>();

    void add(Span span, Assumption assumption) {
        fromFile.add(new Placed(span, assumption));
    }

    /** Adds a value that the file does not state and that is in force all the same. */
    void addDefault(Assumption assumption) {
        defaults.add(assumption);
    }

    /** In the order of the file, then defaults, then laws. */
    List<Assumption> inOrder() {
        List<Assumption> all = new ArrayList<>();
        fromFile.stream().sorted(Comparator.comparing(Placed::span)).forEach(placed -> all.add(placed.assumption()));
        all.addAll(defaults);
        // A stable sort: laws move behind everything else, and nothing else moves.
        all.sort(Comparator.comparing(assumption -> assumption.path().startsWith("laws.")));
        return all;
    }
}

package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import operandi.core.model.Assumption;
import operandi.scenarios.diagnostic.Span;

/** Collects the quantities that carry provenance. */
final class Assumptions {

    private record Placed(Span span, Assumption assumption) {}

    private final List<Placed> ofFile = new ArrayList<>();
    private final List<Assumption> ofLaws = new ArrayList<>();
    private final Map<String, Assumption.Extent> extents = new LinkedHashMap<>();
    private final Set<String> vanishing = new LinkedHashSet<>();

    void add(Span span, Assumption assumption) {
        if (assumption.path().startsWith("laws.")) {
            ofLaws.add(assumption);
        } else {
            ofFile.add(new Placed(span, assumption));
        }
        assumption.extent().ifPresent(extent -> extents.put(assumption.path(), extent));
    }

    /** The range in numbers of what stands at this path, if it has one. */
    Optional<Assumption.Extent> extent(String path) {
        return Optional.ofNullable(extents.get(path));
    }

    /** Notes that what stands at this path may be drawn to be 0, though it is not stated so. */
    void mayVanish(String path) {
        vanishing.add(path);
    }

    boolean canVanish(String path) {
        return vanishing.contains(path);
    }

    /** In the order of the file, laws last and in the order of their catalogue. */
    List<Assumption> inOrder() {
        List<Assumption> all = new ArrayList<>();
        ofFile.stream().sorted(Comparator.comparing(Placed::span)).forEach(placed -> all.add(placed.assumption()));
        all.addAll(ofLaws);
        return all;
    }
}

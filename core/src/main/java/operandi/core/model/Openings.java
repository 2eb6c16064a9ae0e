package operandi.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which flows open which: those whose items a {@linkplain Step.Opens step} opens, and waits for.
 *
 * @param order of flows by what they open; a circle if flows open each other
 * @param mostParts for each flow that is in no circle and leads into none, how many parts one of its items can have open
 *     at once, with those that its parts have opened in turn; no more than a million are counted
 */
public record Openings(NeedOrder order, Map<String, Long> mostParts) {

    /** The most parts that one item may have open at once, with theirs: as many as a flow may have steps. */
    public static final long LIMIT = 1_000;

    private static final long FAR_TOO_MANY = 1_000_000;

    public Openings {
        mostParts = Collections.unmodifiableMap(new LinkedHashMap<>(mostParts));
    }

    /** What these flows open. */
    public static Openings of(List<Flow> flows) {
        Map<String, Flow> flowOf = new LinkedHashMap<>();
        Map<String, List<String>> opened = new LinkedHashMap<>();
        for (Flow flow : flows) {
            LinkedHashSet<String> all = new LinkedHashSet<>();
            flow.steps().forEach(step -> all.addAll(step.opens()));
            flowOf.put(flow.id(), flow);
            opened.put(flow.id(), new ArrayList<>(all));
        }
        NeedOrder order = NeedOrder.of(opened);
        Map<String, Long> mostParts = new LinkedHashMap<>();
        for (String flow : order.settled()) {
            long most = 0;
            for (Step step : flowOf.get(flow).steps()) {
                most = Math.max(most, partsOf(step, mostParts));
            }
            mostParts.put(flow, most);
        }
        return new Openings(order, mostParts);
    }

    /** How many parts a step opens, with those that they open in turn. */
    private static long partsOf(Step step, Map<String, Long> mostParts) {
        long parts = 0;
        for (String flow : step.opens()) {
            long inTurn = mostParts.getOrDefault(flow, 0L);
            parts = Math.min(parts + inTurn + 1, FAR_TOO_MANY);
        }
        return parts;
    }
}

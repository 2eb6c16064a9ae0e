package operandi.core.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names in an order in which each comes after all that it needs; where there is none, a circle that forbids it.
 *
 * @param settled the names that can be ordered so
 * @param circle names of which each needs the next, and the last one the first; empty if everything is settled
 */
public record NeedOrder(List<String> settled, List<String> circle) {

    public NeedOrder {
        settled = List.copyOf(settled);
        circle = List.copyOf(circle);
    }

    /**
     * Settles names in time proportional to the needs (A. B. Kahn, "Topological sorting of large networks",
     * Communications of the ACM 5(11), 1962, 558-562).
     *
     * @param needs every name with those that it needs, none of them twice; what is not a name itself is no need
     */
    public static NeedOrder of(Map<String, List<String>> needs) {
        Map<String, List<String>> neededBy = new LinkedHashMap<>();
        Map<String, Integer> unsettledNeeds = new LinkedHashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        needs.forEach((name, needed) -> {
            int count = 0;
            for (String other : needed) {
                if (needs.containsKey(other)) {
                    neededBy.computeIfAbsent(other, unseen -> new ArrayList<>()).add(name);
                    count++;
                }
            }
            unsettledNeeds.put(name, count);
            if (count == 0) {
                ready.add(name);
            }
        });
        List<String> settled = new ArrayList<>();
        while (!ready.isEmpty()) {
            String name = ready.remove();
            settled.add(name);
            unsettledNeeds.remove(name);
            for (String other : neededBy.getOrDefault(name, List.of())) {
                if (unsettledNeeds.merge(other, -1, Integer::sum) == 0) {
                    ready.add(other);
                }
            }
        }
        return new NeedOrder(settled, circleAmong(unsettledNeeds.keySet(), needs));
    }

    /** Whoever is left needs somebody who is left, so every way leads into a circle. */
    private static List<String> circleAmong(Set<String> left, Map<String, List<String>> needs) {
        if (left.isEmpty()) {
            return List.of();
        }
        Set<String> way = new LinkedHashSet<>();
        String at = left.iterator().next();
        while (way.add(at)) {
            at = needs.getOrDefault(at, List.of()).stream()
                    .filter(left::contains)
                    .findFirst()
                    .orElseThrow();
        }
        String first = at;
        return way.stream().dropWhile(name -> !name.equals(first)).toList();
    }
}

package operandi.scenarios.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import operandi.core.model.Service;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;

/** Checks that no service depends on itself, by whatever detour. */
final class DependencyCircle {

    private static final int MAX_SHOWN = 10;

    private final List<Service> services;
    private final NamedEntries entries;
    private final Reading reading;

    DependencyCircle(List<Service> services, NamedEntries entries, Reading reading) {
        this.services = services;
        this.entries = entries;
        this.reading = reading;
    }

    /** Reports the first circle, if there is one. */
    void check() {
        Map<String, List<String>> left = unsettled();
        if (left.isEmpty()) {
            return;
        }
        // Whoever is left depends on somebody who is left, so every way leads into a circle.
        Set<String> way = new LinkedHashSet<>();
        String at = left.keySet().iterator().next();
        while (way.add(at)) {
            at = left.getOrDefault(at, List.of(at)).get(0);
        }
        String first = at;
        List<String> circle =
                way.stream().dropWhile(service -> !service.equals(first)).toList();
        Named entry = entries.all().stream()
                .filter(named -> named.name().equals(first))
                .findFirst()
                .orElseThrow();
        reading.report(
                DiagnosticCode.DEPENDENCY_CIRCLE,
                entry.key().span(),
                "services depend on each other in a circle: " + shown(circle),
                "services that can be ordered so that each depends on earlier ones only");
    }

    private static String shown(List<String> circle) {
        List<String> names = new ArrayList<>(
                circle.stream().limit(MAX_SHOWN).map(Printable::echo).toList());
        names.add(circle.size() > MAX_SHOWN ? "..." : Printable.echo(circle.get(0)));
        return String.join(" -> ", names);
    }

    /** Services that cannot be ordered, each with those of them that it depends on. */
    private Map<String, List<String>> unsettled() {
        Map<String, List<String>> dependants = new LinkedHashMap<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        for (Service service : services) {
            open.put(service.id(), service.dependencies().size());
            service.dependencies()
                    .forEach(dependency -> dependants
                            .computeIfAbsent(dependency.service(), unseen -> new ArrayList<>())
                            .add(service.id()));
        }
        Deque<String> settled = new ArrayDeque<>();
        open.forEach((service, count) -> {
            if (count == 0) {
                settled.add(service);
            }
        });
        while (!settled.isEmpty()) {
            String service = settled.remove();
            open.remove(service);
            for (String dependant : dependants.getOrDefault(service, List.of())) {
                if (open.merge(dependant, -1, Integer::sum) == 0) {
                    settled.add(dependant);
                }
            }
        }
        Map<String, List<String>> left = new LinkedHashMap<>();
        for (Service service : services) {
            if (open.containsKey(service.id())) {
                left.put(
                        service.id(),
                        service.dependencies().stream()
                                .map(Service.Dependency::service)
                                .filter(open::containsKey)
                                .toList());
            }
        }
        return left;
    }
}

package operandi.scenarios.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.model.NeedOrder;
import operandi.core.model.Service;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.NamedEntries.Named;

/** Checks that no service depends on itself, by whatever detour. */
final class DependencyCircle {

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
        Map<String, List<String>> dependencies = new LinkedHashMap<>();
        services.forEach(service -> dependencies.put(
                service.id(),
                service.dependencies().stream().map(Service.Dependency::service).toList()));
        List<String> circle = NeedOrder.of(dependencies).circle();
        if (circle.isEmpty()) {
            return;
        }
        Named entry = entries.all().stream()
                .filter(named -> named.name().equals(circle.get(0)))
                .findFirst()
                .orElseThrow();
        reading.report(
                DiagnosticCode.DEPENDENCY_CIRCLE,
                entry.key().span(),
                "services depend on each other in a circle: " + Circle.shown(circle),
                "services that can be ordered so that each depends on earlier ones only");
    }
}

package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Service;
import operandi.scenarios.format.NamedEntries.Named;

/** Reads {@code services}: a service may be a name and nothing else. */
final class ServiceReader {

    private final Reading reading;

    ServiceReader(Reading reading) {
        this.reading = reading;
    }

    List<Service> read(NamedEntries entries) {
        List<Service> services = new ArrayList<>();
        for (Named entry : entries.all()) {
            if (!entry.field().node().isNothing()) {
                Fields.of(entry.field(), Section.SERVICE, reading)
                        .flatMap(fields -> fields.get("description"))
                        .ifPresent(field -> Texts.read(field, Texts.PARAGRAPH, reading));
            }
            services.add(new Service(entry.name()));
        }
        return services;
    }
}

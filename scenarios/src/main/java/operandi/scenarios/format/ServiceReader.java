package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import operandi.core.model.Hazard;
import operandi.core.model.Service;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code services}: a service may be a name and nothing else. */
final class ServiceReader {

    private static final int MAX_COMPONENTS = 1_000;
    private static final String OF = " of ";

    private final NameTable services;
    private final Reading reading;
    private final HazardReader hazards;
    private final Quantities quantities;

    ServiceReader(NameTable services, HazardReader hazards, Reading reading) {
        this.services = services;
        this.hazards = hazards;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    List<Service> read(NamedEntries entries) {
        int before = reading.errors();
        List<Service> read = new ArrayList<>();
        for (Named entry : entries.all()) {
            service(entry).ifPresent(read::add);
        }
        if (reading.errors() == before && entries.isComplete()) {
            new DependencyCircle(read, entries, reading).check();
        }
        return read;
    }

    private Optional<Service> service(Named entry) {
        if (entry.field().node().isNothing()) {
            return Optional.of(new Service(entry.name()));
        }
        Optional<Fields> given = Fields.of(entry.field(), Section.SERVICE, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        int before = fields.errorsBefore();
        fields.get("description").ifPresent(field -> Texts.read(field, Texts.PARAGRAPH, reading));
        Service.Redundancy redundancy = redundancy(fields);
        List<Service.Dependency> dependencies =
                fields.get("depends-on").map(this::dependencies).orElse(List.of());
        List<Hazard> ways = Stream.of(
                        fields.get("fails").flatMap(hazards::wear),
                        fields.get("shocks").flatMap(hazards::shock),
                        fields.get("changes").flatMap(hazards::change))
                .flatMap(Optional::stream)
                .toList();
        return reading.unlessFaulty(before, () -> new Service(entry.name(), redundancy, dependencies, ways));
    }

    private Service.Redundancy redundancy(Fields fields) {
        Optional<Service.Redundancy> stated = fields.get("redundancy").flatMap(this::redundancy);
        Service.Redundancy redundancy = stated.orElse(Service.Redundancy.NONE);
        Optional<Double> coverage = fields.get("coverage").flatMap(quantities::share);
        boolean hasSpares = redundancy.needed() < redundancy.components();
        if (fields.has("coverage") && !hasSpares && stated.isPresent() == fields.has("redundancy")) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key("coverage").span(),
                    "\"coverage\" where every component is needed",
                    "\"coverage\" only where there are more components than are needed, such as redundancy: 1 of 2");
        }
        return hasSpares && coverage.isPresent()
                ? new Service.Redundancy(redundancy.needed(), redundancy.components(), coverage.get())
                : redundancy;
    }

    private Optional<Service.Redundancy> redundancy(Field field) {
        String text = field.node() instanceof YamlScalar scalar ? scalar.text() : "";
        int of = text.indexOf(OF);
        int needed = of < 0 ? 0 : components(text.substring(0, of));
        int all = of < 0 ? 0 : components(text.substring(of + OF.length()));
        if (1 <= needed && needed <= all) {
            return Optional.of(new Service.Redundancy(needed, all));
        }
        reading.report(
                DiagnosticCode.REDUNDANCY,
                field.span(),
                Printable.echo(field.node().describe()) + " does not say how many components of how many are needed",
                "such as 2 of 3, at most 1000 components");
        return Optional.empty();
    }

    /** A whole number of components; 0 if it is none. */
    private static int components(String text) {
        boolean isNumber = text.matches("[1-9][0-9]{0,3}");
        int number = isNumber ? Integer.parseInt(text) : 0;
        return number <= MAX_COMPONENTS ? number : 0;
    }

    private List<Service.Dependency> dependencies(Field field) {
        if (!(field.node() instanceof YamlMap map)) {
            return services.resolveList(field).stream()
                    .map(name -> new Service.Dependency(name, 0))
                    .toList();
        }
        List<Service.Dependency> dependencies = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            Optional<String> name = services.resolve(entry.key());
            Field place = field.child(entry.key().text(), entry.value());
            Optional<Double> level = place.node().isNothing()
                    ? Optional.empty()
                    : Fields.of(place, Section.DEPENDENCY, reading)
                            .flatMap(fields -> fields.get("degrades-to"))
                            .flatMap(quantities::part);
            name.ifPresent(known -> dependencies.add(new Service.Dependency(known, level.orElse(0.0))));
        }
        return dependencies;
    }
}

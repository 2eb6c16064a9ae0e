package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlScalar;

/**
 * The names of one kind that a scenario declares, and the check that a reference leads to one of them. If not all
 * declarations could be read, every reference that could be a name passes: the fault lies in the declarations and has been reported there.
 */
final class NameTable {

    private final String kind;
    private final Set<String> names;
    private final boolean isComplete;
    private final Reading reading;

    NameTable(String kind, Collection<String> names, boolean isComplete, Reading reading) {
        this.kind = kind;
        this.names = new LinkedHashSet<>(names);
        this.isComplete = isComplete;
        this.reading = reading;
    }

    /** The same names and one more. */
    NameTable with(String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new NameTable(kind, more, isComplete, reading);
    }

    Set<String> names() {
        return names;
    }

    /** The name that a scalar refers to; a reference that leads nowhere is reported. */
    Optional<String> resolve(YamlScalar reference) {
        return resolve(reference, DiagnosticCode.UNKNOWN_NAME, "unknown " + kind + " ");
    }

    /** The same with a kind of fault of its own. */
    Optional<String> resolve(YamlScalar reference, DiagnosticCode code, String message) {
        String name = reference.text();
        if (names.contains(name)) {
            return Optional.of(name);
        }
        if (!isComplete) {
            return Names.read(reference, reading);
        }
        reading.report(Fault.of(code, reference.span(), message + Printable.quoted(name))
                .expecting(names.isEmpty() ? "nothing: no " + kind + " is declared" : "one of " + Reading.listed(names))
                .suggesting(reading.nearest(name, names)));
        return Optional.empty();
    }

    /** One name. */
    Optional<String> resolve(Field field) {
        if (field.node() instanceof YamlScalar scalar && !scalar.isNothing()) {
            return resolve(scalar);
        }
        reading.reportShape(field, "the name of a " + kind);
        return Optional.empty();
    }

    /** A list of names, or one name alone; no name twice. */
    List<YamlScalar> resolveAll(Field field) {
        List<YamlScalar> resolved = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (YamlScalar scalar : Lists.scalars(field, "the name of a " + kind, reading)) {
            if (resolve(scalar).isEmpty()) {
                continue;
            }
            if (seen.add(scalar.text())) {
                resolved.add(scalar);
            } else {
                reading.report(Fault.of(
                        DiagnosticCode.NAME_TAKEN,
                        scalar.span(),
                        kind + " " + Printable.quoted(scalar.text()) + " is listed twice"));
            }
        }
        return resolved;
    }
}

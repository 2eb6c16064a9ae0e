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
    private final String unknown;
    private final Optional<Refused> refused;
    private final Reading reading;

    /** Names that exist and yet do not belong here. */
    private record Refused(Set<String> names, DiagnosticCode code, String reason, String expected) {}

    NameTable(String kind, Collection<String> names, boolean isComplete, Reading reading) {
        this(kind, names, isComplete, "unknown " + kind + " ", Optional.empty(), reading);
    }

    private NameTable(
            String kind,
            Collection<String> names,
            boolean isComplete,
            String unknown,
            Optional<Refused> refused,
            Reading reading) {
        this.kind = kind;
        this.names = new LinkedHashSet<>(names);
        this.isComplete = isComplete;
        this.unknown = unknown;
        this.refused = refused;
        this.reading = reading;
    }

    /** No names, of a kind whose declarations could not be read: every reference passes. */
    static NameTable unknown(String kind, Reading reading) {
        return new NameTable(kind, List.of(), false, reading);
    }

    /**
     * The same names, of which some do not belong where this table is asked.
     *
     * @param reason what is said of such a name: it {@code is ...}
     */
    NameTable refusing(Collection<String> others, DiagnosticCode code, String reason, String expected) {
        Refused refusal = new Refused(new LinkedHashSet<>(others), code, reason, expected);
        return new NameTable(kind, names, isComplete, unknown, Optional.of(refusal), reading);
    }

    /** The same names, where an unknown one is reported in these words, followed by itself. */
    NameTable reporting(String words) {
        return new NameTable(kind, names, isComplete, words, refused, reading);
    }

    /** The same names and one more. */
    NameTable with(String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new NameTable(kind, more, isComplete, unknown, refused, reading);
    }

    Set<String> names() {
        return names;
    }

    /** The name that a scalar refers to; a reference that leads nowhere is reported. */
    Optional<String> resolve(YamlScalar reference) {
        return resolve(reference, DiagnosticCode.UNKNOWN_NAME, unknown);
    }

    /** The same with a kind of fault of its own. */
    Optional<String> resolve(YamlScalar reference, DiagnosticCode code, String message) {
        String name = reference.text();
        Optional<Refused> refusal = refused.filter(some -> some.names().contains(name));
        if (refusal.isPresent()) {
            reading.report(
                    refusal.get().code(),
                    reference.span(),
                    kind + " " + Printable.quoted(name) + " " + refusal.get().reason(),
                    refusal.get().expected());
            return Optional.empty();
        }
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

    /** The texts of a list of names, or of one name alone, in the order of the file; no name twice. */
    List<String> resolveList(Field field) {
        return resolveAll(field).stream().map(YamlScalar::text).toList();
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
                                kind + " " + Printable.quoted(scalar.text()) + " is listed twice")
                        .expecting("each " + kind + " once"));
            }
        }
        return resolved;
    }
}

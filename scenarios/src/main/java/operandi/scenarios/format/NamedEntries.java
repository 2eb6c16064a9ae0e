package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/**
 * A map whose keys are names that the scenario gives to things of one kind.
 *
 * @param kind what each of them is
 * @param all the entries with usable names, in the order of the file
 * @param isComplete whether nothing was at fault with the map or a name
 */
record NamedEntries(String kind, List<Named> all, boolean isComplete) {

    /**
     * A thing with a name.
     *
     * @param name a usable name
     * @param key where the name stands
     * @param field what is said about the thing
     */
    record Named(String name, YamlScalar key, Field field) {}

    NamedEntries {
        all = List.copyOf(all);
    }

    /** The entries of a key that must be there and have some. */
    static NamedEntries required(Fields fields, String key, String kind, Reading reading) {
        int before = reading.errors();
        Optional<Field> field = fields.require(key);
        NamedEntries entries =
                field.isPresent() ? of(field.get(), kind, reading) : new NamedEntries(kind, List.of(), false);
        if (entries.all().isEmpty() && reading.errors() == before) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE,
                    fields.key(key).span(),
                    Texts.key(key) + " has no entries",
                    "at least one " + kind);
            return new NamedEntries(kind, List.of(), false);
        }
        return entries;
    }

    /** The entries of a key that may be left out. */
    static NamedEntries optional(Fields fields, String key, String kind, Reading reading) {
        Optional<Field> field = fields.get(key);
        return field.isPresent() ? of(field.get(), kind, reading) : new NamedEntries(kind, List.of(), !fields.has(key));
    }

    /** The entries of a map; a value that is no map and names that cannot be used are reported. */
    static NamedEntries of(Field field, String kind, Reading reading) {
        List<Named> all = new ArrayList<>();
        if (!(field.node() instanceof YamlMap map)) {
            reading.reportShape(field, "a map with a name for each " + kind);
            return new NamedEntries(kind, all, false);
        }
        int before = reading.errors();
        for (YamlMap.Entry entry : map.entries()) {
            Names.read(entry.key(), reading)
                    .ifPresent(name -> all.add(new Named(name, entry.key(), field.child(name, entry.value()))));
        }
        return new NamedEntries(kind, all, map.isComplete() && reading.errors() == before);
    }

    List<String> names() {
        return all.stream().map(Named::name).toList();
    }

    /** The names, for references to them. */
    NameTable table(Reading reading) {
        return new NameTable(kind, names(), isComplete, reading);
    }
}

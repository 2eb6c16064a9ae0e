package operandi.scenarios.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.LookAlike;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlNode;
import operandi.scenarios.yaml.YamlScalar;

/**
 * The values of a map whose keys are fixed. An unknown key is reported; if it is a slip of a key that is not there, its
 * value is read as that key's, so that one slip is one error.
 */
final class Fields {

    private final Field owner;
    private final Section section;
    private final Reading reading;
    private final int errorsBefore;
    private final Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    private final Set<String> slipsWithoutValue = new LinkedHashSet<>();

    private Fields(Field owner, YamlMap map, Section section, Reading reading) {
        this.owner = owner;
        this.section = section;
        this.reading = reading;
        this.errorsBefore = reading.errors();
        for (YamlMap.Entry entry : map.entries()) {
            if (section.knows(entry.key().text())) {
                entries.put(entry.key().text(), entry);
            }
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!section.knows(entry.key().text())) {
                Optional<String> meant = reading.nearest(entry.key().text(), section.keys());
                reportUnknown(entry.key(), meant);
                meant.ifPresent(key -> addSlip(key, entry));
            }
        }
    }

    /** The fields of a map; nothing, reported, if the value is not a map. */
    static Optional<Fields> of(Field field, Section section, Reading reading) {
        if (field.node() instanceof YamlMap map) {
            return Optional.of(new Fields(field, map, section, reading));
        }
        reading.reportShape(field, "a map with " + Reading.listed(section.keys()));
        return Optional.empty();
    }

    private void addSlip(String key, YamlMap.Entry entry) {
        if (entry.value().isNothing()) {
            slipsWithoutValue.add(key);
        } else {
            entries.putIfAbsent(key, entry);
        }
    }

    /** How many errors had been reported before the keys of this map were looked at. */
    int errorsBefore() {
        return errorsBefore;
    }

    private void reportUnknown(YamlScalar key, Optional<String> meant) {
        Fault fault = Fault.of(
                        DiagnosticCode.UNKNOWN_KEY,
                        key.span(),
                        "unknown key " + Printable.quoted(key.text()) + " in " + section.description())
                .expecting("one of " + String.join(", ", section.keys()));
        Optional<Section> home = Stream.of(Section.values())
                .filter(other -> other.keys().contains(key.text()))
                .findFirst();
        boolean isMisplaced = meant.isEmpty() && home.isPresent();
        if (LookAlike.indexIn(key.text()).isPresent()) {
            reading.report(LookAlike.fault(key.text(), key.span()));
            return;
        }
        reading.report(
                isMisplaced
                        ? fault.helping(Printable.quoted(key.text()) + " belongs in "
                                + home.get().description())
                        : fault.suggesting(meant));
    }

    /** Whether the key is there. */
    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The value of a key that may be left out; a key without a value is reported. */
    Optional<Field> get(String key) {
        YamlMap.Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value().isNothing()) {
            reading.report(Fault.of(
                            DiagnosticCode.EMPTY_VALUE,
                            entry.key().span(),
                            Printable.quoted(entry.key().text()) + " has no value")
                    .expecting("a value, or no such key"));
            return Optional.empty();
        }
        return Optional.of(owner.child(key, entry.value()));
    }

    /** The value of a key as it stands, whatever it is. */
    Optional<YamlNode> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlMap.Entry::value);
    }

    /** The value of a key that must be there; its absence is reported. */
    Optional<Field> require(String key) {
        if (!has(key) && !slipsWithoutValue.contains(key)) {
            reading.report(Fault.of(
                            DiagnosticCode.MISSING_KEY,
                            owner.span(),
                            Printable.quoted(key) + " is missing in " + section.description())
                    .expecting(key + ": " + Examples.of(section, key)));
        }
        return get(key);
    }

    /** The path of a key, there or not. */
    String path(String key) {
        return owner.path().isEmpty() ? key : owner.path() + "." + key;
    }

    /** Where a key stands, for a fault of the key itself. */
    Field key(String key) {
        YamlMap.Entry entry = entries.get(key);
        return entry == null ? owner : owner.child(key, entry.key());
    }
}

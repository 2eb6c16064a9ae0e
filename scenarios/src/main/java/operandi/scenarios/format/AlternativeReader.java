package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.scenarios.format.NamedEntries.Named;

/** Reads {@code alternatives}: what is compared. */
final class AlternativeReader {

    private final NameTable structures;
    private final Reading reading;

    AlternativeReader(NameTable structures, Reading reading) {
        this.structures = structures;
        this.reading = reading;
    }

    /** The alternatives of the file. */
    List<Alternative> read(NamedEntries entries) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Named entry : entries.all()) {
            Optional<String> structure = Fields.of(entry.field(), Section.ALTERNATIVE, reading)
                    .flatMap(fields -> fields.require("structure"))
                    .flatMap(structures::resolve);
            structure.ifPresent(name -> alternatives.add(new Alternative(entry.name(), name)));
        }
        return alternatives;
    }

    /** Where the file names none: each structure as it stands. */
    static List<Alternative> ofStructures(NamedEntries structures) {
        return structures.names().stream()
                .map(name -> new Alternative(name, name))
                .toList();
    }
}

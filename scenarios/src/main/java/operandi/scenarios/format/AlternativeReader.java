package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Reorganization;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeLineEntry;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;

/** Reads {@code alternatives}: what is compared. */
final class AlternativeReader {

    private final NameTable structures;
    private final ReorganizationReader reorganizations;
    private final TimeLineReader timeLines;
    private final List<String> common;
    private final Reading reading;

    /** @param common names of the entries that happen in every alternative */
    AlternativeReader(
            NameTable structures,
            ReorganizationReader reorganizations,
            TimeLineReader timeLines,
            List<String> common,
            Reading reading) {
        this.structures = structures;
        this.reorganizations = reorganizations;
        this.timeLines = timeLines;
        this.common = common;
        this.reading = reading;
    }

    /** The alternatives of the file. */
    List<Alternative> read(NamedEntries entries) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Named entry : entries.all()) {
            alternative(entry).ifPresent(alternatives::add);
        }
        return alternatives;
    }

    private Optional<Alternative> alternative(Named entry) {
        Optional<Fields> given = Fields.of(entry.field(), Section.ALTERNATIVE, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        Optional<String> structure = fields.require("structure").flatMap(structures::resolve);
        Optional<Reorganization> reorganization = fields.get("reorganize").flatMap(reorganizations::read);
        NamedEntries own = NamedEntries.optional(fields, "time-line", "entry", reading);
        List<TimeLineEntry> timeLine =
                timeLines.readOwn(own.all().stream().filter(this::isItsOwn).toList());
        return reading.unlessFaulty(
                fields.errorsBefore(),
                () -> new Alternative(entry.name(), structure.orElseThrow(), reorganization, timeLine));
    }

    private boolean isItsOwn(Named entry) {
        boolean isCommon = common.contains(entry.name());
        if (isCommon) {
            reading.report(
                    DiagnosticCode.NAME_TAKEN,
                    entry.key().span(),
                    Printable.quoted(entry.name()) + " happens in every alternative already",
                    "another name, or the entry in one of the two places");
        }
        return !isCommon;
    }

    /** The teams that each alternative has at some time: those it starts with and those it is reorganized to. */
    static Map<String, NameTable> teams(List<Alternative> alternatives, List<Structure> structures, Reading reading) {
        Map<String, Structure> structureById = new LinkedHashMap<>();
        structures.forEach(structure -> structureById.put(structure.id(), structure));
        Map<List<String>, NameTable> teamsOfWay = new LinkedHashMap<>();
        Map<String, NameTable> teams = new LinkedHashMap<>();
        for (Alternative alternative : alternatives) {
            String start = alternative.structure();
            String end = alternative.reorganization().map(Reorganization::to).orElse(start);
            teams.put(
                    alternative.id(),
                    teamsOfWay.computeIfAbsent(List.of(start, end), way -> teamsOf(way, structureById, reading)));
        }
        return teams;
    }

    private static NameTable teamsOf(List<String> way, Map<String, Structure> structureById, Reading reading) {
        List<String> names = way.stream()
                .flatMap(id -> Optional.ofNullable(structureById.get(id)).stream())
                .flatMap(structure -> structure.teams().stream())
                .map(Team::id)
                .toList();
        return new NameTable("team", names, structureById.keySet().containsAll(way), reading);
    }

    /** Where the file names none: each structure as it stands. */
    static List<Alternative> ofStructures(NamedEntries structures) {
        return structures.names().stream()
                .map(name -> new Alternative(name, name))
                .toList();
    }
}

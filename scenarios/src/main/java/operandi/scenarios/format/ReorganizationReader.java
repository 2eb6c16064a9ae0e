package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Cost;
import operandi.core.model.Reorganization;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code reorganize}: when people are assigned anew, and in which waves. */
final class ReorganizationReader {

    private final NameTable structureNames;
    private final Map<String, Structure> structures = new LinkedHashMap<>();
    private final Dates dates;
    private final Reading reading;
    private final Quantities quantities;

    ReorganizationReader(NameTable structureNames, List<Structure> structures, Dates dates, Reading reading) {
        this.structureNames = structureNames;
        structures.forEach(structure -> this.structures.put(structure.id(), structure));
        this.dates = dates;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Optional<Reorganization> read(Field field) {
        Optional<Fields> given = Fields.of(field, Section.REORGANIZE, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        int before = fields.errorsBefore();
        Optional<Long> at = fields.require("at").flatMap(dates::read);
        Optional<String> to = fields.require("to").flatMap(structureNames::resolve);
        List<List<String>> waves =
                fields.get("waves").map(value -> waves(value, to)).orElse(List.of(List.of()));
        Optional<Long> every = every(fields, waves.size());
        Optional<Cost> cost = fields.get("cost").flatMap(new CostReader(reading)::read);
        if (reading.errors() > before) {
            return Optional.empty();
        }
        Reorganization reorganization =
                new Reorganization(at.orElseThrow(), to.orElseThrow(), waves, every.orElse(0L), cost.orElse(Cost.NONE));
        Field place = fields.has("waves") ? fields.key("waves") : field;
        return Optional.of(reorganization)
                .filter(complete -> dates.isWithin(complete.lastDate(), place, "the last wave"));
    }

    private Optional<Long> every(Fields fields, int waves) {
        Optional<Long> every = (waves > 1 ? fields.require("every") : fields.get("every"))
                .flatMap(value -> quantities.stated(value, Dimension.DURATION, Quantities.POSITIVE_DURATIONS))
                .map(Ticks::round);
        if (fields.has("every") && waves == 1) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key("every").span(),
                    "\"every\" where there is one wave",
                    "\"every\" together with two or more waves");
        }
        return every;
    }

    /** Names of teams, wave by wave. */
    private List<List<String>> waves(Field field, Optional<String> to) {
        NameTable teams = teams(to);
        Map<String, Integer> waveByTeam = new LinkedHashMap<>();
        List<List<String>> waves = new ArrayList<>();
        for (Field wave : Lists.items(field)) {
            List<String> named = new ArrayList<>();
            int before = reading.errors();
            for (YamlScalar team : teams.resolveAll(wave)) {
                Integer other = waveByTeam.putIfAbsent(team.text(), waves.size() + 1);
                if (other != null) {
                    reading.report(
                            DiagnosticCode.NAME_TAKEN,
                            team.span(),
                            "team " + Printable.quoted(team.text()) + " is already in wave " + other,
                            "each team in one wave at most");
                }
                named.add(team.text());
            }
            if (named.isEmpty() && reading.errors() == before) {
                reading.report(
                        DiagnosticCode.EMPTY_VALUE, wave.span(), "a wave without a team", "at least one team a wave");
            }
            waves.add(named);
        }
        if (waves.isEmpty()) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE,
                    field.span(),
                    "there is no wave",
                    "at least one, or no \"waves\" for one wave of everything");
        }
        return waves;
    }

    private NameTable teams(Optional<String> to) {
        Optional<Structure> structure = to.map(structures::get);
        return structure
                .map(known -> new NameTable(
                                "team", known.teams().stream().map(Team::id).toList(), true, reading)
                        .reporting("structure " + Printable.quoted(known.id()) + " has no team "))
                .orElse(NameTable.unknown("team", reading));
    }
}

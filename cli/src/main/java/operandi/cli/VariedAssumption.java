package operandi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.experiment.SweepAxis;
import operandi.core.model.Assumption;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.NearestName;
import operandi.scenarios.diagnostic.Span;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;

/** Reads what {@code --vary} asks for, and refuses what the scenario could not state. */
final class VariedAssumption {

    private static final String FORM = "--vary takes PATH=A,B,C such as laws.rework.share='5 %,30 %'";

    private VariedAssumption() {}

    /**
     * The axis that {@code PATH=A,B,C} describes, the values written as in the scenario file.
     *
     * @throws UsageException if there is no such assumption, or it cannot take one of the values
     */
    static SweepAxis parse(String text, ScenarioFamily family) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new UsageException(FORM + ", got '" + text + "'");
        }
        Assumption assumption = named(text.substring(0, equals).strip(), family);
        List<Double> values = new ArrayList<>();
        for (String written : text.substring(equals + 1).split(",", -1)) {
            values.add(value(written.strip(), assumption));
        }
        return requireValid(new SweepAxis(assumption.path(), values), family);
    }

    /**
     * Both ends of a range that the scenario declares.
     *
     * @throws UsageException if the scenario is not valid with one of them
     */
    static SweepAxis ends(Assumption assumption, ScenarioFamily family) {
        Assumption.Extent extent = assumption.extent().orElseThrow();
        return requireValid(new SweepAxis(assumption.path(), List.of(extent.low(), extent.high())), family);
    }

    private static Assumption named(String path, ScenarioFamily family) {
        List<Assumption> known = family.stated().assumptions();
        Optional<Assumption> found = known.stream()
                .filter(assumption -> assumption.path().equals(path))
                .findFirst();
        List<String> variable = known.stream()
                .filter(assumption -> assumption.extent().isPresent())
                .map(Assumption::path)
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("there is no assumption '" + path + "'"
                    + NearestName.of(path, variable)
                            .map(name -> "; did you mean '" + name + "'?")
                            .orElse(variable.isEmpty() ? "; there are none with a range" : known(path, variable)));
        }
        if (found.get().extent().isEmpty()) {
            throw new UsageException("'" + path + "' has no range in the scenario, so it cannot be varied");
        }
        return found.get();
    }

    /** Those under the same head, if there are any: a scenario may have very many. */
    private static String known(String path, List<String> variable) {
        String head = path.contains(".") ? path.substring(0, path.indexOf('.') + 1) : path;
        List<String> near =
                variable.stream().filter(name -> name.startsWith(head)).toList();
        return "; there are: " + String.join(", ", near.isEmpty() ? variable : near);
    }

    private static double value(String written, Assumption assumption) {
        List<Fault> faults = new ArrayList<>();
        Optional<Double> value = Quantity.parse(written, dimension(assumption), Span.START, faults::add);
        return value.orElseThrow(() -> {
            Fault fault = faults.get(0);
            return new UsageException("--vary " + assumption.path() + ": '" + written + "': " + fault.message()
                    + fault.expected().map(right -> "; expected " + right).orElse(""));
        });
    }

    private static Dimension dimension(Assumption assumption) {
        return switch (assumption.extent().orElseThrow().dimension()) {
            case "duration" -> Dimension.DURATION;
            case "rate" -> assumption.value().contains("%") ? Dimension.LEAVING : Dimension.RATE;
            case "growth" -> Dimension.GROWTH;
            case "share" -> assumption.value().contains("pp") ? Dimension.POINTS : Dimension.SHARE;
            case "cost" -> Dimension.HOURLY_COST;
            case "money" -> Dimension.MONEY;
            case "count" -> Dimension.COUNT;
            default -> Dimension.NUMBER;
        };
    }

    private static SweepAxis requireValid(SweepAxis axis, ScenarioFamily family) {
        for (double value : axis.values()) {
            try {
                family.with(Map.of(axis.path(), value));
            } catch (IllegalArgumentException invalid) {
                throw new UsageException(axis.path() + ": " + invalid.getMessage());
            }
        }
        return axis;
    }
}

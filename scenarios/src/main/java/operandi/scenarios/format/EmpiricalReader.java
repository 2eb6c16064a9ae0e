package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.random.Distribution;
import operandi.core.random.Empirical;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Dimension;

/** Reads observed values and their weights. */
final class EmpiricalReader {

    private static final double MAX_WEIGHT = 1e15;

    private final Reading reading;
    private final Quantities quantities;

    EmpiricalReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** A distribution of observed values, in ticks. */
    Optional<Distribution> read(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.EMPIRICAL, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        List<Double> values = new ArrayList<>();
        Optional<Field> valueField = fields.get().require("values");
        valueField.ifPresent(list ->
                Lists.items(list).forEach(item -> quantities.duration(item).ifPresent(values::add)));
        List<Double> weights = new ArrayList<>();
        Optional<Field> weightField = fields.get().get("weights");
        Limits limits = Limits.between(0, MAX_WEIGHT, "a number of at least 0");
        List<Double> leastWeights = new ArrayList<>();
        weightField.ifPresent(list -> Lists.items(list)
                .forEach(item -> quantities.read(item, Dimension.NUMBER, limits).ifPresent(weight -> {
                    weights.add(weight);
                    leastWeights.add(reading.least(item.path(), weight));
                })));
        if (reading.errors() > before) {
            return Optional.empty();
        }
        if (values.isEmpty()) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE, valueField.orElseThrow().span(), "there are no values", "at least one");
            return Optional.empty();
        }
        if (weightField.isEmpty()) {
            return Optional.of(Empirical.of(values));
        }
        boolean isPositive = leastWeights.stream().anyMatch(weight -> weight > 0);
        return weighted(values, weights, isPositive, weightField.get());
    }

    private Optional<Distribution> weighted(
            List<Double> values, List<Double> weights, boolean isPositive, Field place) {
        if (weights.size() != values.size() || !isPositive) {
            reading.report(
                    DiagnosticCode.DISTRIBUTION,
                    place.span(),
                    weights.size() != values.size()
                            ? values.size() + " values and " + weights.size() + " weights"
                            : "all weights are or may be 0",
                    "one weight for each value, one of them above 0");
            return Optional.empty();
        }
        return Optional.of(Empirical.of(values, weights));
    }
}

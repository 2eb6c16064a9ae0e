package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Dimension;

/**
 * Two lists of a map that belong together: things, and a weight above 0 for each.
 *
 * @param items at least one
 * @param weights one per item
 */
record WeightedList<T>(List<T> items, List<Double> weights) {

    private static final Limits WEIGHTS = Limits.above(0, 1e9, "a number above 0, at most 1_000_000_000");

    /**
     * Reads both lists; anything wrong is reported.
     *
     * @param key of the things; that of the weights is {@code weights}
     * @param read reads one thing
     */
    static <T> Optional<WeightedList<T>> read(
            Fields fields, String key, Function<Field, Optional<T>> read, Quantities quantities, Reading reading) {
        int before = fields.errorsBefore();
        List<T> items = new ArrayList<>();
        Optional<Field> itemField = fields.require(key);
        itemField.ifPresent(
                list -> Lists.items(list).forEach(item -> read.apply(item).ifPresent(items::add)));
        List<Double> weights = new ArrayList<>();
        Optional<Field> weightField = fields.require("weights");
        weightField.ifPresent(list -> Lists.items(list)
                .forEach(
                        item -> quantities.read(item, Dimension.NUMBER, WEIGHTS).ifPresent(weights::add)));
        if (reading.errors() > before) {
            return Optional.empty();
        }
        if (items.isEmpty() || weights.size() != items.size()) {
            reading.report(
                    DiagnosticCode.DISTRIBUTION,
                    weightField.orElseThrow().span(),
                    items.size() + " in " + key + " and " + weights.size() + " weights",
                    "one weight for each, at least one");
            return Optional.empty();
        }
        return Optional.of(new WeightedList<>(List.copyOf(items), List.copyOf(weights)));
    }
}

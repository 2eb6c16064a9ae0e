package operandi.core.experiment;

import java.util.List;

/**
 * Values that one assumption takes in a sweep, all others as stated.
 *
 * @param path of the assumption
 * @param values in the model's own unit, at least one
 */
public record SweepAxis(String path, List<Double> values) {
    public SweepAxis {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sweep of " + path + " needs a value");
        }
    }
}

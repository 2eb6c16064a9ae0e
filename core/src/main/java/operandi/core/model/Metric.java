package operandi.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A figure that results report. The ids are stable: files, expectations and scripts name them.
 *
 * @param id such as {@code customer.wait}
 * @param unit {@code min}, {@code h}, {@code weeks}, {@code fraction}, {@code count}, {@code EUR}, or {@code headline}
 *     for the unit of the scenario's headline
 * @param better which direction is better
 * @param scopes the kinds of scope it is reported for: {@code flow}, {@code team}, {@code service}, {@code segment},
 *     {@code all}
 * @param label a few words for tables and charts
 * @param definition what is measured, over which population, on which clock
 */
public record Metric(String id, String unit, Better better, List<String> scopes, String label, String definition) {

    /** The direction in which a metric improves. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }

    /**
     * Whether it is a comparison with the baseline already: no alternative has it by itself, the baseline has none, and it
     * cannot decide.
     */
    public boolean comparesAlternatives() {
        return id.startsWith("reorganization.");
    }

    /** Every metric, in the order of reports. */
    public static List<Metric> all() {
        return MetricCatalogue.ALL;
    }

    /** The metric of this id, if there is one. */
    public static Optional<Metric> of(String id) {
        return all().stream().filter(metric -> metric.id().equals(id)).findFirst();
    }
}

package operandi.core.experiment;

import operandi.core.model.Metric;

/**
 * What a column of results is about.
 *
 * @param metric the metric
 * @param scope {@code all}, or a kind and a name such as {@code segment:pet-owners}, {@code team:desk}, {@code flow:visit}
 */
public record MetricKey(Metric metric, String scope) {

    /** The only stretch of time reported so far: everything after the warm-up. */
    public static final String WHOLE = "whole";
}

package operandi.core.model;

/**
 * The smallest difference on a metric that matters to whoever asked.
 *
 * @param metric the metric
 * @param delta in the metric's own unit, above 0
 */
public record Threshold(Metric metric, double delta) {
    public Threshold {
        if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("matters-if of " + metric.id() + " must be above 0, got " + delta);
        }
    }
}

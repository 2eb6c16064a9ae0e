package operandi.core.experiment;

import operandi.core.model.Metric;
import operandi.core.model.Window;

/**
 * A metric at a scope in a window.
 *
 * @param metric which
 * @param scope {@code all}, or kind and name such as {@code team:web}
 * @param window the stretch of the calendar
 */
public record MetricKey(Metric metric, String scope, Window window) {

    /** Over the whole run. */
    public MetricKey(Metric metric, String scope) {
        this(metric, scope, Window.WHOLE);
    }
}

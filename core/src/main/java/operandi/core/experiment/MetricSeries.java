package operandi.core.experiment;

import java.util.List;

/**
 * A metric in every future of one alternative.
 *
 * @param key what it is
 * @param values one entry per replication, in the order of replications; NaN where the metric is undefined
 * @param summary over the futures
 */
public record MetricSeries(MetricKey key, List<Double> values, Summary summary) {
    public MetricSeries {
        values = List.copyOf(values);
    }
}

package operandi.reporting.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricKey;
import operandi.core.experiment.MetricSeries;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.reporting.text.VisibleText;

/**
 * Metrics side by side, a column for each alternative.
 *
 * @param alternatives their names
 * @param rows a row for each metric and scope that any alternative has
 * @param definitions of the metrics that occur
 */
record MetricTable(List<String> alternatives, List<Row> rows, List<Definition> definitions) {

    /**
     * @param metric its label
     * @param scope empty for all
     * @param estimates one for each alternative
     */
    record Row(String metric, String scope, List<Estimate> estimates) {}

    /**
     * @param label of the metric
     * @param id of the metric
     * @param text what it measures
     */
    record Definition(String label, String id, String text) {}

    /** Every metric that some future defines, over the whole run; what compares alternatives already stands elsewhere. */
    static MetricTable all(ExperimentResult result) {
        return of(result, key -> key.window() == Window.WHOLE && !key.metric().comparesAlternatives());
    }

    /** What customers live through, over all segments. */
    static MetricTable key(ExperimentResult result) {
        return of(
                result,
                key -> key.window() == Window.WHOLE
                        && key.scope().equals("all")
                        && key.metric().id().startsWith("customer."));
    }

    /** The share of work that crosses teams, of flows that cross in any alternative. */
    static MetricTable crossing(ExperimentResult result) {
        return of(
                result,
                key -> key.window() == Window.WHOLE
                        && key.metric().id().equals("flow.crossing")
                        && result.alternatives().stream()
                                .flatMap(alternative -> alternative.metric("flow.crossing", key.scope()).stream())
                                .anyMatch(series -> series.summary().mean() > 0));
    }

    private static MetricTable of(ExperimentResult result, Predicate<MetricKey> wanted) {
        Map<MetricKey, List<Estimate>> estimates = new LinkedHashMap<>();
        for (AlternativeResult alternative : result.alternatives()) {
            for (MetricSeries series : alternative.metrics()) {
                if (wanted.test(series.key()) && !estimates.containsKey(series.key())) {
                    estimates.put(series.key(), estimates(result, series.key()));
                }
            }
        }
        estimates.values().removeIf(row -> row.stream().noneMatch(Estimate::isDefined));
        List<Row> rows = new ArrayList<>();
        Map<String, Definition> definitions = new LinkedHashMap<>();
        estimates.forEach((key, row) -> {
            Metric metric = key.metric();
            rows.add(new Row(Names.capitalized(metric.label()), Names.scope(key.scope()), row));
            definitions.putIfAbsent(
                    metric.id(), new Definition(Names.capitalized(metric.label()), metric.id(), metric.definition()));
        });
        return new MetricTable(
                result.alternatives().stream()
                        .map(alternative ->
                                VisibleText.line(alternative.alternative().id()))
                        .toList(),
                rows,
                List.copyOf(definitions.values()));
    }

    private static List<Estimate> estimates(ExperimentResult result, MetricKey key) {
        return result.alternatives().stream()
                .map(alternative -> Estimate.of(
                        VisibleText.line(alternative.alternative().id()),
                        alternative.metric(key.metric().id(), key.scope()).orElse(null)))
                .toList();
    }
}

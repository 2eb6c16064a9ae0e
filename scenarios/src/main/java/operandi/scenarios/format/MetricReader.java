package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code matters-if} and {@code headline}: the metrics that decide. */
final class MetricReader {

    private final NameTable metrics;
    private final Reading reading;
    private final Quantities quantities;

    MetricReader(Reading reading) {
        this.metrics = names(reading);
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** The ids of all metrics, for references to them. */
    static NameTable names(Reading reading) {
        return new NameTable("metric", Metric.all().stream().map(Metric::id).toList(), true, reading);
    }

    Optional<Metric> headline(Field field) {
        return metrics.resolve(field).flatMap(Metric::of);
    }

    /** Differences that matter; metrics in units of the headline follow it. */
    List<Threshold> thresholds(Field field, Optional<Metric> headline) {
        List<Threshold> thresholds = new ArrayList<>();
        if (!(field.node() instanceof YamlMap map)) {
            reading.reportShape(field, "a map from metrics to differences");
            return thresholds;
        }
        for (YamlMap.Entry entry : map.entries()) {
            YamlScalar id = entry.key();
            Field value = field.child(id.text(), entry.value());
            metrics.resolve(id)
                    .flatMap(Metric::of)
                    .filter(metric -> decides(metric, id))
                    .flatMap(metric -> MetricUnit.of(metric, headline)
                            .difference(value, quantities)
                            .map(delta -> new Threshold(metric, delta)))
                    .ifPresent(thresholds::add);
        }
        return thresholds;
    }

    /** Whether a difference in the metric can be better or worse, and is of something that every alternative has. */
    private boolean decides(Metric metric, YamlScalar id) {
        boolean directed = metric.better() != Metric.Better.NEITHER;
        if (directed && !metric.scopes().contains("team")) {
            return true;
        }
        String reason = directed ? "teams differ between alternatives" : "neither direction is better";
        reading.report(
                DiagnosticCode.NO_VERDICT,
                id.span(),
                "\"" + metric.id() + "\" cannot decide: " + reason,
                "a metric of customers, flows or cost that has a better direction");
        return false;
    }
}

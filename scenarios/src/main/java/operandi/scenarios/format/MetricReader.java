package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code matters-if} and {@code headline}: the metrics that decide. */
final class MetricReader {

    private static final double MAX_NUMBER = 1e15;

    private final NameTable metrics;
    private final Reading reading;
    private final Quantities quantities;

    MetricReader(Reading reading) {
        List<String> ids = Metric.all().stream().map(Metric::id).toList();
        this.metrics = new NameTable("metric", ids, true, reading);
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Optional<Metric> headline(Field field) {
        return metrics.resolve(field).flatMap(Metric::of);
    }

    List<Threshold> thresholds(Field field) {
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
                    .flatMap(metric -> delta(value, metric).map(delta -> new Threshold(metric, delta)))
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

    /** A difference in the metric's own unit. */
    private Optional<Double> delta(Field field, Metric metric) {
        return switch (metric.unit()) {
            case "min" -> quantities.positiveDuration(field).map(ticks -> ticks / Ticks.MINUTE);
            case "h" -> quantities.positiveDuration(field).map(ticks -> ticks / Ticks.HOUR);
            case "fraction" ->
                quantities.read(field, Dimension.POINTS, Limits.above(0, 1, "a difference above 0 pp, at most 100 pp"));
            case "EUR" -> quantities.read(field, Dimension.MONEY, Limits.above(0, MAX_NUMBER, "an amount above 0 EUR"));
            default -> quantities.read(field, Dimension.NUMBER, Limits.above(0, MAX_NUMBER, "a number above 0"));
        };
    }
}

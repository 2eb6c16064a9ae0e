package operandi.reporting.sweep;

import java.util.OptionalDouble;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.SweepResult;
import operandi.core.model.Scenario;
import operandi.reporting.content.Provenance;
import operandi.reporting.file.JsonFields;
import operandi.reporting.file.JsonFile;
import operandi.reporting.text.Quantity;

/**
 * {@code sweep.json}, schema version 1. It holds nothing about the machine, the JVM or the time, so equal inputs give
 * equal bytes. What is undefined is null; values of assumptions are in the unit named beside them.
 */
final class SweepJson {

    static final String NAME = "sweep.json";

    /** Raised when a reader of the version before would misread the file. */
    static final int SCHEMA_VERSION = 1;

    private final JsonFields json;

    private SweepJson(JsonFields json) {
        this.json = json;
    }

    static byte[] of(SweepResult result, Provenance provenance) {
        return JsonFile.of(json -> new SweepJson(json).write(result, provenance));
    }

    private void write(SweepResult result, Provenance provenance) {
        json.generator().writeStartObject();
        json.count("schemaVersion", SCHEMA_VERSION);
        json.text("operandi", provenance.version());
        json.text("inputs", "sha256:" + provenance.digest());
        Scenario scenario = result.scenario();
        json.text("title", scenario.title());
        json.count("seed", scenario.design().seed());
        json.count("replications", scenario.design().replications());
        json.number("confidence", scenario.design().confidence());
        json.count("family", result.stated().size() + result.points().size());
        json.text("baseline", scenario.baseline());
        json.text("metric", result.metric().id());
        json.text("unit", result.metric().unit());
        json.objects("stated", result.stated(), this::writeStated);
        json.objects("axes", AxisEffect.of(result), this::writeAxis);
        json.generator().writeEndObject();
    }

    private void writeStated(Comparison comparison) {
        json.text("alternative", comparison.alternative());
        writeComparison(comparison);
    }

    private void writeAxis(AxisEffect axis) {
        json.text("alternative", axis.stated().alternative());
        json.text("assumption", axis.assumption().path());
        json.text("valueUnit", Quantity.unit(axis.dimension()));
        value("statedValue", axis.extent().point(), axis);
        value("lowOfRange", axis.extent().low(), axis);
        value("highOfRange", axis.extent().high(), axis);
        json.number("effect", axis.size());
        OptionalDouble zero = axis.tipping().at();
        value("zeroAt", zero.orElse(Double.NaN), axis);
        json.flag("verdictChanges", axis.tipping().verdictChanges());
        json.objects("points", axis.points(), point -> {
            value("value", point.value(), axis);
            writeComparison(point.comparison());
        });
    }

    private void value(String name, double value, AxisEffect axis) {
        json.number(name, Quantity.inUnit(value, axis.dimension()));
    }

    private void writeComparison(Comparison comparison) {
        json.text("scope", comparison.scope());
        json.number("threshold", comparison.threshold().delta());
        json.number("mean", comparison.mean());
        json.number("halfWidth", comparison.halfWidth());
        json.number("low", comparison.mean() - comparison.halfWidth());
        json.number("high", comparison.mean() + comparison.halfWidth());
        json.number("p10", comparison.p10());
        json.number("p90", comparison.p90());
        json.count("n", comparison.n());
        json.count("better", comparison.better());
        json.count("worse", comparison.worse());
        json.text("verdict", JsonFields.lower(comparison.verdict()));
    }
}

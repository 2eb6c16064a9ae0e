package operandi.reporting.file;

import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.PrecisionOutcome;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Summary;
import operandi.core.model.Assumption;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.content.Stretch;
import operandi.reporting.content.WaitByCause;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.SegmentDifference;
import operandi.reporting.text.VisibleText;
import tools.jackson.core.JsonGenerator;

/**
 * {@code result.json}, schema version 2: everything but the values of single futures. It holds nothing about the
 * machine, the JVM or the time, so equal inputs give equal bytes. What is undefined is null.
 */
final class ResultJson {

    static final String NAME = "result.json";

    /** Raised when a reader of the version before would misread the file. */
    static final int SCHEMA_VERSION = 2;

    private final JsonGenerator json;
    private final JsonFields fields;

    private ResultJson(JsonFields fields) {
        this.json = fields.generator();
        this.fields = fields;
    }

    static byte[] of(ReportContent content) {
        return JsonFile.of(fields -> new ResultJson(fields).write(content));
    }

    private void write(ReportContent content) {
        ExperimentResult result = content.result();
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
        writeOrigin(content.provenance(), result);
        json.writeArrayPropertyStart("alternatives");
        result.alternatives().forEach(this::writeAlternative);
        json.writeEndArray();
        json.writeArrayPropertyStart("comparisons");
        result.comparisons().forEach(this::writeComparison);
        json.writeEndArray();
        fields.objects("against", result.against(), new AgainstJson(fields)::write);
        json.writeArrayPropertyStart("structureChanges");
        result.changes().forEach(this::writeChange);
        json.writeEndArray();
        List<SegmentDifference> segments = SegmentDifference.of(result);
        json.writeNumberProperty("segmentFamily", segments.size());
        json.writeArrayPropertyStart("segmentDifferences");
        segments.forEach(this::writeSegmentDifference);
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        content.findings().forEach(this::writeFinding);
        json.writeEndArray();
        json.writeArrayPropertyStart("assumptions");
        result.scenario().assumptions().forEach(this::writeAssumption);
        json.writeEndArray();
        json.writeArrayPropertyStart("limits");
        result.scenario().limits().forEach(limit -> json.writeString(VisibleText.block(limit)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeOrigin(Provenance provenance, ExperimentResult result) {
        Scenario scenario = result.scenario();
        json.writeStringProperty("operandi", provenance.version());
        json.writeStringProperty("inputs", "sha256:" + provenance.digest());
        fields.text("title", scenario.title());
        fields.text("question", scenario.question());
        json.writeNumberProperty("seed", scenario.design().seed());
        json.writeNumberProperty("replications", scenario.design().replications());
        fields.number("confidence", scenario.design().confidence());
        result.precision().ifPresent(outcome -> fields.object("precision", () -> writePrecision(outcome)));
        json.writeNumberProperty("family", result.family());
        json.writeStringProperty("starts", scenario.time().starts().toString());
        json.writeNumberProperty("horizonTicks", scenario.time().horizon());
        json.writeNumberProperty("warmUpTicks", scenario.time().warmUp());
        fields.objects("windows", Stretch.of(scenario), stretch -> {
            json.writeStringProperty("window", stretch.window().id());
            fields.count("fromTicks", stretch.from());
            fields.count("toTicks", stretch.to());
        });
        fields.text("baseline", scenario.baseline());
        Optional<Metric> headline = scenario.headline();
        if (headline.isPresent()) {
            json.writeStringProperty("headline", headline.get().id());
        } else {
            json.writeNullProperty("headline");
        }
    }

    private void writePrecision(PrecisionOutcome outcome) {
        fields.number("share", outcome.share());
        fields.count("most", outcome.most());
        fields.flag("reached", outcome.isReached());
        if (outcome.alternative().isPresent()) {
            fields.text("alternative", outcome.alternative().get());
        }
        json.writeStringProperty("metric", outcome.key().metric().id());
        fields.text("scope", outcome.key().scope());
        json.writeStringProperty("window", outcome.key().window().id());
        fields.number("halfWidth", outcome.halfWidth());
        fields.number("wanted", outcome.wanted());
        if (outcome.needed() == Comparison.NEVER) {
            json.writeNullProperty("needed");
        } else {
            fields.count("needed", outcome.needed());
        }
    }

    private void writeAlternative(AlternativeResult alternative) {
        json.writeStartObject();
        fields.text("id", alternative.alternative().id());
        fields.text("structure", alternative.alternative().structure());
        Audit audit = alternative.audit();
        json.writeObjectPropertyStart("audit");
        json.writeNumberProperty("events", audit.events());
        json.writeNumberProperty("itemsStarted", audit.itemsStarted());
        json.writeNumberProperty("itemsEnded", audit.itemsEnded());
        json.writeNumberProperty("itemsOpen", audit.itemsOpen());
        json.writeNumberProperty("contacts", audit.contacts());
        json.writeNumberProperty("booksBalanced", audit.booksBalanced());
        fields.object("twins", () -> {
            fields.count("futures", audit.twins().futures());
            fields.count("events", audit.twins().events());
            fields.count("contacts", audit.twins().contacts());
        });
        json.writeEndObject();
        json.writeArrayPropertyStart("metrics");
        alternative.metrics().forEach(this::writeMetric);
        json.writeEndArray();
        WaitByCause waits = WaitByCause.of(alternative);
        fields.number("waitMinutesPerContact", waits.total());
        json.writeObjectPropertyStart("waitMinutesByCause");
        WaitByCause.causes(List.of(waits))
                .forEach(cause -> fields.number(VisibleText.line(cause), waits.minutes(cause)));
        json.writeEndObject();
        json.writeArrayPropertyStart("waits");
        waits.parts().forEach(this::writeWait);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeWait(WaitByCause.Part part) {
        json.writeStartObject();
        fields.text("cause", part.cause());
        fields.text("detail", part.detail());
        fields.number("minutesPerContact", part.minutes());
        json.writeEndObject();
    }

    private void writeMetric(MetricSeries series) {
        Metric metric = series.key().metric();
        Summary summary = series.summary();
        json.writeStartObject();
        json.writeStringProperty("metric", metric.id());
        fields.text("scope", series.key().scope());
        json.writeStringProperty("window", series.key().window().id());
        json.writeStringProperty("unit", metric.unit());
        json.writeStringProperty("better", JsonFields.lower(metric.better()));
        fields.number("mean", summary.mean());
        fields.number("halfWidth", summary.halfWidth());
        fields.number("p10", summary.p10());
        fields.number("p50", summary.p50());
        fields.number("p90", summary.p90());
        json.writeNumberProperty("n", summary.n());
        json.writeEndObject();
    }

    private void writeComparison(Comparison comparison) {
        json.writeStartObject();
        fields.text("alternative", comparison.alternative());
        fields.text("baseline", comparison.baseline());
        json.writeStringProperty("metric", comparison.threshold().metric().id());
        fields.text("scope", comparison.scope());
        json.writeStringProperty("window", comparison.window().id());
        json.writeStringProperty("unit", comparison.threshold().metric().unit());
        fields.number("threshold", comparison.threshold().delta());
        fields.number("mean", comparison.mean());
        fields.number("halfWidth", comparison.halfWidth());
        fields.number("low", comparison.mean() - comparison.halfWidth());
        fields.number("high", comparison.mean() + comparison.halfWidth());
        fields.number("p10", comparison.p10());
        fields.number("p90", comparison.p90());
        json.writeNumberProperty("n", comparison.n());
        json.writeNumberProperty("better", comparison.better());
        json.writeNumberProperty("worse", comparison.worse());
        fields.number("varianceReduction", comparison.varianceReduction().factor());
        fields.number("varianceReductionLow", comparison.varianceReduction().low());
        fields.number("varianceReductionHigh", comparison.varianceReduction().high());
        json.writeStringProperty("verdict", JsonFields.lower(comparison.verdict()));
        if (comparison.moreReplications() == Comparison.NEVER) {
            json.writeNullProperty("moreReplications");
        } else {
            json.writeNumberProperty("moreReplications", comparison.moreReplications());
        }
        json.writeEndObject();
    }

    private void writeSegmentDifference(SegmentDifference difference) {
        json.writeStartObject();
        fields.text("alternative", difference.alternative());
        fields.text("baseline", difference.baseline());
        json.writeStringProperty("metric", difference.threshold().metric().id());
        fields.text("scope", difference.scope());
        json.writeStringProperty("window", difference.window().id());
        json.writeStringProperty("unit", difference.threshold().metric().unit());
        fields.number("threshold", difference.threshold().delta());
        fields.number("mean", difference.interval().mean());
        fields.number("halfWidth", difference.interval().halfWidth());
        fields.number("low", difference.interval().low());
        fields.number("high", difference.interval().high());
        fields.number("p10", difference.p10());
        fields.number("p90", difference.p90());
        json.writeNumberProperty("n", difference.interval().n());
        json.writeNumberProperty("better", difference.better());
        json.writeNumberProperty("worse", difference.worse());
        json.writeStringProperty("verdict", JsonFields.lower(difference.verdict()));
        json.writeEndObject();
    }

    private void writeChange(StructureChange change) {
        json.writeStartObject();
        fields.text("alternative", change.alternative());
        json.writeNumberProperty("peopleMoved", change.peopleMoved());
        json.writeNumberProperty("servicesReowned", change.servicesReowned());
        json.writeNumberProperty("tiesCut", change.tiesCut());
        json.writeEndObject();
    }

    private void writeFinding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().id());
        json.writeStringProperty("tone", JsonFields.lower(finding.tone()));
        fields.text("alternative", finding.alternative());
        json.writeStringProperty("metric", finding.metric());
        fields.text("scope", finding.scope());
        json.writeStringProperty("window", finding.window().id());
        json.writeStringProperty("text", finding.text());
        json.writeObjectPropertyStart("numbers");
        finding.numbers().forEach(number -> fields.number(number.name(), number.value()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeAssumption(Assumption assumption) {
        json.writeStartObject();
        fields.text("path", assumption.path());
        fields.text("value", assumption.value());
        fields.text("range", assumption.range());
        fields.text("grade", assumption.grade());
        fields.text("source", assumption.source());
        fields.flag("drawn", assumption.isDrawn());
        if (assumption.extent().isPresent()) {
            Assumption.Extent extent = assumption.extent().get();
            json.writeStringProperty("dimension", extent.dimension());
            fields.number("point", extent.point());
            fields.number("low", extent.low());
            fields.number("high", extent.high());
        }
        json.writeEndObject();
    }
}

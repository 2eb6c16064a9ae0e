package operandi.reporting.file;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricKey;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Summary;
import operandi.core.model.Assumption;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.content.WaitByCause;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.SegmentDifference;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.VisibleText;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * {@code result.json}, schema version 1: everything but the values of single futures. It holds nothing about the
 * machine, the JVM or the time, so equal inputs give equal bytes. What is undefined is null.
 */
final class ResultJson {

    static final String NAME = "result.json";

    /** Raised when a reader of the version before would misread the file. */
    static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private ResultJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(ReportContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator generator = factory.createGenerator(new Indented(), bytes, JsonEncoding.UTF8)) {
            new ResultJson(generator).write(content);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Indents by two spaces and ends lines with LF on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
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
        text("title", scenario.title());
        text("question", scenario.question());
        json.writeNumberProperty("seed", scenario.design().seed());
        json.writeNumberProperty("replications", scenario.design().replications());
        number("confidence", scenario.design().confidence());
        json.writeNumberProperty("family", result.family());
        json.writeStringProperty("starts", scenario.time().starts().toString());
        json.writeNumberProperty("horizonTicks", scenario.time().horizon());
        json.writeNumberProperty("warmUpTicks", scenario.time().warmUp());
        text("baseline", scenario.baseline());
        Optional<Metric> headline = scenario.headline();
        if (headline.isPresent()) {
            json.writeStringProperty("headline", headline.get().id());
        } else {
            json.writeNullProperty("headline");
        }
    }

    private void writeAlternative(AlternativeResult alternative) {
        json.writeStartObject();
        text("id", alternative.alternative().id());
        text("structure", alternative.alternative().structure());
        Audit audit = alternative.audit();
        json.writeObjectPropertyStart("audit");
        json.writeNumberProperty("events", audit.events());
        json.writeNumberProperty("itemsStarted", audit.itemsStarted());
        json.writeNumberProperty("itemsEnded", audit.itemsEnded());
        json.writeNumberProperty("itemsOpen", audit.itemsOpen());
        json.writeNumberProperty("contacts", audit.contacts());
        json.writeNumberProperty("booksBalanced", audit.booksBalanced());
        json.writeEndObject();
        json.writeArrayPropertyStart("metrics");
        alternative.metrics().forEach(this::writeMetric);
        json.writeEndArray();
        WaitByCause waits = WaitByCause.of(alternative);
        number("waitMinutesPerContact", waits.total());
        json.writeObjectPropertyStart("waitMinutesByCause");
        WaitByCause.causes(List.of(waits)).forEach(cause -> number(VisibleText.line(cause), waits.minutes(cause)));
        json.writeEndObject();
        json.writeArrayPropertyStart("waits");
        waits.parts().forEach(this::writeWait);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeWait(WaitByCause.Part part) {
        json.writeStartObject();
        text("cause", part.cause());
        text("detail", part.detail());
        number("minutesPerContact", part.minutes());
        json.writeEndObject();
    }

    private void writeMetric(MetricSeries series) {
        Metric metric = series.key().metric();
        Summary summary = series.summary();
        json.writeStartObject();
        json.writeStringProperty("metric", metric.id());
        text("scope", series.key().scope());
        json.writeStringProperty("window", MetricKey.WHOLE);
        json.writeStringProperty("unit", metric.unit());
        json.writeStringProperty("better", lower(metric.better()));
        number("mean", summary.mean());
        number("halfWidth", summary.halfWidth());
        number("p10", summary.p10());
        number("p50", summary.p50());
        number("p90", summary.p90());
        json.writeNumberProperty("n", summary.n());
        json.writeEndObject();
    }

    private void writeComparison(Comparison comparison) {
        json.writeStartObject();
        text("alternative", comparison.alternative());
        text("baseline", comparison.baseline());
        json.writeStringProperty("metric", comparison.threshold().metric().id());
        text("scope", comparison.scope());
        json.writeStringProperty("unit", comparison.threshold().metric().unit());
        number("threshold", comparison.threshold().delta());
        number("mean", comparison.mean());
        number("halfWidth", comparison.halfWidth());
        number("low", comparison.mean() - comparison.halfWidth());
        number("high", comparison.mean() + comparison.halfWidth());
        number("p10", comparison.p10());
        number("p90", comparison.p90());
        json.writeNumberProperty("n", comparison.n());
        json.writeNumberProperty("better", comparison.better());
        json.writeNumberProperty("worse", comparison.worse());
        number("varianceReduction", comparison.varianceReduction());
        json.writeStringProperty("verdict", lower(comparison.verdict()));
        if (comparison.moreReplications() == Comparison.NEVER) {
            json.writeNullProperty("moreReplications");
        } else {
            json.writeNumberProperty("moreReplications", comparison.moreReplications());
        }
        json.writeEndObject();
    }

    private void writeSegmentDifference(SegmentDifference difference) {
        json.writeStartObject();
        text("alternative", difference.alternative());
        text("baseline", difference.baseline());
        json.writeStringProperty("metric", difference.threshold().metric().id());
        text("scope", difference.scope());
        json.writeStringProperty("unit", difference.threshold().metric().unit());
        number("threshold", difference.threshold().delta());
        number("mean", difference.interval().mean());
        number("halfWidth", difference.interval().halfWidth());
        number("low", difference.interval().low());
        number("high", difference.interval().high());
        number("p10", difference.p10());
        number("p90", difference.p90());
        json.writeNumberProperty("n", difference.interval().n());
        json.writeNumberProperty("better", difference.better());
        json.writeNumberProperty("worse", difference.worse());
        json.writeStringProperty("verdict", lower(difference.verdict()));
        json.writeEndObject();
    }

    private void writeChange(StructureChange change) {
        json.writeStartObject();
        text("alternative", change.alternative());
        json.writeNumberProperty("peopleMoved", change.peopleMoved());
        json.writeNumberProperty("servicesReowned", change.servicesReowned());
        json.writeNumberProperty("tiesCut", change.tiesCut());
        json.writeEndObject();
    }

    private void writeFinding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().id());
        json.writeStringProperty("tone", lower(finding.tone()));
        text("alternative", finding.alternative());
        text("scope", finding.scope());
        json.writeStringProperty("text", finding.text());
        json.writeObjectPropertyStart("numbers");
        finding.numbers().forEach(number -> number(number.name(), number.value()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeAssumption(Assumption assumption) {
        json.writeStartObject();
        text("path", assumption.path());
        text("value", assumption.value());
        text("range", assumption.range());
        text("grade", assumption.grade());
        text("source", assumption.source());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, VisibleText.line(value));
    }

    private void number(String name, double value) {
        Optional<BigDecimal> number = FileNumber.of(value);
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package operandi.reporting.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import operandi.core.experiment.Summary;
import operandi.reporting.HostileFixture;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.content.ReportContent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Files are read back by a standard parser, never by our own eyes. */
class ResultFilesTest {

    private final ReportContent content =
            ReportContent.of(VeterinaryFixture.comparison(), VeterinaryFixture.provenance());
    private final Map<String, byte[]> files = ResultFiles.of(content);
    private final Map<String, byte[]> hostile =
            ResultFiles.of(ReportContent.of(HostileFixture.result(), HostileFixture.provenance()));

    @Test
    void resultJson_saysWhatWasRunAndNotWhereOrWhen() {
        JsonNode json = json(files);
        assertThat(json.get("schemaVersion").asInt()).isEqualTo(2);
        assertThat(json.get("operandi").asString()).isEqualTo("0.1.0");
        assertThat(json.get("inputs").asString()).startsWith("sha256:3fa4c2d7");
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("replications").asInt()).isEqualTo(100);
        assertThat(json.get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(text(files, "result.json"))
                .doesNotContain(System.getProperty("java.version"))
                .doesNotContain("threads");
    }

    @Test
    void resultJson_hasEveryMetricOfEveryAlternative() {
        JsonNode alternatives = json(files).get("alternatives");
        assertThat(alternatives).hasSize(2);
        JsonNode metric = alternatives.get(0).get("metrics").get(4);
        Summary summary =
                content.result().alternatives().get(0).metrics().get(4).summary();
        assertThat(metric.get("metric").asString()).isEqualTo("customer.wait");
        assertThat(metric.get("scope").asString()).isEqualTo("all");
        assertThat(metric.get("n").asInt()).isEqualTo(100);
        assertThat(metric.get("mean").asDouble()).isCloseTo(summary.mean(), nineDigits(summary.mean()));
        assertThat(metric.get("halfWidth").asDouble()).isCloseTo(summary.halfWidth(), nineDigits(summary.halfWidth()));
        assertThat(metric.get("p10").asDouble()).isCloseTo(summary.p10(), nineDigits(summary.p10()));
        assertThat(metric.get("p90").asDouble()).isCloseTo(summary.p90(), nineDigits(summary.p90()));
    }

    @Test
    void resultJson_hasVerdictsAndFindings() {
        JsonNode json = json(files);
        assertThat(json.get("family").asInt()).isEqualTo(4);
        assertThat(json.get("comparisons"))
                .extracting(comparison -> comparison.get("verdict").asString())
                .containsExactly("better", "no-difference", "cannot-tell", "worse");
        assertThat(json.get("findings"))
                .extracting(finding -> finding.get("text").asString())
                .containsExactlyElementsOf(content.findings().stream()
                        .map(finding -> finding.text())
                        .toList());
        assertThat(json.get("limits")).hasSize(3);
        assertThat(json.get("assumptions")).hasSize(3);
    }

    @Test
    void resultJson_ofWhatIsUndefined_isNull() {
        JsonNode crossing =
                json(hostile).get("alternatives").get(0).get("metrics").get(3);
        assertThat(crossing.get("n").asInt()).isEqualTo(3);
        assertThat(text(hostile, "result.json")).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void resultJson_ofWhatNoNumberOfFuturesSettles_isNull() {
        JsonNode comparisons = json(ResultFiles.of(
                        ReportContent.of(VeterinaryFixture.undecidable(), VeterinaryFixture.provenance())))
                .get("comparisons");
        assertThat(comparisons.get(2).get("verdict").asString()).isEqualTo("cannot-tell");
        assertThat(comparisons.get(2).get("moreReplications").isNull()).isTrue();
        assertThat(comparisons.get(0).get("moreReplications").asLong()).isZero();
    }

    @Test
    void resultJson_hasTheIntervalAndVerdictOfEverySegmentDifference() {
        JsonNode json = json(files);
        assertThat(json.get("segmentFamily").asInt()).isEqualTo(2);
        assertThat(json.get("segmentDifferences"))
                .hasSize(2)
                .extracting(difference -> difference.get("verdict").asString())
                .containsExactly("worse", "better");
        assertThat(json.get("segmentDifferences")).allSatisfy(difference -> {
            double mean = difference.get("mean").asDouble();
            double halfWidth = difference.get("halfWidth").asDouble();
            assertThat(halfWidth).isPositive();
            assertThat(difference.get("low").asDouble()).isCloseTo(mean - halfWidth, nineDigits(10));
            assertThat(difference.get("high").asDouble()).isCloseTo(mean + halfWidth, nineDigits(10));
        });
    }

    @Test
    void metricsCsv_hasARowForEachValue() throws IOException {
        List<CSVRecord> rows = csv(files, "metrics.csv");
        assertThat(rows).hasSize(2 * 12 * 100);
        CSVRecord row = rows.get(400 + 6);
        assertThat(row.toMap())
                .containsEntry("alternative", "functional")
                .containsEntry("replication", "7")
                .containsEntry("window", "whole")
                .containsEntry("metric", "customer.wait")
                .containsEntry("scope", "all")
                .containsEntry("unit", "min");
        double value =
                content.result().alternatives().get(0).metrics().get(4).values().get(6);
        assertThat(Double.parseDouble(row.get("value"))).isCloseTo(value, nineDigits(value));
    }

    @Test
    void metricsCsv_ofWhatIsUndefined_isAnEmptyCell() throws IOException {
        List<CSVRecord> rows = csv(hostile, "metrics.csv");
        assertThat(rows.get(12).get("metric")).isEqualTo("flow.crossing");
        assertThat(rows.get(12).get("value")).isEmpty();
        assertThat(rows.get(13).get("value")).isEqualTo("0.5");
    }

    @Test
    void ledgerCsv_holdsTicksInFull() throws IOException {
        List<CSVRecord> rows = csv(hostile, "ledger.csv");
        assertThat(rows.get(0).get("ticks")).as("beyond 2^63").isEqualTo("100000000000000000000");
        assertThat(csv(files, "ledger.csv").get(0).toMap())
                .containsEntry("segment", "segment:pet-owners")
                .containsEntry("outcome", "resolved-first-time")
                .containsEntry("engagement", "engaged")
                .containsEntry("cause", "touch")
                .containsEntry("ticks", "3868800000000000");
    }

    @Test
    void csv_withNamesThatAreFormulas_startsNoFormula() throws IOException {
        for (String name : List.of("metrics.csv", "ledger.csv", "assumptions.csv")) {
            assertThat(csv(hostile, name))
                    .allSatisfy(row -> assertThat(row)
                            .allSatisfy(cell -> assertThat(cell)
                                    .doesNotStartWith("=")
                                    .doesNotStartWith("@")
                                    .doesNotStartWith("+")
                                    .doesNotContain("\u202E")));
        }
        assertThat(csv(hostile, "ledger.csv").get(0).get("detail")).isEqualTo("'" + HostileFixture.FORMULA);
    }

    @Test
    void json_withHostileNames_keepsThemAsText() {
        JsonNode json = json(hostile);
        assertThat(json.get("title").asString()).isEqualTo(HostileFixture.SCRIPT);
        assertThat(json.get("alternatives").get(1).get("id").asString()).isEqualTo(HostileFixture.FORMULA);
        assertThat(text(hostile, "result.json")).doesNotContain("\u202E");
    }

    @Test
    void files_inAnotherLocaleAndZone_areTheSameBytes() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Map<String, byte[]> again =
                    ResultFiles.of(ReportContent.of(VeterinaryFixture.comparison(), VeterinaryFixture.provenance()));
            files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void files_endLinesWithLineFeedAlone() {
        files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("\r")
                .endsWith("\n"));
    }

    private static org.assertj.core.data.Offset<Double> nineDigits(double value) {
        return org.assertj.core.data.Offset.offset(Math.abs(value) * 5e-9);
    }

    private static JsonNode json(Map<String, byte[]> files) {
        return new ObjectMapper().readTree(files.get("result.json"));
    }

    private static List<CSVRecord> csv(Map<String, byte[]> files, String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text(files, name), format)) {
            return parser.getRecords();
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}

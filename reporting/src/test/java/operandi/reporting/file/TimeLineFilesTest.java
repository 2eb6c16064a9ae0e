package operandi.reporting.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.LostTime;
import operandi.core.kernel.Ticks;
import operandi.reporting.HostileFixture;
import operandi.reporting.TimeLineFixture;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.content.ReportContent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the files hold of a comparison with a time line, read back by standard parsers. */
class TimeLineFilesTest {

    private final Map<String, byte[]> files =
            ResultFiles.of(ReportContent.of(TimeLineFixture.comparison(), VeterinaryFixture.provenance()));
    private final JsonNode json = new ObjectMapper().readTree(files.get("result.json"));

    @Test
    void resultJson_namesTheWindowsWithTheirTicks() {
        assertThat(json.get("windows"))
                .extracting(window -> window.get("window").asString())
                .containsExactly("whole", "before", "transition", "after");
        assertThat(json.get("windows").get(2).get("fromTicks").asLong()).isEqualTo(26 * Ticks.WEEK);
        assertThat(json.get("windows").get(2).get("toTicks").asLong()).isEqualTo((32 + 26) * Ticks.WEEK);
        assertThat(json.get("windows").get(3).get("toTicks").asLong()).isEqualTo(104 * Ticks.WEEK);
    }

    @Test
    void resultJson_tellsMetricsAndComparisonsOfWindowsApart() {
        assertThat(json.get("comparisons"))
                .extracting(comparison -> comparison.get("window").asString())
                .containsOnly("whole", "after");
        JsonNode metrics = json.get("alternatives").get(1).get("metrics");
        assertThat(metrics)
                .extracting(metric -> metric.get("window").asString())
                .contains("whole", "before", "transition", "after");
    }

    @Test
    void resultJson_holdsTheTransition() {
        JsonNode transition = against("reorganize").get("transition");
        assertThat(transition.get("dips").asBoolean()).isTrue();
        assertThat(transition.get("dates").get(0).get("label").asString()).isEqualTo("wave 1: booking-team");
        assertThat(transition.get("recoveryWeeks").get("concerned").asInt()).isEqualTo(196);
        assertThat(transition.get("recoveryWeeks").get("reached").asInt()).isEqualTo(188);
        assertThat(transition.get("fourWeeks")).hasSize(97);
    }

    @Test
    void resultJson_splitsTheSpreadIntoPartsThatAddUp() {
        JsonNode spread = against("both").get("spread");
        assertThat(spread.get("assumptions").asDouble() + spread.get("chance").asDouble())
                .isCloseTo(1, within(1e-9));
        assertThat(spread.get("twins").asInt()).isEqualTo(40);
    }

    @Test
    void resultJson_holdsLostTimeExactly() {
        BigInteger expected = BigInteger.ZERO;
        LostTime time = TimeLineFixture.comparison().against("reorganize").lostTime();
        for (LostTime.Line line : time.lines()) {
            expected = expected.add(line.difference());
        }
        BigInteger sum = BigInteger.ZERO;
        for (JsonNode line : against("reorganize").get("lostTime").get("lines")) {
            sum = sum.add(line.get("alternativeTicks").bigIntegerValue())
                    .subtract(line.get("baselineTicks").bigIntegerValue());
        }
        assertThat(sum).isEqualTo(expected);
    }

    @Test
    void resultJson_withoutSpreadOrUndefined_isNull() {
        JsonNode hostile = new ObjectMapper()
                .readTree(ResultFiles.of(ReportContent.of(HostileFixture.result(), HostileFixture.provenance()))
                        .get("result.json"));
        JsonNode against = hostile.get("against").get(0);
        assertThat(against.get("spread").isNull()).isTrue();
        assertThat(against.get("resources").get("crossingBaseline").isNull()).isTrue();
        assertThat(against.get("transition").get("fourWeeks").get(2).get("mean").isNull())
                .isTrue();
        assertThat(against.get("lostTime")
                        .get("lines")
                        .get(0)
                        .get("baselineTicks")
                        .bigIntegerValue())
                .isEqualTo(BigInteger.TEN.pow(20));
    }

    @Test
    void metricsCsv_hasAllWindows() throws IOException {
        assertThat(csv("metrics.csv"))
                .extracting(row -> row.get("window"))
                .contains("whole", "before", "transition", "after");
    }

    @Test
    void seriesCsv_hasARowForEachWeek() throws IOException {
        List<CSVRecord> rows = csv("series.csv");
        assertThat(rows).hasSize(4 * 104);
        assertThat(rows.get(104 + 9).toMap())
                .containsEntry("alternative", "reorganize")
                .containsEntry("week", "10")
                .containsEntry("metric", "customer.wait")
                .containsEntry("scope", "all")
                .containsEntry("mean", "369")
                .containsEntry("p10", "320")
                .containsEntry("p50", "358")
                .containsEntry("p90", "410");
    }

    @Test
    void assumptionsCsv_hasEachAsWrittenAndInNumbers() throws IOException {
        List<CSVRecord> rows = csv("assumptions.csv");
        assertThat(rows).hasSize(23);
        assertThat(rows.get(1).toMap())
                .containsEntry("path", "flows.book-a-visit.steps.call.takes")
                .containsEntry("value", "6 min")
                .containsEntry("unit", "min")
                .containsEntry("range", "4 min .. 9 min")
                .containsEntry("grade", "assumed")
                .containsEntry("source", "ticket export 2025")
                .containsEntry("drawn", "yes")
                .containsEntry("point", "6")
                .containsEntry("low", "4")
                .containsEntry("high", "9");
        assertThat(rows.get(6).toMap()).containsEntry("grade", "sourced").containsEntry("drawn", "no");
    }

    private JsonNode against(String alternative) {
        for (JsonNode against : json.get("against")) {
            if (against.get("alternative").asString().equals(alternative)) {
                return against;
            }
        }
        throw new AssertionError(alternative);
    }

    private List<CSVRecord> csv(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new String(files.get(name), StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        }
    }
}

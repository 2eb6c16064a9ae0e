package operandi.reporting.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.SweepResult;
import operandi.core.experiment.SweepResult.Point;
import operandi.core.experiment.SweepResult.Tipping;
import operandi.core.experiment.Verdict;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Assumption;
import operandi.core.model.Design;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;
import operandi.core.statistics.VarianceReduction;
import operandi.reporting.content.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a sweep found, in files. */
class SweepWriterTest {

    private static final Metric WAIT = Metric.of("customer.wait").orElseThrow();
    private static final Threshold THRESHOLD = new Threshold(WAIT, 1);
    private static final Provenance PROVENANCE = new Provenance("x.yaml", "abc", "", "0.1.0", "operandi sweep x.yaml");

    @TempDir
    private Path directory;

    @Test
    void effects_comeByAlternative_theLargestFirst() {
        List<AxisEffect> axes = AxisEffect.of(result());

        assertThat(axes)
                .extracting(axis ->
                        axis.stated().alternative() + " " + axis.assumption().path() + " " + axis.size())
                .containsExactly("b takes 5.0", "b share 1.0", "c share 4.0", "c takes 0.0");
    }

    @Test
    void csv_hasTheStatedValuesAndThenARowForEachPoint() throws IOException {
        SweepWriter.write(result(), PROVENANCE, directory);

        List<String> rows = Files.readAllLines(directory.resolve("sweep.csv"));
        assertThat(rows)
                .hasSize(1 + 2 + 8)
                .startsWith(
                        "assumption,value,value-unit,alternative,baseline,window,metric,scope,unit,mean,low,high,p10,p90,n,"
                                + "verdict")
                .contains(
                        "\"\",,,b,a,whole,customer.wait,all,min,-2,-2.5,-1.5,-3,-1,200,better",
                        "takes,5,min,b,a,whole,customer.wait,all,min,3,2.5,3.5,2,4,200,worse",
                        "share,0.4,fraction,c,a,whole,customer.wait,all,min,2,1.5,2.5,1,3,200,worse");
    }

    @Test
    void json_hasEveryAxisWithItsTippingValue() throws IOException {
        List<Path> written = SweepWriter.write(result(), PROVENANCE, directory);

        assertThat(written).containsExactly(directory.resolve("sweep.json"), directory.resolve("sweep.csv"));
        JsonNode json = new ObjectMapper().readTree(Files.readString(directory.resolve("sweep.json")));
        assertThat(json.get("inputs").asString()).isEqualTo("sha256:abc");
        assertThat(json.get("stated").size()).isEqualTo(2);
        assertThat(json.get("family").asInt()).isEqualTo(10);
        JsonNode axis = json.get("axes").get(0);
        assertThat(axis.get("assumption").asString()).isEqualTo("takes");
        assertThat(axis.get("valueUnit").asString()).isEqualTo("min");
        assertThat(axis.get("statedValue").asDouble()).isEqualTo(6);
        assertThat(axis.get("zeroAt").asDouble()).isEqualTo(5.5);
        assertThat(axis.get("verdictChanges").asBoolean()).isTrue();
        assertThat(axis.get("points").get(1).get("value").asDouble()).isEqualTo(9);
        assertThat(json.get("axes").get(3).get("zeroAt").isNull()).isTrue();
    }

    /** Two assumptions at two values each, and two alternatives beside a. */
    private static SweepResult result() {
        List<Point> points = new ArrayList<>();
        points.add(new Point("takes", 5.0 * Ticks.MINUTE, comparison("b", 3)));
        points.add(new Point("takes", 5.0 * Ticks.MINUTE, comparison("c", -2)));
        points.add(new Point("takes", 9.0 * Ticks.MINUTE, comparison("b", -1)));
        points.add(new Point("takes", 9.0 * Ticks.MINUTE, comparison("c", -2)));
        points.add(new Point("share", 0.1, comparison("b", -2)));
        points.add(new Point("share", 0.1, comparison("c", -2)));
        points.add(new Point("share", 0.4, comparison("b", -3)));
        points.add(new Point("share", 0.4, comparison("c", 2)));
        return new SweepResult(
                scenario(),
                WAIT,
                List.of(comparison("b", -2), comparison("c", -2)),
                points,
                List.of(
                        new Tipping("takes", "b", OptionalDouble.of(5.5 * Ticks.MINUTE), true),
                        new Tipping("takes", "c", OptionalDouble.empty(), false),
                        new Tipping("share", "b", OptionalDouble.empty(), false),
                        new Tipping("share", "c", OptionalDouble.of(0.25), true)));
    }

    private static Comparison comparison(String alternative, double mean) {
        return new Comparison(
                alternative,
                "a",
                THRESHOLD,
                "all",
                Window.WHOLE,
                mean,
                0.5,
                mean - 1,
                mean + 1,
                200,
                0,
                0,
                new VarianceReduction(1, 0.5, 2),
                mean > 0 ? Verdict.WORSE : Verdict.BETTER,
                0,
                List.of());
    }

    private static Scenario scenario() {
        Assumption takes = new Assumption(
                "takes",
                "6 min",
                "5 min .. 9 min",
                "assumed",
                "",
                Optional.of(
                        new Assumption.Extent(6.0 * Ticks.MINUTE, 5.0 * Ticks.MINUTE, 9.0 * Ticks.MINUTE, "duration")));
        Assumption share = new Assumption(
                "share",
                "20 %",
                "10 % .. 40 %",
                "assumed",
                "",
                Optional.of(new Assumption.Extent(0.2, 0.1, 0.4, "share")));
        return new Scenario(
                "Sweeping",
                "",
                new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.WEEK, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Structure("one", List.of())),
                List.of(new Alternative("a", "one"), new Alternative("b", "one"), new Alternative("c", "one")),
                "a",
                Laws.none(),
                List.of(THRESHOLD),
                Optional.of(WAIT),
                new Design(200, 7, 0.95),
                List.of(),
                List.of(takes, share),
                List.of(),
                List.of());
    }
}

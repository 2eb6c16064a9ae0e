package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.MOVING;
import static operandi.cli.CommandLineTester.STANDSTILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import operandi.cli.CommandLineTester.Answer;
import operandi.core.experiment.SweepAxis;
import operandi.core.kernel.Ticks;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;
import operandi.scenarios.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Other values for one assumption at a time. */
class SweepTest extends CommandLineTest {

    private static final String CORRECTING = "flows.question.steps.correct.takes";

    @Test
    void sweep_withoutValues_takesBothEndsOfEveryRangeThatFuturesDraw() {
        Scenario scenario = ScenarioReader.read(CLINIC).family().orElseThrow().stated();
        List<SweepAxis> expected = scenario.assumptions().stream()
                .filter(Assumption::isDrawn)
                .map(assumption -> new SweepAxis(
                        assumption.path(),
                        List.of(
                                assumption.extent().orElseThrow().low(),
                                assumption.extent().orElseThrow().high())))
                .toList();
        List<SweepAxis> asked = new ArrayList<>();

        operandi.runWith(listening(asked), "sweep", CLINIC, "--out", out).hasCode(ExitCode.INTERNAL);

        assertThat(asked).isNotEmpty().containsExactlyElementsOf(expected);
    }

    @Test
    void sweep_withValues_readsThemInTheUnitsOfTheScenario() {
        List<SweepAxis> asked = new ArrayList<>();

        operandi.runWith(
                        listening(asked),
                        "sweep",
                        CLINIC,
                        "--vary",
                        CORRECTING + "=30 min, 0.75 h",
                        "--vary",
                        "laws.rework.share=20 %")
                .hasCode(ExitCode.INTERNAL);

        assertThat(asked)
                .containsExactly(
                        new SweepAxis(CORRECTING, List.of(30.0 * Ticks.MINUTE, 45.0 * Ticks.MINUTE)),
                        new SweepAxis("laws.rework.share", List.of(0.2)));
    }

    @Test
    void page_namesAssumptionsByTheirEffectAndCountsTheSimulations() {
        Answer answer = sweep("--vary", "laws.rework.documentation=10 %", "--vary", CORRECTING + "=10 min,70 min");

        // 3 values and the stated ones, 2 alternatives, 6 futures.
        assertThat(answer.out().replaceAll("\\s+", " "))
                .contains("2 assumptions, one at a time: 4 comparisons of 2 alternatives in 6 futures, 48 simulations"
                        + " (seed 1)");
        assertThat(answer.outLines())
                .contains("together against apart on waiting per contact")
                .anyMatch(line -> line.startsWith("  all as stated: "));
        assertThat(answer.out().indexOf(CORRECTING)).isBetween(0, answer.out().indexOf("laws.rework.documentation"));
        assertThat(answer.out()).contains("stated 40 min", "10 min", "70 min").doesNotContain("\u00A0");
        assertThat(answer.lastLine()).isEqualTo("sweep: " + out.resolve("sweep.csv"));
    }

    @Test
    void page_staysReadableAt100Columns() {
        List<String> lines = operandi.run("sweep", MOVING, "--out", out, "--replications", 2)
                .hasCode(ExitCode.SUCCESS)
                .outLines();

        assertThat(lines.subList(0, lines.size() - 2))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void files_areTheTwoOfASweep() throws IOException {
        sweep("--vary", CORRECTING + "=10 min,70 min");

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("sweep.csv", "sweep.json");
        }
        assertThat(Files.readAllLines(out.resolve("sweep.csv")))
                .hasSize(1 + 1 + 2)
                .anyMatch(row -> row.startsWith(CORRECTING + ",10,min,together,apart,whole,customer.wait,all,min,"));
    }

    @Test
    void valueStated_givesTheComparisonAsStated() {
        sweep("--vary", CORRECTING + "=40 min");

        JsonNode result = new ObjectMapper().readTree(CommandLineTester.text(out.resolve("sweep.json")));
        JsonNode point = result.get("axes").get(0).get("points").get(0);
        assertThat(point.get("value").asDouble()).isEqualTo(40);
        for (String number : List.of("mean", "halfWidth", "p10", "p90", "verdict")) {
            assertThat(point.get(number))
                    .as(number)
                    .isEqualTo(result.get("stated").get(0).get(number));
        }
        assertThat(result.get("axes").get(0).get("effect").asDouble()).isZero();
    }

    @Test
    void sweep_onOneThreadOrTwo_givesTheSameBytes() {
        sweep("--vary", CORRECTING + "=10 min", "--threads", "1");
        byte[] one = CommandLineTester.bytes(out.resolve("sweep.json"));
        sweep("--vary", CORRECTING + "=10 min", "--threads", "2");

        assertThat(CommandLineTester.bytes(out.resolve("sweep.json"))).isEqualTo(one);
    }

    @Test
    void alternatives_thatAreChosen_areComparedAlone() {
        Answer answer = operandi.run(
                        "sweep",
                        MOVING,
                        "--out",
                        out,
                        "--replications",
                        2,
                        "--alternative",
                        "technology-only",
                        "--vary",
                        CORRECTING + "=20 min")
                .hasCode(ExitCode.SUCCESS);

        // The stated values and one other, the baseline and one other, 2 futures.
        assertThat(answer.out()).contains("technology-only against stay").doesNotContain("reorganize against");
        assertThat(answer.out()).contains("8 simulations");
    }

    @Test
    void json_isTheFileItself() {
        Answer answer = sweep("--vary", CORRECTING + "=10 min", "--format", "json", "--quiet");

        assertThat(answer.out()).isEqualTo(CommandLineTester.text(out.resolve("sweep.json")));
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            laws.rewrok.share=5 %      | there is no assumption 'laws.rewrok.share'; did you mean 'laws.rework.share'?
            laws.rework=5 %            | there is no assumption 'laws.rework'
            flows=5 %                  | did you mean 'flows.question.steps.correct.takes'?
            flows.answer.share=5 %     | there is no assumption 'flows.answer.share'; there are: flows.question.steps.correct.takes
            laws.rework.share          | --vary takes PATH=A,B,C such as
            =5 %                       | --vary takes PATH=A,B,C such as
            laws.rework.share=         | "" is not a plain decimal number
            laws.rework.share=5 %,     | "" is not a plain decimal number
            laws.rework.share=5        | the number has no unit; expected a share in %
            laws.rework.share=5 min    | "min" does not measure a share
            laws.rework.share=150 %    | laws.rework.share is out of range
            """)
    void value_thatTheScenarioCouldNotState_isTwoAndNothingIsSimulated(String varied, String message)
            throws IOException {
        Answer answer = operandi.runWith(listening(new ArrayList<>()), "sweep", CLINIC, "--out", out, "--vary", varied)
                .hasCode(ExitCode.USAGE);

        assertThat(answer.err())
                .startsWith("operandi sweep: ")
                .contains(message)
                .hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void assumption_thatIsNamedTwice_isTwo() {
        Answer answer = operandi.run(
                        "sweep", CLINIC, "--vary", "laws.rework.share=5 %", "--vary", "laws.rework.share=6 %")
                .hasCode(ExitCode.USAGE);

        assertThat(answer.err()).contains("laws.rework.share is varied twice");
    }

    @Test
    void scenario_withNothingToVaryOrToCompare_isTwo() throws IOException {
        String text = CommandLineTester.text(CLINIC);
        Path noHeadline =
                Files.writeString(directory.resolve("no-headline.yaml"), text.replace("headline: customer.wait\n", ""));
        Path noRange = Files.writeString(
                directory.resolve("no-range.yaml"),
                text.replaceAll("takes: \\{value: 40 min,[^}]*}", "takes: 40 min") + "laws: none\n");

        assertThat(operandi.run("sweep", STANDSTILL).hasCode(ExitCode.USAGE).err())
                .contains("only one alternative");
        assertThat(operandi.run("sweep", noHeadline).hasCode(ExitCode.USAGE).err())
                .contains("names no headline");
        assertThat(operandi.run("sweep", noRange).hasCode(ExitCode.USAGE).err()).contains("declares no range");
        assertThat(operandi.run("sweep", MOVING, "--alternative", "stay")
                        .hasCode(ExitCode.USAGE)
                        .err())
                .contains("'stay' is the baseline");
        assertThat(operandi.run("sweep", MOVING, "--alternative", "reorganise")
                        .hasCode(ExitCode.USAGE)
                        .err())
                .contains("did you mean 'reorganize'?");
    }

    private Answer sweep(String... options) {
        List<Object> command = new ArrayList<>(List.of("sweep", CLINIC, "--out", out));
        command.addAll(List.of(options));
        return operandi.run(command.toArray()).hasCode(ExitCode.SUCCESS);
    }

    /** Keeps what is asked for and simulates nothing. */
    private static Module listening(List<SweepAxis> asked) {
        return binder -> binder.bind(Sweeps.class).toInstance((family, axes, design, threads, progress) -> {
            asked.addAll(axes);
            throw new IllegalStateException("nothing is simulated here");
        });
    }
}

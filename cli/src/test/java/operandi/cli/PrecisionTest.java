package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.assertSameResults;
import static operandi.cli.CommandLineTester.resource;
import static operandi.cli.CommandLineTester.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import operandi.cli.CommandLineTester.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --precision}: as many futures as it takes, and what is said where they were too few. */
class PrecisionTest extends CommandLineTest {

    private Answer run(String verb, String... options) {
        Object[] command = new Object[options.length + 4];
        command[0] = verb;
        command[1] = CLINIC;
        command[2] = "--out";
        command[3] = out;
        System.arraycopy(options, 0, command, 4, options.length);
        return operandi.run(command);
    }

    @Test
    void run_precisionEasilyReached_stopsAfterThePilotAndSaysSo() {
        Answer answer =
                run("run", "--precision", "90%", "--replications", "200").hasCode(ExitCode.SUCCESS);

        assertThat(answer.out()).contains("50 futures (seed 1)").contains("Reached with 50 of at most 200 futures");
        assertThat(text(out.resolve("result.json")))
                .contains("\"reached\" : true")
                .contains("\"most\" : 200");
        assertThat(text(out.resolve("report.html")))
                .contains("Reached with 50 of at most 200 futures")
                .contains("--precision 90% --seed 1 --replications 200");
    }

    @Test
    void compare_tooFewAllowed_saysSoAndNamesTheCommandThatWouldDo() {
        Answer answer =
                run("compare", "--precision", "62.5 %", "--replications", "52").hasCode(ExitCode.SUCCESS);

        assertThat(answer.out().replace('\n', ' '))
                .contains(
                        "every difference to ± 62.5 % of what matters. Not reached with 52 futures, the most allowed:")
                .contains("It takes about ");
        assertThat(answer.out())
                .containsPattern("next: operandi compare \\S+ --precision 62\\.5% --replications [0-9]+");
        assertThat(text(out.resolve("result.json"))).contains("\"reached\" : false");
    }

    @Test
    void compare_onOneThreadOrThree_givesTheSameBytes() {
        Path one = directory.resolve("one");
        Path three = directory.resolve("three");
        operandi.run("compare", CLINIC, "--out", one, "--precision", "100%", "--replications", "70", "--threads", "1")
                .hasCode(ExitCode.SUCCESS);
        operandi.run("compare", CLINIC, "--out", three, "--precision", "100%", "--replications", "70", "--threads", "3")
                .hasCode(ExitCode.SUCCESS);

        assertSameResults(one, three);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0.05", "-5%", "five%", "", "1e2%", "NaN%", "5 percent"})
    void precision_noPercentage_isWrongUsage(String bad) {
        assertThat(run("run", "--precision", bad).hasCode(ExitCode.USAGE).err()).contains("is not a percentage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.0 %", "100.1%"})
    void precision_outOfRange_isWrongUsage(String bad) {
        assertThat(run("compare", "--precision", bad).hasCode(ExitCode.USAGE).err())
                .contains("--precision must be above 0% and at most 100%");
    }

    @Test
    void precision_ofASweep_isWrongUsage() {
        assertThat(run("sweep", "--precision", "5%").hasCode(ExitCode.USAGE).err())
                .contains("--precision");
    }

    @Test
    void compare_withoutThresholds_isWrongUsage() throws IOException {
        Path file = resource("moving/scenario.yaml");
        Path without = directory.resolve("scenario.yaml");
        String bare = text(file).replaceAll("(?m)^matters-if:.*$", "").replaceAll("(?s)\nexpect:.*", "\n");
        Files.writeString(without, bare);

        assertThat(operandi.run("compare", without, "--out", out, "--precision", "5%")
                        .hasCode(ExitCode.USAGE)
                        .err())
                .contains("--precision needs differences that matter (matters-if), and the scenario has none");
    }
}

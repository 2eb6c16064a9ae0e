package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.MOVING;
import static operandi.cli.CommandLineTester.STANDSTILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import operandi.cli.CommandLineTester.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exit code has a way to it, one line that says why, and never a stack trace. */
class ExitCodeTest extends CommandLineTest {

    @Test
    void success_ofEveryVerb_isZero() {
        operandi.run().hasCode(ExitCode.SUCCESS);
        operandi.run("validate", CLINIC, STANDSTILL).hasCode(ExitCode.SUCCESS);
        operandi.run("run", CLINIC, "--out", out).hasCode(ExitCode.SUCCESS);
        operandi.run("compare", CLINIC, "--out", out).hasCode(ExitCode.SUCCESS);
        operandi.run("sweep", CLINIC, "--out", out, "--vary", "laws.rework.share=5 %")
                .hasCode(ExitCode.SUCCESS);
        operandi.run("check", MOVING).hasCode(ExitCode.SUCCESS);
    }

    @Test
    void warning_changesNoCode() throws IOException {
        Path scenario = scenario("audit:\n", "unused: {steps: {wait: {waits: nobody, takes: 1 h}}}\n  audit:\n");

        Answer answer = operandi.run("compare", scenario, "--out", out).hasCode(ExitCode.SUCCESS);

        assertThat(answer.err()).contains("warning[W0101]").contains("unused");
        assertThat(operandi.run("compare", scenario, "--out", out, "--quiet").err())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            comapre x                             | operandi: there is no verb 'comapre'; did you mean 'compare'? (see operandi --help)
            zzz                                   | operandi: there is no verb 'zzz'; there are: check, compare, run, sweep, validate (see operandi --help)
            compare                               | operandi compare: missing required parameter: 'FILE' (see operandi compare --help)
            compare x --sed 4                     | operandi compare: there is no option '--sed'; did you mean '--seed'? (see operandi compare --help)
            run x y                               | operandi run: one argument too many: 'y' (see operandi run --help)
            run x --replications 1.5              | operandi run: invalid value for option '--replications': '1.5' is not a whole number (see operandi run --help)
            run x --threads ٣                     | operandi run: invalid value for option '--threads': '٣' is not a whole number (see operandi run --help)
            run x --threads 99999999999           | operandi run: invalid value for option '--threads': '99999999999' is too large a number (see operandi run --help)
            run x --format xml                    | operandi run: invalid value for option '--format': 'xml' is not one of text, json, csv (see operandi run --help)
            run x --out                           | operandi run: missing required parameter for option '--out' (DIR) (see operandi run --help)
            check                                 | operandi check: missing required parameter: 'FILE' (see operandi check --help)
            sweep x --verify                      | operandi sweep: there is no option '--verify'; there are: --alternative, --format, --help, --out, --quiet, --replications, --seed, --threads, --vary (see operandi sweep --help)
            """)
    void usage_thatIsWrong_isTwoAndOneLine(String command, String line) {
        Answer answer = operandi.run((Object[]) command.split(" ")).hasCode(ExitCode.USAGE);

        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualTo(line + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--replications, 1, '--replications must be between 2 and 1000000, got 1'",
        "--replications, -3, '--replications must be between 2 and 1000000, got -3'",
        "--threads, 0, '--threads must be between 1 and 1024, got 0'"
    })
    void usage_outsideLimits_isTwoAndNothingIsWritten(String option, String value, String message) {
        Answer answer = operandi.run("run", CLINIC, "--out", out, option, value).hasCode(ExitCode.USAGE);

        assertThat(answer.err()).isEqualTo("operandi run: " + message + "\n");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"compare, --out", "sweep, --out", "check, --junit"})
    void path_thatIsEmpty_isTwoAndNothingIsWritten(String verb, String option) {
        Answer answer = operandi.run(verb, CLINIC, option, "").hasCode(ExitCode.USAGE);

        assertThat(answer.err())
                .isEqualTo("operandi " + verb + ": invalid value for option '" + option
                        + "': a path cannot be empty (see operandi " + verb + " --help)\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void seed_mayBeAnyOfItsKind(long seed) {
        operandi.run("run", CLINIC, "--out", out, "--seed", seed, "--replications", 2)
                .hasCode(ExitCode.SUCCESS);

        assertThat(CommandLineTester.text(out.resolve("result.json"))).contains("\"seed\" : " + seed + ",");
    }

    @Test
    void code_ofTheGravestTrouble_isTold() {
        assertThat(ExitCode.SUCCESS.or(ExitCode.EXPECTATION_FAILED)).isEqualTo(ExitCode.EXPECTATION_FAILED);
        assertThat(ExitCode.INVALID_SCENARIO.or(ExitCode.EXPECTATION_FAILED)).isEqualTo(ExitCode.INVALID_SCENARIO);
        assertThat(ExitCode.INVALID_SCENARIO.or(ExitCode.REPLICATION_FAILED)).isEqualTo(ExitCode.REPLICATION_FAILED);
        assertThat(ExitCode.ENVIRONMENT.or(ExitCode.REPLICATION_FAILED)).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(ExitCode.ENVIRONMENT.or(ExitCode.INTERNAL)).isEqualTo(ExitCode.INTERNAL);
    }

    @Test
    void run_ofUnknownAlternative_isTwoAndNamesTheNearest() {
        Answer answer = operandi.run("run", CLINIC, "--out", out, "--alternative", "togehter")
                .hasCode(ExitCode.USAGE);

        assertThat(answer.err()).contains("there is no alternative 'togehter'").contains("did you mean 'together'?");
        assertThat(out).doesNotExist();
    }

    @Test
    void compare_ofOneAlternative_isTwoAndSaysWhatToDo() {
        Answer answer = operandi.run("compare", STANDSTILL, "--out", out).hasCode(ExitCode.USAGE);

        assertThat(answer.err()).contains("nothing to compare; try: operandi run ");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"validate", "run", "compare", "sweep"})
    void scenario_thatIsInvalid_isThreeAndNothingIsWritten(String verb) throws IOException {
        Path scenario = scenario("horizon: 3 weeks", "horizon: 3");
        Object[] command =
                verb.equals("validate") ? new Object[] {verb, scenario} : new Object[] {verb, scenario, "--out", out};

        Answer answer = operandi.run(command).hasCode(ExitCode.INVALID_SCENARIO);

        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("error[E0201]: ")
                .contains("--> " + scenario + ":5:")
                .endsWith("1 error in 1 file\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void scenario_thatIsMissing_isThree() {
        Answer answer = operandi.run("run", directory.resolve("nope.yaml")).hasCode(ExitCode.INVALID_SCENARIO);

        assertThat(answer.err()).contains("there is no such file").contains("nope.yaml");
    }

    @Test
    void validate_ofSeveralFiles_isThreeIfOneIsInvalidAndReadsAll() {
        Answer answer =
                operandi.run("validate", directory.resolve("nope.yaml"), CLINIC).hasCode(ExitCode.INVALID_SCENARIO);

        assertThat(answer.out())
                .isEqualTo(CLINIC + ": OK 4 people, teams: apart 2, together 1, services: 2, flows: 2\n");
    }

    @Test
    void out_thatCannotBeMade_isSixBeforeAnythingIsSimulated() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Module neverRuns = engine((family, alternatives, drawing, checks, threads, progress) -> {
            throw new AssertionError("simulated");
        });

        Answer answer = operandi.runWith(neverRuns, "run", CLINIC, "--out", file.resolve("below"))
                .hasCode(ExitCode.ENVIRONMENT);

        assertThat(answer.err()).isEqualTo("operandi run: " + file + " is not a directory\n");
    }

    @Test
    void writing_thatFails_isSix() {
        Module vanishes = binder -> binder.bind(Reports.class).toInstance((result, provenance, target) -> {
            throw new NoSuchFileException(target.toString());
        });

        Answer answer = operandi.runWith(vanishes, "run", CLINIC, "--out", out, "--quiet")
                .hasCode(ExitCode.ENVIRONMENT);

        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualTo("operandi run: there is no " + out + "\n");
    }

    @Test
    void output_thatIsLost_isSixUnlessItsReaderWentAway() {
        assertThat(codeWithOutputThatFails("No space left on device")).isEqualTo(ExitCode.ENVIRONMENT.number());
        assertThat(codeWithOutputThatFails("Broken pipe")).isEqualTo(ExitCode.SUCCESS.number());
    }

    private int codeWithOutputThatFails(String reason) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        };
        Console console = new Console(full, new ByteArrayOutputStream(), false);
        return new Main(console, new Wiring(console), directory).run("--help");
    }

    @Test
    void memory_thatRunsOut_isSix() {
        Module greedy = engine((family, alternatives, drawing, checks, threads, progress) -> {
            throw new OutOfMemoryError("Java heap space");
        });

        Answer answer = operandi.runWith(greedy, "run", CLINIC, "--out", out).hasCode(ExitCode.ENVIRONMENT);

        assertThat(answer.err()).contains("not enough memory");
    }

    @Test
    void replication_thatFails_isSevenAndNothingIsWritten() throws IOException {
        Answer answer = operandi.run("run", STANDSTILL, "--out", out, "--quiet").hasCode(ExitCode.REPLICATION_FAILED);

        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("operandi run: replication 1 of alternative \"one\" failed (seed 1): ")
                .hasLineCount(1);
        assertThat(out).doesNotExist();
        assertThat(crashFiles()).hasSize(1);
    }

    @Test
    void bug_isSeventyAndTheStackTraceGoesToAFile() throws IOException {
        Module broken = engine((family, alternatives, drawing, checks, threads, progress) -> {
            throw new IllegalStateException("a law of nature was broken");
        });

        Answer answer = operandi.runWith(broken, "run", CLINIC, "--out", out).hasCode(ExitCode.INTERNAL);

        Path crash = crashFiles().get(0);
        assertThat(answer.err()).isEqualTo("operandi run: this is a bug of Operandi, sorry; details: " + crash + "\n");
        assertThat(crash).content().contains("a law of nature was broken", "at operandi.cli", Version.NUMBER);
        assertThat(out).doesNotExist();
    }

    @Test
    void bug_thatIsAnError_isSeventy() {
        Module broken = engine((family, alternatives, drawing, checks, threads, progress) -> {
            throw new StackOverflowError();
        });

        operandi.runWith(broken, "compare", CLINIC, "--out", out).hasCode(ExitCode.INTERNAL);
    }

    private static Module engine(Engine engine) {
        return binder -> binder.bind(Engine.class).toInstance(engine);
    }

    private List<Path> crashFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("operandi-crash-"))
                    .toList();
        }
    }

    private Path scenario(String part, String replacement) throws IOException {
        String text = CommandLineTester.text(CLINIC);
        assertThat(text).contains(part);
        return Files.writeString(directory.resolve("changed.yaml"), text.replace(part, replacement));
    }
}

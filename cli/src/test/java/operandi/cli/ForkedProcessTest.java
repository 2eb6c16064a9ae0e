package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.assertSameResults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other Java machines, locales and time zones give the same bytes; signals leave nothing half written. */
class ForkedProcessTest {

    private static final int TERMINATED = 143;

    @TempDir
    private Path directory;

    private ForkedOperandi operandi;

    @BeforeEach
    void createOperandi() {
        operandi = new ForkedOperandi(directory);
    }

    @Test
    void compare_inAnotherLocaleAndTimeZone_givesTheSameBytes() throws Exception {
        Path turkish =
                compare(ForkedOperandi.THIS_JDK, "turkish", "-Duser.language=tr", "-Duser.timezone=Pacific/Apia");

        assertSameResults(here(), turkish);
    }

    @Test
    void compare_interpreted_givesTheSameBytes() throws Exception {
        assertSameResults(here(), compare(ForkedOperandi.THIS_JDK, "interpreted", "-Xint"));
    }

    @Test
    void compare_onAnotherJdk_givesTheSameBytes() throws Exception {
        Optional<Path> other = ForkedOperandi.otherJdk();
        assumeTrue(other.isPresent(), ForkedOperandi.NO_OTHER_JDK);

        assertSameResults(here(), compare(other.get(), "other"));
    }

    @Test
    void output_inALocaleWithoutUnicode_isUtf8() throws Exception {
        Process process = operandi.start(
                ForkedOperandi.THIS_JDK,
                List.of("-Dfile.encoding=US-ASCII"),
                List.of("run", CLINIC.toString(), "--quiet"));

        assertThat(ForkedOperandi.exitCode(process)).isZero();
        assertThat(CommandLineTester.text(directory.resolve("said"))).contains("mean ± half-width");
    }

    @Test
    void compare_terminatedWhileSimulating_isOneFourThreeAndWritesNothing() throws Exception {
        Path out = directory.resolve("stopped");
        Process process = operandi.start(
                ForkedOperandi.THIS_JDK,
                List.of(),
                List.of("compare", CLINIC.toString(), "--out", out.toString(), "--replications", "1_000_000"));
        String progress =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)).readLine();

        process.destroy();

        assertThat(progress).startsWith("simulated 1 of ");
        assertThat(ForkedOperandi.exitCode(process)).isEqualTo(TERMINATED);
        assertThat(out).doesNotExist();
    }

    private Path here() {
        Path out = directory.resolve("here");
        new CommandLineTester(directory).run("compare", CLINIC, "--out", out).hasCode(ExitCode.SUCCESS);
        return out;
    }

    private Path compare(Path home, String name, String... options) throws Exception {
        return operandi.compare(home, CLINIC, name, options);
    }
}

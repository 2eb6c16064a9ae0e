package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.assertSameResults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other Java machines, locales and time zones give the same bytes; signals leave nothing half written. */
class ForkedProcessTest {

    private static final int OLDEST = 17;
    private static final Path HOME = Path.of(System.getProperty("java.home"));
    private static final int TERMINATED = 143;

    @TempDir
    private Path directory;

    @Test
    void compare_inAnotherLocaleAndTimeZone_givesTheSameBytes() throws Exception {
        Path turkish = compare(HOME, "turkish", "-Duser.language=tr", "-Duser.timezone=Pacific/Apia");

        assertSameResults(here(), turkish);
    }

    @Test
    void compare_interpreted_givesTheSameBytes() throws Exception {
        assertSameResults(here(), compare(HOME, "interpreted", "-Xint"));
    }

    @Test
    void compare_onAnotherJdk_givesTheSameBytes() throws Exception {
        Optional<Path> other = otherJdk();
        assumeTrue(other.isPresent(), "there is no JDK of another version from 17 under /usr/lib/jvm");

        assertSameResults(here(), compare(other.get(), "other"));
    }

    @Test
    void output_inALocaleWithoutUnicode_isUtf8() throws Exception {
        Process process =
                start(HOME, List.of("-Dfile.encoding=US-ASCII"), List.of("run", CLINIC.toString(), "--quiet"));

        assertThat(exitCode(process)).isZero();
        assertThat(CommandLineTester.text(directory.resolve("said"))).contains("mean ± half-width");
    }

    @Test
    void compare_terminatedWhileSimulating_isOneFourThreeAndWritesNothing() throws Exception {
        Path out = directory.resolve("stopped");
        Process process = start(
                HOME,
                List.of(),
                List.of("compare", CLINIC.toString(), "--out", out.toString(), "--replications", "1_000_000"));
        String progress =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)).readLine();

        process.destroy();

        assertThat(progress).startsWith("simulated 1 of ");
        assertThat(exitCode(process)).isEqualTo(TERMINATED);
        assertThat(out).doesNotExist();
    }

    private Path here() {
        Path out = directory.resolve("here");
        new CommandLineTester(directory).run("compare", CLINIC, "--out", out).hasCode(ExitCode.SUCCESS);
        return out;
    }

    private Path compare(Path home, String name, String... options) throws Exception {
        Path out = directory.resolve(name);
        Process process = start(
                home, List.of(options), List.of("compare", CLINIC.toString(), "--out", out.toString(), "--quiet"));
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(exitCode(process)).as(errors).isZero();
        return out;
    }

    private Process start(Path home, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("said").toFile())
                .start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the process ends").isTrue();
        return process.exitValue();
    }

    private static Optional<Path> otherJdk() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> version(home) >= OLDEST)
                    .filter(home -> version(home) != Runtime.version().feature())
                    .max(Comparator.comparingInt(ForkedProcessTest::version).thenComparing(Path::toString));
        }
    }

    private static int version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notAJdk) {
            return 0;
        }
    }
}

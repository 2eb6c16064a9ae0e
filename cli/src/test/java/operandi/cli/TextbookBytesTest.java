package operandi.cli;

import static operandi.cli.CommandLineTester.assertSameResults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every textbook model gives the same bytes on any number of threads, locale, time zone and Java machine, results and a
 * trace alike. The models are cut to four days. Another Java machine is tried by
 *
 * <pre>mvn test -Dquick -Dlong -pl cli -am -Dtest=TextbookBytesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dother.jdk=/path/to/a/jdk</pre>
 */
class TextbookBytesTest {

    private static final Path TEXTBOOK = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("scenarios")
            .resolve("library/textbook");
    private static final int FEWEST_MODELS = 8;
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    /** Results at most so long after the start of the process. */
    private static final int MINUTES = 5;

    @TempDir
    private static Path directory;

    private static Path models;
    private static Path expected;

    @BeforeAll
    static void runInThisProcessOnOneThread() throws Exception {
        models = Files.createDirectories(directory.resolve("models"));
        Path data = Files.createDirectories(models.resolve("data"));
        Files.copy(TEXTBOOK.resolve("data/hours.csv"), data.resolve("hours.csv"));
        for (Path scenario : TextbookRuns.scenarios(TEXTBOOK)) {
            String text = CommandLineTester.text(scenario);
            Files.writeString(
                    models.resolve(scenario.getFileName()),
                    text.replaceFirst("horizon: [^,}]+", "horizon: 4 d")
                            .replaceFirst("warm-up: [^,}]+", "warm-up: 1 d"));
        }
        expected = Files.createDirectories(directory.resolve("expected"));
        TextbookRuns.main(new String[] {models.toString(), expected.toString(), "1"});
    }

    @Test
    void twoThreadsInAnotherLocaleAndTimeZone_giveTheSameBytes() throws Exception {
        assertSameEverywhere(run(THIS_JDK, "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia"));
    }

    @Test
    @Tag("long")
    void anotherJdk_givesTheSameBytes() throws Exception {
        String other = System.getProperty("other.jdk", "");
        assumeTrue(!other.isEmpty(), "no other JDK is named by -Dother.jdk");

        assertSameEverywhere(run(Path.of(other)));
    }

    private static void assertSameEverywhere(Path out) throws Exception {
        List<Path> scenarios = TextbookRuns.scenarios(models);
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(FEWEST_MODELS);
        for (Path scenario : scenarios) {
            Path here = expected.resolve(scenario.getFileName());
            Path there = out.resolve(scenario.getFileName());
            assertSameResults(here, there);
            assertThat(CommandLineTester.bytes(there.resolve("trace.csv")))
                    .as("trace of %s", scenario.getFileName())
                    .isNotEmpty()
                    .isEqualTo(CommandLineTester.bytes(here.resolve("trace.csv")));
        }
    }

    private static Path run(Path home, String... options) throws Exception {
        Path out = Files.createDirectories(directory.resolve("there-" + options.length));
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TextbookRuns.class.getName()));
        command.addAll(List.of(models.toString(), out.toString(), "2"));
        Path said = out.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(CommandLineTester.text(said)).isZero();
        return out;
    }
}

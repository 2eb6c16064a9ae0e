package operandi.cli;

import static operandi.cli.CommandLineTester.assertSameResults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison that the README runs, whole but for its horizon, gives the same bytes on any number of threads, Java
 * machine, locale and time zone.
 */
class VeterinaryBytesTest {

    private static final Path LIBRARY = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("scenarios")
            .resolve("library/veterinary-group");
    private static final String TWO_YEARS = "horizon: 104 weeks, warm-up: 4 weeks, transition: 26 weeks .. 78 weeks";

    /** All waves, all new technology and the chain bought lie within it, and a week or more after each of them. */
    private static final String SIXTY_WEEKS = "horizon: 60 weeks, warm-up: 4 weeks, transition: 26 weeks .. 52 weeks";

    private static final String FUTURES = "3";

    @TempDir
    private static Path directory;

    private static Path scenario;
    private static Path expected;

    @BeforeAll
    static void compareOnOneThread() throws Exception {
        Path copy = Files.createDirectories(directory.resolve("veterinary-group"));
        Files.createDirectories(copy.resolve("data"));
        for (String data : List.of("data/needs-by-hour.csv", "data/office-hours.csv")) {
            Files.copy(LIBRARY.resolve(data), copy.resolve(data));
        }
        String text = CommandLineTester.text(LIBRARY.resolve("scenario.yaml"));
        assertThat(text).containsOnlyOnce(TWO_YEARS);
        scenario = Files.writeString(copy.resolve("scenario.yaml"), text.replace(TWO_YEARS, SIXTY_WEEKS));
        expected = compare(ForkedOperandi.THIS_JDK, "one-thread", "1");
    }

    @Test
    void compare_onTwoThreads_givesTheSameBytes() throws Exception {
        assertSameResults(expected, compare(ForkedOperandi.THIS_JDK, "two-threads", "2"));
    }

    @Test
    void compare_onAnotherJdkInAnotherLocaleAndTimeZone_givesTheSameBytes() throws Exception {
        Optional<Path> other = ForkedOperandi.otherJdk();
        assumeTrue(other.isPresent(), ForkedOperandi.NO_OTHER_JDK);
        String[] elsewhere = {"-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia"};

        assertSameResults(expected, compare(other.get(), "elsewhere", "2", elsewhere));
    }

    private static Path compare(Path home, String name, String threads, String... options) throws Exception {
        return new ForkedOperandi(directory)
                .compare(home, scenario, name, options, "--replications", FUTURES, "--threads", threads);
    }
}

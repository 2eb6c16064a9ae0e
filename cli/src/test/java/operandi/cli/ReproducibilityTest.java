package operandi.cli;

import static operandi.cli.CommandLineTester.CLINIC;
import static operandi.cli.CommandLineTester.assertSameResults;
import static operandi.cli.CommandLineTester.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The same scenario and seed give the same bytes in this process; {@link ForkedProcessTest} asks other machines. */
class ReproducibilityTest extends CommandLineTest {

    @Test
    void compare_onOneThreadOrTwoOrAgain_givesTheSameBytes() {
        Path one = compare("one", "--threads", "1");
        Path two = compare("two", "--threads", "2");
        Path again = compare("again", "--threads", "2");

        assertSameResults(one, two);
        assertSameResults(two, again);
        assertThat(bytes(two.resolve("report.html"))).isEqualTo(bytes(again.resolve("report.html")));
    }

    @Test
    void compare_withAnotherSeed_givesOtherBytes() {
        Path one = compare("one", "--seed", "1");
        Path other = compare("other", "--seed", "2");

        assertThat(bytes(one.resolve("metrics.csv"))).isNotEqualTo(bytes(other.resolve("metrics.csv")));
    }

    @Test
    void compare_withTheScenariosOwnSeed_isTheDefault() {
        assertSameResults(compare("default"), compare("named", "--seed", "1", "--replications", "6"));
    }

    private Path compare(String name, String... options) {
        Path out = directory.resolve(name);
        Object[] command = new Object[options.length + 4];
        command[0] = "compare";
        command[1] = CLINIC;
        command[2] = "--out";
        command[3] = out;
        System.arraycopy(options, 0, command, 4, options.length);
        operandi.run(command).hasCode(ExitCode.SUCCESS);
        return out;
    }
}

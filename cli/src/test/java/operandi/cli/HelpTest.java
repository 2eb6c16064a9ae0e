package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help is a page like any other: these are its words, and a change of them is looked at. */
class HelpTest {

    @TempDir
    private Path directory;

    @Test
    void noVerb_showsThreeThingsToTryFirst() {
        assertThat(help()).isEqualTo(expected("first"));
    }

    @Test
    void help_ofTheCommand_listsVerbsAndExitCodes() {
        assertThat(help("--help")).isEqualTo(expected("operandi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "run", "compare", "sweep", "check"})
    void help_ofAVerb_explainsItsOptions(String verb) {
        assertThat(help(verb, "--help")).isEqualTo(expected(verb));
    }

    @Test
    void help_ofTheCommand_namesEveryExitCode() {
        for (ExitCode code : ExitCode.values()) {
            assertThat(help("--help")).containsPattern("(?m)^ +" + code.number() + "  ");
        }
    }

    @Test
    void version_isTheBuilds() {
        Path build = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("pom.xml");

        assertThat(help("--version")).isEqualTo("operandi " + Version.NUMBER + "\n");
        assertThat(build).content().contains("<version>" + Version.NUMBER + "</version>");
    }

    private String help(Object... arguments) {
        return new CommandLineTester(directory)
                .run(arguments)
                .hasCode(ExitCode.SUCCESS)
                .out();
    }

    private static String expected(String name) {
        return CommandLineTester.text(CommandLineTester.resource("help/" + name + ".txt"));
    }
}

package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTextTest {

    @Test
    void words_thatAShellWouldChange_areQuoted() {
        CommandText command = CommandText.of("run", "my files/it's.yaml").option("--alternative", "$(x)");

        assertThat(command).hasToString("operandi run 'my files/it'\\''s.yaml' --alternative '$(x)'");
    }

    @Test
    void words_thatAShellLeavesAlone_areBare() {
        assertThat(CommandText.of("run", "a/b-c_1.yaml").option("--seed", -5L))
                .hasToString("operandi run a/b-c_1.yaml --seed -5");
    }
}

package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputDirectoryTest {

    @ParameterizedTest
    @CsvSource({
        "library/veterinary-group/scenario.yaml, out/veterinary-group",
        "library/veterinary-group/../other/scenario.yaml, out/other",
        "library/textbook/mm1.yaml, out/mm1",
        "mm1, out/mm1",
        ".hidden, out/.hidden",
        "two.dots.yaml, out/two.dots",
        "/scenario.yaml, out/scenario"
    })
    void of_aScenario_isNamedAfterItsFolderOrItself(Path scenario, Path expected) {
        assertThat(OutputDirectory.of(scenario)).isEqualTo(expected);
    }
}

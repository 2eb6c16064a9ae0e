package operandi.scenarios.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.model.Expectation;
import operandi.core.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files say that theory says is what theory says. */
class TextbookAnswersTest {

    /** Files give six decimals: half of the last one, and a little for the rounding of what it is compared with. */
    private static final double ROUNDING = 0.51e-6;

    static List<TextbookModel> models() {
        return TextbookModels.all();
    }

    @Test
    void everyFile_hasAnAnswer() throws IOException {
        assertThat(models().stream().map(TextbookModel::file).sorted().toList())
                .isEqualTo(TextbookModels.files())
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("models")
    void expectations_areTheAnswersOfTheory(TextbookModel model) {
        Scenario scenario = TextbookModels.read(model).stated();
        Map<String, Expectation> inFile = new TreeMap<>();
        for (Expectation expectation : scenario.expectations()) {
            assertThat(expectation.condition()).isInstanceOf(Expectation.Covers.class);
            inFile.put(expectation.metric().id() + " " + expectation.scope(), expectation);
        }

        assertThat(inFile.keySet()).isEqualTo(new TreeMap<>(model.answers()).keySet());
        inFile.forEach((figure, expectation) -> {
            double exact = model.answers().get(figure);
            assertThat(((Expectation.Covers) expectation.condition()).value())
                    .as("%s: %s is %s", model, figure, exact)
                    .isCloseTo(exact, within(ROUNDING * writtenUnit(expectation)));
        });
    }

    /** The unit in which the file writes a figure, in the metric's own. */
    private static double writtenUnit(Expectation expectation) {
        if (expectation.written().endsWith("%")) {
            return 0.01;
        }
        boolean minutesOfHours =
                expectation.metric().unit().equals("h") && expectation.written().endsWith("min");
        return minutesOfHours ? 1 / 60.0 : 1;
    }
}

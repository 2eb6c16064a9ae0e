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

    /** Files give six decimals of a figure in its own unit, which is an hour, a minute or a per cent. */
    private static final double ROUNDING = 1e-6;

    static List<TextbookModel> models() {
        return TextbookModels.all();
    }

    @Test
    void everyFile_hasAnAnswer() throws IOException {
        assertThat(models().stream().map(TextbookModel::file).sorted().toList())
                .isEqualTo(TextbookModels.files())
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("models")
    void expectations_areTheAnswersOfTheory(TextbookModel model) {
        Scenario scenario = TextbookModels.read(model).stated();
        Map<String, Double> inFile = new TreeMap<>();
        for (Expectation expectation : scenario.expectations()) {
            assertThat(expectation.condition()).isInstanceOf(Expectation.Covers.class);
            inFile.put(
                    expectation.metric().id() + " " + expectation.scope(),
                    ((Expectation.Covers) expectation.condition()).value());
        }

        assertThat(inFile.keySet()).isEqualTo(new TreeMap<>(model.answers()).keySet());
        model.answers()
                .forEach((figure, exact) -> assertThat(inFile.get(figure))
                        .as("%s: %s is %s", model, figure, exact)
                        .isCloseTo(exact, within(ROUNDING * Math.max(1, exact))));
    }
}

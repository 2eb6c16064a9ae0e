package operandi.scenarios.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.ReadResult;
import operandi.scenarios.ScenarioReader;

/** Every textbook file of the library with its answers. */
final class TextbookModels {

    private static final Path FOLDER = Path.of("library/textbook");

    private TextbookModels() {}

    static List<TextbookModel> all() {
        List<TextbookModel> models = new ArrayList<>(Queues.all());
        models.addAll(GeneralArrivals.all());
        models.addAll(List.of(VaryingDesk.work(), VaryingDesk.patience()));
        models.addAll(Networks.all());
        models.addAll(Limits.all());
        models.addAll(Batches.all());
        return models;
    }

    /** Names of the files in the folder, sorted. */
    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static ScenarioFamily read(TextbookModel model) {
        ReadResult result = ScenarioReader.read(FOLDER.resolve(model.file()));
        assertThat(result.family()).as("%s: %s", model, result.diagnostics()).isPresent();
        return result.family().orElseThrow();
    }
}

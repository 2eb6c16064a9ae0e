package operandi.scenarios;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Scenario;
import operandi.scenarios.diagnostic.Diagnostic;
import operandi.scenarios.file.InputFile;

/**
 * What came of reading a scenario file.
 *
 * @param scenario the scenario, exactly if no error was found; there may be warnings all the same
 * @param diagnostics everything that was found, by file and position
 * @param inputs the scenario file and then every file it names, each once, in the order in which it names them; those
 *     that could be read as text
 */
public record ReadResult(Optional<Scenario> scenario, List<Diagnostic> diagnostics, List<InputFile> inputs) {

    public ReadResult {
        diagnostics = List.copyOf(diagnostics);
        inputs = List.copyOf(inputs);
    }

    /** The text of the scenario file; empty if it could not be read. */
    public String text() {
        return inputs.isEmpty() ? "" : inputs.get(0).text();
    }

    /**
     * SHA-256 of all inputs one after the other, in hexadecimal: what {@code cat scenario.yaml data.csv | sha256sum}
     * prints.
     */
    public String digest() {
        return Digest.of(inputs);
    }
}

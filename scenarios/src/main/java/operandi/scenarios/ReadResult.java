package operandi.scenarios;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.diagnostic.Diagnostic;
import operandi.scenarios.file.InputFile;

/**
 * What came of reading a scenario file.
 *
 * @param family the scenario and what it becomes with other values for its assumptions, exactly if no error was found;
 *     there may be warnings all the same
 * @param diagnostics everything that was found, by file and position
 * @param inputs the scenario file and then every file it names, each once, in the order in which it names them; those
 *     that could be read as text
 */
public record ReadResult(Optional<ScenarioFamily> family, List<Diagnostic> diagnostics, List<InputFile> inputs) {

    public ReadResult {
        diagnostics = List.copyOf(diagnostics);
        inputs = List.copyOf(inputs);
    }

    /** The scenario with the values that the file states, exactly if no error was found. */
    public Optional<Scenario> scenario() {
        return family.map(ScenarioFamily::stated);
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

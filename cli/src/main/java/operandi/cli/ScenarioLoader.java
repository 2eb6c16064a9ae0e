package operandi.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import operandi.scenarios.ReadResult;
import operandi.scenarios.diagnostic.DiagnosticFormatter;

/** Reads the scenario that a command names, and shows on standard error what is wrong with it. */
final class ScenarioLoader {

    private final ScenarioSource source;
    private final Console console;

    @Inject
    ScenarioLoader(ScenarioSource source, Console console) {
        this.source = source;
        this.console = console;
    }

    /**
     * The scenario, unless it is invalid.
     *
     * @param showWarnings whether warnings about a valid scenario are shown; errors always are
     */
    Optional<LoadedScenario> load(Path file, boolean showWarnings) {
        ReadResult read = source.read(file);
        if (read.family().isEmpty() || showWarnings) {
            console.err().print(DiagnosticFormatter.format(read.diagnostics()));
        }
        return read.family().map(family -> new LoadedScenario(file, family, read.digest(), read.text()));
    }
}

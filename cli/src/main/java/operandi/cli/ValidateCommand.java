package operandi.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import operandi.core.model.Scenario;
import operandi.reporting.text.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads scenarios without running them. */
@Command(name = "validate", description = "Says what is wrong with scenarios, without running them.")
final class ValidateCommand implements Callable<Integer> {

    private final ScenarioLoader scenarios;
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scenarios.")
    private List<Path> files = List.of();

    @Option(names = "--quiet", description = "No warnings: errors only.")
    private boolean isQuiet;

    @Inject
    ValidateCommand(ScenarioLoader scenarios, Console console) {
        this.scenarios = scenarios;
        this.console = console;
    }

    @Override
    public Integer call() {
        ExitCode worst = ExitCode.SUCCESS;
        for (Path file : files) {
            Optional<LoadedScenario> loaded = scenarios.load(file, !isQuiet);
            if (loaded.isEmpty()) {
                worst = ExitCode.INVALID_SCENARIO;
            } else {
                console.out()
                        .println(VisibleText.line(file.toString()) + ": OK "
                                + counts(loaded.get().scenario()));
            }
        }
        return worst.number();
    }

    private static String counts(Scenario scenario) {
        String teams = scenario.structures().stream()
                .map(structure -> VisibleText.line(structure.id()) + " "
                        + structure.teams().size())
                .collect(Collectors.joining(", "));
        return scenario.roster().size() + " people, teams: " + teams + ", services: "
                + scenario.services().size() + ", flows: " + scenario.flows().size();
    }
}

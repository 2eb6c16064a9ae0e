package operandi.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import operandi.cli.text.RunPage;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Alternative;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one alternative. */
@Command(name = "run", description = "Runs one alternative of a scenario and says what comes of it.")
final class RunCommand implements Callable<Integer> {

    private static final String ALTERNATIVE = "--alternative";

    private final ScenarioLoader scenarios;
    private final Simulation simulation;
    private final TraceFile traceFile;

    @Parameters(paramLabel = "FILE", description = "The scenario.")
    private Path file = Path.of("");

    @Option(names = ALTERNATIVE, paramLabel = "ID", description = "Which one (default: the baseline).")
    private Optional<String> alternative = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FUTURE",
            description = "Also write trace.csv: everything that happens in this future, 1 or more.")
    private Optional<Integer> traced = Optional.empty();

    @Mixin
    private SimulationOptions options = new SimulationOptions();

    @Inject
    RunCommand(ScenarioLoader scenarios, Simulation simulation, TraceFile traceFile) {
        this.scenarios = scenarios;
        this.simulation = simulation;
        this.traceFile = traceFile;
    }

    @Override
    public Integer call() throws Exception {
        Optional<LoadedScenario> loaded = scenarios.load(file, !options.design().isQuiet());
        if (loaded.isEmpty()) {
            return ExitCode.INVALID_SCENARIO.number();
        }
        options.requireMeasure(loaded.get().scenario().headline().isPresent(), "a headline");
        Alternative chosen = chosen(loaded.get().scenario());
        CommandText command = CommandText.of("run", file);
        alternative.ifPresent(id -> command.option(ALTERNATIVE, id));
        Design design = options.design().design(loaded.get().scenario().design());
        traced.ifPresent(future -> TraceFile.requireFuture(future, design));
        simulation.run(new Simulation.Request(loaded.get(), List.of(chosen), command, new Page()), options);
        if (traced.isPresent()) {
            traceFile.write(loaded.get(), chosen, options, traced.get());
        }
        return ExitCode.SUCCESS.number();
    }

    private Alternative chosen(Scenario scenario) {
        return scenario.alternative(AlternativeNames.require(alternative.orElse(scenario.baseline()), scenario, file));
    }

    private final class Page implements Simulation.Page {

        @Override
        public String of(ExperimentResult result) {
            return RunPage.of(result);
        }

        @Override
        public CommandText next(ExperimentResult result) {
            if (result.scenario().alternatives().size() > 1) {
                return options.repeatedIn(CommandText.of("compare", file));
            }
            return options.withDrawing(CommandText.of("run", file))
                    .option("--seed", result.scenario().design().seed() + 1);
        }
    }
}

package operandi.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import operandi.cli.text.ComparisonPage;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.PrecisionOutcome;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs all alternatives through the same futures. */
@Command(
        name = "compare",
        description = "Runs all alternatives of a scenario through the same futures and says how they differ.")
final class CompareCommand implements Callable<Integer> {

    /** A first look at very many points. */
    private static final int ENOUGH_FOR_A_SWEEP = 20;

    private final ScenarioLoader scenarios;
    private final Simulation simulation;

    @Parameters(paramLabel = "FILE", description = "The scenario.")
    private Path file = Path.of("");

    @Mixin
    private SimulationOptions options = new SimulationOptions();

    @Inject
    CompareCommand(ScenarioLoader scenarios, Simulation simulation) {
        this.scenarios = scenarios;
        this.simulation = simulation;
    }

    @Override
    public Integer call() throws Exception {
        Optional<LoadedScenario> loaded = scenarios.load(file, !options.design().isQuiet());
        if (loaded.isEmpty()) {
            return ExitCode.INVALID_SCENARIO.number();
        }
        Scenario scenario = loaded.get().scenario();
        if (scenario.alternatives().size() < 2) {
            throw new UsageException(
                    "there is only one alternative, so nothing to compare; try: " + CommandText.of("run", file));
        }
        options.requireMeasure(!scenario.mattersIf().isEmpty(), "differences that matter (matters-if)");
        simulation.run(
                new Simulation.Request(
                        loaded.get(), scenario.alternatives(), CommandText.of("compare", file), new Page()),
                options);
        return ExitCode.SUCCESS.number();
    }

    private final class Page implements Simulation.Page {

        @Override
        public String of(ExperimentResult result) {
            return ComparisonPage.of(result);
        }

        @Override
        public CommandText next(ExperimentResult result) {
            Optional<Long> precise = result.precision()
                    .filter(outcome -> !outcome.isReached())
                    .map(PrecisionOutcome::needed)
                    .filter(needed -> needed <= DesignOptions.MOST_REPLICATIONS);
            if (precise.isPresent()) {
                CommandText command = options.withPrecision(CommandText.of("compare", file));
                return options.repeatedIn(command.option("--replications", precise.get()));
            }
            Optional<Long> settling = ComparisonPage.replicationsThatSettle(result);
            if (settling.isPresent()) {
                return options.repeatedIn(CommandText.of("compare", file).option("--replications", settling.get()));
            }
            if (result.scenario().assumptions().stream().anyMatch(Assumption::isDrawn)
                    && result.scenario().headline().isPresent()) {
                return CommandText.of("sweep", file).option("--replications", ENOUGH_FOR_A_SWEEP);
            }
            return CommandText.of("run", file)
                    .option("--alternative", result.changes().get(0).alternative());
        }
    }
}

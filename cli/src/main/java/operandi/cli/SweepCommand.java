package operandi.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import operandi.cli.text.SweepPage;
import operandi.core.experiment.SweepAxis;
import operandi.core.experiment.SweepResult;
import operandi.core.model.Assumption;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.reporting.content.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Varies assumptions, one at a time. */
@Command(
        name = "sweep",
        description =
                "Compares the alternatives at other values of the assumptions, one at a time, and says which of them"
                        + " the answer rests on.")
final class SweepCommand implements Callable<Integer> {

    private static final String VARY = "--vary";
    private static final String ALTERNATIVE = "--alternative";

    private final ScenarioLoader scenarios;
    private final Sweeps sweeps;
    private final SweepReports reports;
    private final Console console;
    private final ProgressDisplay progress;

    @Parameters(paramLabel = "FILE", description = "The scenario.")
    private Path file = Path.of("");

    @Option(
            names = VARY,
            paramLabel = "PATH=A,B,C",
            description = "An assumption and the values it takes, written as in the scenario; may be repeated (default:"
                    + " both ends of every range that futures draw from).")
    private List<String> varied = List.of();

    @Option(
            names = ALTERNATIVE,
            paramLabel = "ID",
            description = "An alternative to compare with the baseline; may be repeated (default: all).")
    private List<String> alternatives = List.of();

    @Mixin
    private DesignOptions designOptions = new DesignOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Inject
    SweepCommand(
            ScenarioLoader scenarios, Sweeps sweeps, SweepReports reports, Console console, ProgressDisplay progress) {
        this.scenarios = scenarios;
        this.sweeps = sweeps;
        this.reports = reports;
        this.console = console;
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        Optional<LoadedScenario> loaded = scenarios.load(file, !designOptions.isQuiet());
        if (loaded.isEmpty()) {
            return ExitCode.INVALID_SCENARIO.number();
        }
        Scenario scenario = loaded.get().scenario();
        Design design = designOptions.design(scenario.design());
        ScenarioFamily family = new ChosenAlternatives(loaded.get().family(), chosen(scenario));
        requireAnswer(scenario);
        List<SweepAxis> axes = axes(family);
        Path directory = output.directory(file);
        OutputDirectory.requireWritable(directory);

        SweepResult result = progress.during(
                designOptions.isQuiet(),
                shown -> sweeps.oneAtATime(family, axes, design, designOptions.threads(), shown));

        Provenance provenance = new Provenance(
                file.toString(), loaded.get().digest(), loaded.get().text(), Version.NUMBER, command(design));
        List<Path> written = reports.write(result, provenance, directory);
        print(result, written.get(written.size() - 1));
        return ExitCode.SUCCESS.number();
    }

    private void requireAnswer(Scenario scenario) {
        boolean hasAnswer = scenario.mattersIf().stream()
                .anyMatch(threshold -> scenario.headline().equals(Optional.of(threshold.metric())));
        if (!hasAnswer) {
            throw new UsageException(
                    file + " names no headline that stands under matters-if, so there is no answer to vary");
        }
    }

    private List<String> chosen(Scenario scenario) {
        TreeSet<String> chosen = new TreeSet<>();
        for (String id : alternatives) {
            if (id.equals(scenario.baseline())) {
                throw new UsageException("'" + id + "' is the baseline, which the others are compared with");
            }
            chosen.add(AlternativeNames.require(id, scenario, file));
        }
        List<String> others = AlternativeNames.of(scenario).stream()
                .filter(id -> !id.equals(scenario.baseline()))
                .filter(id -> chosen.isEmpty() || chosen.contains(id))
                .toList();
        if (others.isEmpty()) {
            throw new UsageException("there is only one alternative, so nothing to compare");
        }
        return others;
    }

    private List<SweepAxis> axes(ScenarioFamily family) {
        if (varied.isEmpty()) {
            List<SweepAxis> declared = family.stated().assumptions().stream()
                    .filter(Assumption::isDrawn)
                    .map(assumption -> VariedAssumption.ends(assumption, family))
                    .toList();
            if (declared.isEmpty()) {
                throw new UsageException(file + " declares no range that futures draw from; give values with " + VARY);
            }
            return declared;
        }
        List<SweepAxis> axes = varied.stream()
                .map(text -> VariedAssumption.parse(text, family))
                .toList();
        TreeSet<String> paths = new TreeSet<>();
        for (SweepAxis axis : axes) {
            if (!paths.add(axis.path())) {
                throw new UsageException(axis.path() + " is varied twice; give all its values at once");
            }
        }
        return axes;
    }

    private String command(Design design) {
        CommandText command = CommandText.of("sweep", file);
        varied.forEach(text -> command.option(VARY, text));
        alternatives.forEach(id -> command.option(ALTERNATIVE, id));
        return command.option("--seed", design.seed())
                .option("--replications", design.replications())
                .toString();
    }

    private void print(SweepResult result, Path table) throws IOException {
        if (output.format() != Format.TEXT) {
            Path asked = table.resolveSibling("sweep." + output.format());
            console.out().write(Files.readAllBytes(asked));
            if (!designOptions.isQuiet()) {
                console.err().println("sweep: " + table);
            }
            return;
        }
        console.out().print(SweepPage.of(result));
        if (!designOptions.isQuiet()) {
            console.out()
                    .println("next: " + output.repeatedIn(designOptions.repeatedIn(CommandText.of("compare", file))));
        }
        console.out().println("sweep: " + table);
    }
}

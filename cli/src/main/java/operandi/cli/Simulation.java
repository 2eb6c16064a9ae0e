package operandi.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Alternative;
import operandi.core.model.Design;
import operandi.core.model.ScenarioFamily;
import operandi.reporting.content.Provenance;

/** Simulates, writes the files, then prints: nothing is written before every future is in. */
final class Simulation {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Engine engine;
    private final Reports reports;
    private final Console console;
    private final ProgressDisplay progress;
    private final NanoClock clock;

    @Inject
    Simulation(Engine engine, Reports reports, Console console, ProgressDisplay progress, NanoClock clock) {
        this.engine = engine;
        this.reports = reports;
        this.console = console;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What a verb asks for.
     *
     * @param loaded the scenario as declared
     * @param alternatives what is simulated of it
     * @param command the verb and what makes it this request, without seed and replications
     * @param page what people are shown
     */
    record Request(LoadedScenario loaded, List<Alternative> alternatives, CommandText command, Page page) {}

    /** What people are shown of a result. */
    interface Page {

        String of(ExperimentResult result);

        /** The command that is useful next. */
        CommandText next(ExperimentResult result);
    }

    /**
     * Does what was asked for.
     *
     * @throws ReplicationFailedException if a future cannot be simulated; nothing is written then
     * @throws IOException if the files cannot be written
     */
    void run(Request request, SimulationOptions options) throws ReplicationFailedException, IOException {
        LoadedScenario loaded = request.loaded();
        Design design = options.design(loaded.scenario().design());
        ScenarioFamily family = new DesignedFamily(loaded.family(), design);
        int threads = options.design().threads();
        Path directory = options.output().directory(loaded.file());
        OutputDirectory.requireWritable(directory);

        long started = clock.nanos();
        ExperimentResult result = progress.during(
                options.design().isQuiet(),
                shown -> engine.run(
                        family, request.alternatives(), options.drawing(), options.checks(), threads, shown));
        double seconds = (clock.nanos() - started) / NANOS_PER_SECOND;

        String command = options.withPrecision(options.withDrawing(request.command()))
                .option("--seed", design.seed())
                .option("--replications", design.replications())
                .toString();
        Provenance provenance =
                new Provenance(loaded.file().toString(), loaded.digest(), loaded.text(), Version.NUMBER, command);
        List<Path> written = reports.write(result, provenance, directory);
        Path report = written.get(written.size() - 1);
        if (options.verifies()) {
            Verification verification = Verification.of(result, directory);
            print(request.page(), result, directory, report, options, verification.text());
            console.err().println(verification.events(seconds));
        } else {
            print(request.page(), result, directory, report, options, "");
        }
    }

    /** People get the audits with the results; a program that reads a file gets the file alone. */
    private void print(
            Page page, ExperimentResult result, Path directory, Path report, SimulationOptions options, String audits)
            throws IOException {
        Optional<String> file = options.output().format().file();
        if (file.isPresent()) {
            console.out().write(Files.readAllBytes(directory.resolve(file.get())));
            console.err().print(audits);
            if (!options.design().isQuiet()) {
                console.err().println("report: " + report);
            }
            return;
        }
        console.out().print(page.of(result));
        if (!audits.isEmpty()) {
            console.out().println(audits);
        }
        if (!options.design().isQuiet()) {
            console.out().println("next: " + page.next(result));
        }
        console.out().println("report: " + report);
    }
}

package operandi.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Alternative;
import operandi.core.model.Design;
import operandi.core.world.TraceLog;
import operandi.reporting.TraceWriter;
import operandi.reporting.text.Rounding;

/** {@code trace.csv}: everything that happens in one future of a run, which is simulated once more for it. */
final class TraceFile {

    /** What a spreadsheet holds, header and closing row included. */
    static final int MOST_ROWS = 1_000_000;

    private final Tracing tracing;
    private final Console console;

    @Inject
    TraceFile(Tracing tracing, Console console) {
        this.tracing = tracing;
        this.console = console;
    }

    /**
     * Makes sure of a future by the number that result files give it.
     *
     * @throws UsageException if the run has no such future
     */
    static void requireFuture(int number, Design design) {
        if (number < 1 || number > design.replications()) {
            throw new UsageException(
                    "--trace must be one of the run's futures, 1 to " + design.replications() + ", got " + number);
        }
    }

    /**
     * Writes the file beside the results, and says on standard error how much of the future is in it.
     *
     * @param number of the future, from 1
     * @throws ReplicationFailedException if it fails, which it did not before
     * @throws IOException if the file cannot be written
     */
    void write(LoadedScenario loaded, Alternative alternative, SimulationOptions options, int number)
            throws ReplicationFailedException, IOException {
        Design design = options.design().design(loaded.scenario().design());
        TraceLog log = new TraceLog(MOST_ROWS);
        tracing.watch(new DesignedFamily(loaded.family(), design), alternative, options.drawing(), number - 1, log);
        Path directory = options.output().directory(loaded.file());
        Path file = TraceWriter.write(log, loaded.scenario().time(), directory);
        if (log.missing() > 0) {
            console.err()
                    .println("trace: " + file + " has the first " + count(MOST_ROWS) + " rows of future " + number
                            + "; " + count(log.missing()) + " more did not fit");
        } else if (!options.design().isQuiet()) {
            console.err()
                    .println("trace: " + file + ", " + count(log.rows().size()) + " rows, all of future " + number);
        }
    }

    private static String count(long value) {
        return new Rounding(0).text((double) value);
    }
}

package operandi.cli;

import jakarta.inject.Inject;
import operandi.core.experiment.Progress;
import operandi.core.experiment.ReplicationFailedException;

/** Shows how far a simulation is while it runs. */
final class ProgressDisplay {

    private final Console console;
    private final NanoClock clock;

    @Inject
    ProgressDisplay(Console console, NanoClock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** What takes its time. */
    @FunctionalInterface
    interface Work<T> {
        T with(Progress progress) throws ReplicationFailedException;
    }

    /**
     * Does the work, and says meanwhile how far it is.
     *
     * @throws ReplicationFailedException if the work does
     */
    <T> T during(boolean isQuiet, Work<T> work) throws ReplicationFailedException {
        if (isQuiet) {
            return work.with(Progress.SILENT);
        }
        try (ProgressLine progress = new ProgressLine(console, clock)) {
            return work.with(progress);
        }
    }
}

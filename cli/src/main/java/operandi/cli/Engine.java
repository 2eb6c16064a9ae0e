package operandi.cli;

import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Progress;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;

/** Simulates alternatives of a scenario. */
@FunctionalInterface
interface Engine {

    /**
     * Runs every future of the alternatives.
     *
     * @throws ReplicationFailedException if a future fails
     */
    ExperimentResult run(Scenario scenario, List<Alternative> alternatives, int threads, Progress progress)
            throws ReplicationFailedException;
}

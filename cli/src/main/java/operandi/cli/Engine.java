package operandi.cli;

import java.util.List;
import operandi.core.experiment.Drawing;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Progress;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Alternative;
import operandi.core.model.ScenarioFamily;
import operandi.core.world.CheckLevel;

/** Simulates alternatives of a scenario. */
@FunctionalInterface
interface Engine {

    /**
     * Runs every future of the alternatives.
     *
     * @param drawing whether futures draw what is assumed
     * @param checks how closely futures are watched for contradictions
     * @throws ReplicationFailedException if a future fails
     */
    ExperimentResult run(
            ScenarioFamily family,
            List<Alternative> alternatives,
            Drawing drawing,
            CheckLevel checks,
            int threads,
            Progress progress)
            throws ReplicationFailedException;
}

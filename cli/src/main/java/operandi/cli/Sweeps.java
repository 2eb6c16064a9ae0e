package operandi.cli;

import java.util.List;
import operandi.core.experiment.Progress;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.experiment.SweepAxis;
import operandi.core.experiment.SweepResult;
import operandi.core.model.Design;
import operandi.core.model.ScenarioFamily;

/** Compares the alternatives of a scenario at other values of its assumptions. */
@FunctionalInterface
interface Sweeps {

    /**
     * Varies one assumption at a time, the others as stated.
     *
     * @throws ReplicationFailedException if a future fails
     */
    SweepResult oneAtATime(ScenarioFamily family, List<SweepAxis> axes, Design design, int threads, Progress progress)
            throws ReplicationFailedException;
}

package operandi.cli;

import operandi.core.experiment.Drawing;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Alternative;
import operandi.core.model.ScenarioFamily;
import operandi.core.world.Trace;

/** Simulates one future and has it watched. */
@FunctionalInterface
interface Tracing {

    /**
     * Runs a future once more.
     *
     * @param future its number, from 0
     * @throws ReplicationFailedException if it fails
     */
    void watch(ScenarioFamily family, Alternative alternative, Drawing drawing, int future, Trace trace)
            throws ReplicationFailedException;
}

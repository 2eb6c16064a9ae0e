package operandi.core.experiment;

import operandi.core.world.WorldPlan;
import operandi.core.world.WorldResult;

/**
 * One future of one alternative: a pure function of what it holds.
 *
 * @param plan the compiled alternative
 * @param seed the experiment's seed
 * @param number the future's number, from 0; equal numbers are the same future in every alternative
 */
record Replication(WorldPlan plan, long seed, int number) {

    WorldResult run() {
        return plan.run(seed, number, null);
    }
}

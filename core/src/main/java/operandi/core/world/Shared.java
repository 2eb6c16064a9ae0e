package operandi.core.world;

import operandi.core.kernel.Simulator;

/**
 * What the parts of one world have in common.
 *
 * @param plan what every future of the structure shares
 * @param simulator the clock
 * @param items everything under way
 * @param ledger their books
 * @param trace watches; null for nobody
 */
record Shared(WorldPlan plan, Simulator simulator, Items items, Ledger ledger, Trace trace) {}

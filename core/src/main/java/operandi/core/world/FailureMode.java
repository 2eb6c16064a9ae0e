package operandi.core.world;

import operandi.core.model.Hazard;

/**
 * A hazard with its names resolved. Immutable; shared by threads.
 *
 * @param hazard as the scenario states it
 * @param flow the flow that its incidents go through
 * @param removedBy the flow that removes a cause that stays, or -1
 */
record FailureMode(Hazard hazard, int flow, int removedBy) {

    /** Customers whose contact must have met the failure before it is reported; 0 if they never do. */
    int customersWhoReport() {
        return hazard.hurt().orElse(0);
    }

    /** Whether it is known the moment it happens: nothing watches, and no customer needs to tell. */
    boolean isKnownAtOnce() {
        return hazard.monitored().isEmpty() && hazard.hurt().isEmpty();
    }
}

package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.model.Hazard;
import operandi.core.random.Bernoulli;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/**
 * Failures whose cause stays when they are over: they come again, unless work removes the cause in time.
 *
 * <p>Whether the cause stays is one latent draw per occurrence, for every repair may happen to mend it. However often a
 * failure comes again, the work that removes its cause is begun only once at a time.
 */
final class Recurrences {

    private static final long STAYS = Key.of("stays");
    private static final long WITHIN = Key.of("within");
    private static final long FOLLOW_UP = Key.of("follow-up");
    private static final long RECURRENCE = Key.of(Hazard.Origin.RECURRENCE.id());

    private final Simulator simulator;
    private final KeyedRandom random;
    private final ServiceTable table;
    private final long horizon;

    Recurrences(Shared shared, KeyedRandom random, ServiceTable table) {
        simulator = shared.simulator();
        horizon = shared.plan().scenario.time().horizon();
        this.random = random;
        this.table = table;
    }

    /**
     * A failure is over for now.
     *
     * @return whether work that removes the cause is to begin: it stays, and nobody is working on it yet
     */
    boolean await(Incident incident) {
        Hazard.Recurrence recurrence = incident.mode.hazard().recurrence().orElse(null);
        if (recurrence == null
                || incident.isCauseRemoved
                || !Bernoulli.test(random.uniform(incident.path, STAYS, 0), recurrence.share())) {
            return false;
        }
        long again = simulator.now() + recurrence.within().ticks(random.uniform(incident.path, WITHIN, 0));
        if (again < horizon) {
            int slot = table.recurrences(incident.service);
            incident.recurrenceEvent = simulator.schedule(again, World.SERVICE, slot, table.slots + incident.number);
        }
        if (incident.hasFollowUp) {
            return false;
        }
        incident.hasFollowUp = true;
        return true;
    }

    /**
     * A failure comes again.
     *
     * @return path id of this occurrence
     */
    long comeAgain(Incident incident) {
        incident.recurrenceEvent = 0;
        return Key.child(incident.cause, RECURRENCE, incident.recurrences++);
    }

    /** Path id of the work that removes the cause of a failure that is over for now. */
    long followUpOf(Incident incident) {
        return Key.child(incident.path, FOLLOW_UP, 0);
    }

    /** The work that removes the cause is done. */
    void removeCause(Incident incident) {
        incident.hasFollowUp = false;
        incident.isCauseRemoved = true;
        simulator.cancel(incident.recurrenceEvent);
        incident.recurrenceEvent = 0;
    }
}

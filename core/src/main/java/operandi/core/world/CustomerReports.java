package operandi.core.world;

import operandi.core.kernel.Simulator;

/**
 * Failures that nobody watches for, and the customers whom they hurt: the n-th of them reports it.
 *
 * <p>A contact that meets a service below its full level is hurt by every failure that takes something away from it: those
 * of the service itself and of all that it stands on, however many of the contact's services they impair.
 */
final class CustomerReports {

    private final Simulator simulator;
    private final ServiceTable table;
    private final ServiceLevels levels;

    CustomerReports(Simulator simulator, ServiceTable table, ServiceLevels levels) {
        this.simulator = simulator;
        this.table = table;
        this.levels = levels;
    }

    /** A contact has met services of which some are down or degraded; it counts once for each failure. */
    void hurt(int[] services, long contact, IncidentDesk desk) {
        for (int service : services) {
            if (levels.level(service) < 1) {
                for (int cause : table.chains[service]) {
                    hurtBy(cause, contact);
                }
            }
        }
        for (int service : services) {
            for (int cause : table.chains[service]) {
                report(cause, desk);
            }
        }
    }

    private void hurtBy(int service, long contact) {
        if (!levels.isImpaired(service)) {
            return;
        }
        for (Incident open = levels.oldest(service); open != null; open = open.next) {
            if (open.mode.customersWhoReport() > 0 && levels.isFelt(open)) {
                open.hurts(contact);
            }
        }
    }

    /** What follows from a report may change which failures are open: the search starts anew after each. */
    private void report(int service, IncidentDesk desk) {
        Incident open = levels.oldest(service);
        while (open != null) {
            if (isDue(open)) {
                open.detectedAt = simulator.now();
                if (open.item != Items.NONE) {
                    desk.detect(open.item);
                }
                open = levels.oldest(service);
            } else {
                open = open.next;
            }
        }
    }

    private boolean isDue(Incident incident) {
        return incident.mode.customersWhoReport() > 0 && incident.isReported() && simulator.now() < incident.detectedAt;
    }
}

package operandi.core.world;

import java.util.ArrayList;
import java.util.List;

/** The incidents of one world, by number and by the items that are about them. */
final class Incidents {

    private final Items items;
    private final List<Incident> all = new ArrayList<>();

    /** The first incident that may be used again; they are linked. */
    private Incident free;

    Incidents(Items items) {
        this.items = items;
    }

    /** A failure that is about to occur for the first time. */
    Incident add(FailureMode mode, int service, int component, long cause) {
        Incident incident = free;
        if (incident == null) {
            incident = new Incident(all.size());
            all.add(incident);
        } else {
            free = incident.next;
        }
        incident.reset(mode, service, component, cause);
        return incident;
    }

    Incident get(int number) {
        return all.get(number);
    }

    /** The open failure that an item was opened for; null if there is none, or it is over. */
    Incident openOf(int item) {
        int number = items.at(item).incident;
        Incident incident = number == Items.NONE ? null : all.get(number);
        return incident != null && incident.isOpen && incident.path == items.at(item).path ? incident : null;
    }

    /** Every number ever used, in ascending order. */
    List<Incident> all() {
        return all;
    }

    /** Keeps an incident for another failure if nothing can be heard of it any more. */
    void releaseIfOver(Incident incident) {
        if (incident.isOver() && !incident.isFree) {
            incident.isFree = true;
            incident.next = free;
            free = incident;
        }
    }
}

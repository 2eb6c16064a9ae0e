package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.Bernoulli;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/**
 * The services of one world: how they fail, how that becomes known, and how it ends (DESIGN 2.4).
 *
 * <p>Whatever is drawn about a failure is keyed by its path id, which is made of what fails, by which origin and for the
 * how-many-th time - or of the change, or the entry of the time line, that brings it about. So it is the same in every
 * alternative: operating lives, instants of shocks, which changes fail, severity, the delay of monitoring, whether a
 * failover would work, whether the cause stays, and when it would come again.
 *
 * <p>A failure of a component, by wear or by recurrence of that, takes away the component; all others hit the service as
 * a whole, and leave the lives of its components alone. Several may last at once.
 */
final class Services {

    private static final long SEVERE = Key.of("severe");
    private static final long MONITORED = Key.of("monitored");
    private static final long FAILOVER = Key.of("failover");
    private static final long FAULT = Key.of(Hazard.Origin.FAULT.id());

    final ServiceMeasures measures;

    private final Simulator simulator;
    private final KeyedRandom random;
    private final Items items;
    private final FlowTable flows;
    private final Trace trace;
    private final ServiceTable table;
    private final ServiceLevels levels;
    private final FailureClock clock;
    private final Incidents incidents;
    private final Deployments deployments;
    private final Recurrences recurrences;
    private final CustomerReports reports;
    private Impact impact;
    private IncidentDesk desk;

    /** @param windows how many windows are observed */
    Services(Shared shared, KeyedRandom random, int windows) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        trace = shared.trace();
        this.random = random;
        table = new ServiceTable(shared.plan().scenario.services(), flows::flow);
        levels = new ServiceLevels(table);
        clock = new FailureClock(shared, random, table);
        incidents = new Incidents(items);
        recurrences = new Recurrences(shared, random, table);
        reports = new CustomerReports(simulator, table, levels);
        measures = new ServiceMeasures(levels, table.count, windows);
        deployments = new Deployments(shared, random, table, measures);
    }

    /** Connects them with those who work with them and for them; once, before {@link #begin}. */
    void wire(Impact newImpact, IncidentDesk newDesk) {
        impact = newImpact;
        desk = newDesk;
    }

    /** Everything is up; the first lives of components begin. */
    void begin() {
        clock.begin();
    }

    /** Of all services, for those who doubt them. */
    LevelCheck levelCheck() {
        return new LevelCheck(simulator, table, levels, incidents);
    }

    double level(int service) {
        return levels.level(service);
    }

    boolean areUp(int[] services) {
        return levels.areUp(services);
    }

    /** The smallest level among services; 1 if there are none. */
    double slowest(int[] services) {
        return levels.slowest(services);
    }

    /**
     * What an outage goes back to.
     *
     * @return of the first service of the list that is down: root service x {@link ServiceTable#ORIGINS} + origin; -1 if
     *     all are up
     */
    int root(int[] services) {
        return levels.root(services);
    }

    /** The last window is over: nothing more happens before this time. */
    void finish(long horizon) {
        measures.elapse(horizon);
        for (Incident incident : incidents.all()) {
            if (incident.isOpen) {
                measures.cutOff(incident);
            }
        }
    }

    /** An event of kind {@link World#SERVICE} is here. */
    void happen(int subject) {
        if (subject >= table.slots) {
            Incident incident = incidents.get(subject - table.slots);
            occur(incident, recurrences.comeAgain(incident));
        } else {
            long path = clock.over(subject);
            fail(table.modeOfSlot(subject), table.serviceOfSlot[subject], table.component(subject), path);
        }
    }

    /** A fault of the time line. */
    void inject(TimeLineEntry.Fault fault) {
        int service = table.service(fault.service());
        long path = Key.child(Key.combine(table.keys[service], Key.of(fault.id())), FAULT, 0);
        fail(ServiceTable.compile(fault.hazard(), flows::flow), service, Incident.WHOLE, path);
    }

    /**
     * A change is deployed, and may fail.
     *
     * @param item the change, at the step that deploys it
     * @param service where it is deployed
     * @throws IllegalStateException if that is none
     */
    void deployed(int item, int service) {
        if (deployments.deploy(item, service)) {
            FailureMode mode = table.mode(service, Hazard.Origin.CHANGE);
            fail(mode, service, Incident.WHOLE, deployments.failureOf(item, service));
        }
    }

    /** An incident that nobody knew of is known; said once. */
    void known(int item) {
        Incident incident = incidents.openOf(item);
        if (incident != null) {
            incident.detectedAt = simulator.now();
            measures.known(incident);
        }
    }

    /** Work on an incident begins; only the first time counts. */
    void acknowledged(int item) {
        Incident incident = incidents.openOf(item);
        if (incident != null && !incident.isAcknowledged) {
            incident.isAcknowledged = true;
            measures.acknowledged(incident, simulator.now());
        }
    }

    /**
     * The failure that an item is about is over: what failed is up again unless something else is wrong with it. Nothing
     * happens if it has been over before, or the item is about no failure.
     */
    void restore(int item) {
        Incident incident = incidents.openOf(item);
        if (incident == null) {
            return;
        }
        measures.restored(incident, items.at(item).handOffs, simulator.now());
        if (trace != null) {
            trace.restored(simulator.now(), incident.path);
        }
        incident.isOpen = false;
        incident.item = Items.NONE;
        levels.remove(incident);
        if (incident.component != Incident.WHOLE) {
            clock.resume(table.firstSlot[incident.service] + incident.component);
        }
        boolean followUpIsDue = recurrences.await(incident);
        refreshLevels(incident.service);
        if (followUpIsDue) {
            long path = recurrences.followUpOf(incident);
            desk.followUp(path, incident.mode.removedBy(), incident.service, incident.number);
        }
        incidents.releaseIfOver(incident);
    }

    /**
     * Work that {@link IncidentDesk#followUp} began is over: the failure will not come again.
     *
     * @param number of the incident
     */
    void causeRemoved(int number) {
        Incident incident = incidents.get(number);
        recurrences.removeCause(incident);
        incidents.releaseIfOver(incident);
    }

    /** An item has met services that are down or degraded: if a customer asked for the whole of it, her contact has. */
    void hurtCustomerOf(int item, int[] services) {
        int whole = items.whole(item);
        if (flows.flows[items.at(whole).flow].source.askedBy() == Flow.AskedBy.CUSTOMER) {
            hurt(services, items.at(whole).path);
        }
    }

    /**
     * A customer's contact has met services that are down or degraded. Whatever causes that has hurt one more; if nobody
     * knew of it and this was the n-th, it is known now.
     *
     * @param contact path id; a contact that meets the same failure again does not count again
     */
    void hurt(int[] services, long contact) {
        reports.hurt(services, contact, desk);
    }

    private void fail(FailureMode mode, int service, int component, long path) {
        occur(incidents.add(mode, service, component, path), path);
    }

    private void occur(Incident incident, long path) {
        long now = simulator.now();
        Hazard hazard = incident.mode.hazard();
        boolean severe = Bernoulli.test(random.uniform(path, SEVERE, 0), hazard.severe());
        incident.path = path;
        incident.isOpen = true;
        incident.isUncovered = false;
        incident.item = Items.NONE;
        incident.occurredAt = now;
        incident.detectedAt = detectedAt(incident);
        incident.isAcknowledged = false;
        incident.forgetHurt();
        incident.window = measures.window();
        measures.occurred(incident);
        if (trace != null) {
            trace.failed(now, table.ids[incident.service], incident.origin(), path, severe);
        }
        levels.add(incident);
        incident.isUncovered = isUncovered(incident);
        if (incident.component != Incident.WHOLE) {
            clock.stop(table.firstSlot[incident.service] + incident.component);
        }
        refreshLevels(incident.service);
        // contacts that met it just now may have been the ones that report it
        long delay = incident.detectedAt == Timetable.NEVER ? Timetable.NEVER : incident.detectedAt - now;
        int item = desk.open(path, incident.mode.flow(), incident.service, severe, incident.number, delay);
        if (incident.isOpen && incident.path == path) {
            incident.item = item;
        }
    }

    /** Whether the other components do not take over from one that has just failed, though they could make up for it. */
    private boolean isUncovered(Incident incident) {
        double coverage = table.coverage[incident.service];
        if (incident.component == Incident.WHOLE || coverage == 1 || !levels.couldBeMadeUpFor(incident)) {
            return false;
        }
        boolean takesOver = Bernoulli.test(random.uniform(incident.path, FAILOVER, 0), coverage);
        if (trace != null && !takesOver) {
            trace.notTakenOver(simulator.now(), table.ids[incident.service], incident.path);
        }
        return !takesOver;
    }

    private long detectedAt(Incident incident) {
        if (incident.mode.isKnownAtOnce()) {
            return incident.occurredAt;
        }
        return incident.mode
                .hazard()
                .monitored()
                .map(delay -> incident.occurredAt + delay.ticks(random.uniform(incident.path, MONITORED, 0)))
                .orElse(Timetable.NEVER);
    }

    /** Open failures of a service have changed: so may what it and others can do. */
    private void refreshLevels(int service) {
        if (levels.refresh(service)) {
            impact.beforeLevelsChange();
            measures.elapse(simulator.now());
            levels.apply();
            impact.afterLevelsChange();
        }
    }
}

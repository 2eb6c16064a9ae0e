package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Items that are with a team but not in anybody's hands: handed over and not yet there, in the queue, or paused with a
 * person off duty. Every wait ends here, and is charged here: to the hand-off, to the closed team, or to its queue.
 */
final class WaitingRoom {

    static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Organization organization;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TeamMeasures measures;
    private final Stations stations;

    private final WaitingLines queue;

    /** Items handed over or paused, in the order of the queue: it decides among delays that end in the same tick. */
    private final WaitingLines held;

    WaitingRoom(Shared shared, TeamMeasures measures, Stations stations) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        organization = shared.plan().organization;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        this.measures = measures;
        this.stations = stations;
        queue = new WaitingLines(items, organization.stations, FlowTable.ServiceClass.COUNT);
        held = new WaitingLines(items, organization.stations, 1);
    }

    /** Holds an item for a coordination delay that runs in the open hours of its station. */
    void handOver(int item, int fromTeam, long delay) {
        int station = items.station[item];
        items.state[item] = Items.HANDED_OVER;
        items.delay[item] = delay;
        items.joinedAt[item] = simulator.now();
        items.since[item] = simulator.now();
        items.handedFrom[item] = fromTeam;
        held.add(item, station, 0);
        if (stations.isOpen(station)) {
            runDelay(item);
        }
    }

    /** Lets go of an item whose coordination delay is over. */
    void delayOver(int item) {
        held.remove(item, items.station[item], 0);
        chargeHandOff(item);
    }

    /** An item joins the queue of its station; a customer's patience begins. */
    void enqueue(int item) {
        int station = items.station[item];
        CompiledStep step = flows.steps[items.step[item]];
        items.state[item] = Items.QUEUED;
        items.since[item] = simulator.now();
        queue.add(item, station, step.serviceClass);
        measures.enqueued(organization.teamOfStation[station], simulator.now());
        if (step.live) {
            long patience = step.patience.ticks(items.patience[item]);
            items.patienceEvent[item] = simulator.schedule(simulator.now() + patience, World.PATIENCE_OVER, 0, item);
        }
    }

    /** The first item in the queue of a person's team that she can do, by class, joining time and path id, or -1. */
    int firstFor(int person) {
        int best = NONE;
        int bestClass = FlowTable.ServiceClass.COUNT;
        for (int station : organization.stationsOf[person]) {
            int serviceClass = queue.firstClass(station);
            if (serviceClass > bestClass || serviceClass == FlowTable.ServiceClass.COUNT) {
                continue;
            }
            int item = queue.first(station, serviceClass);
            if (serviceClass < bestClass || items.precedes(item, best)) {
                best = item;
                bestClass = serviceClass;
            }
        }
        return best;
    }

    /** An item leaves the queue because somebody takes it. */
    void taken(int item) {
        endPatience(item);
        leaveQueue(item, false);
        chargeWait(item);
    }

    /** The customer in the queue has had enough. */
    void giveUp(int item) {
        items.patienceEvent[item] = 0;
        leaveQueue(item, true);
        chargeWait(item);
        stations.addLoad(items.station[item], -flows.steps[items.step[item]].meanTicks);
    }

    /** An item pauses with its person. */
    void pause(int item) {
        items.state[item] = Items.PAUSED;
        items.since[item] = simulator.now();
        held.add(item, items.station[item], 0);
    }

    /** A paused item goes on. */
    void resume(int item) {
        held.remove(item, items.station[item], 0);
        chargeWait(item);
    }

    /** Nobody with the station's skill is on duty any more: what waits there waits for its opening, or is turned away. */
    void close(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.next[item]) {
            if (items.state[item] == Items.HANDED_OVER) {
                simulator.cancel(items.event[item]);
                items.event[item] = 0;
                items.delay[item] -= simulator.now() - items.since[item];
                chargeHandOff(item);
            } else {
                chargeQueue(item);
            }
        }
        for (int serviceClass = 0; serviceClass < FlowTable.ServiceClass.COUNT; serviceClass++) {
            int item = queue.first(station, serviceClass);
            while (item != NONE) {
                int following = items.next[item];
                chargeQueue(item);
                if (flows.steps[items.step[item]].live) {
                    turnAway(item);
                }
                item = following;
            }
        }
    }

    /** Somebody with the station's skill is on duty again. */
    void open(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.next[item]) {
            chargeClosed(item);
            if (items.state[item] == Items.HANDED_OVER) {
                runDelay(item);
            }
        }
        for (int serviceClass = 0; serviceClass < FlowTable.ServiceClass.COUNT; serviceClass++) {
            for (int item = queue.first(station, serviceClass); item != NONE; item = items.next[item]) {
                chargeClosed(item);
            }
        }
    }

    /** A live contact cannot be had; an event of its own keeps chains of failures from nesting. */
    void failSoon(int item) {
        items.state[item] = Items.FAILING;
        items.event[item] = simulator.schedule(simulator.now(), World.ITEM_TIMER, 0, item);
    }

    /** Charges what an item has waited so far, as the horizon cuts it off. */
    void cutOff(int item) {
        int station = items.station[item];
        if (items.state[item] == Items.QUEUED) {
            measures.waitEnded(organization.teamOfStation[station], items.joinedAt[item], simulator.now(), false);
        }
        if (items.state[item] == Items.HANDED_OVER && stations.isOpen(station)) {
            chargeHandOff(item);
        } else {
            chargeWait(item);
        }
    }

    private void turnAway(int item) {
        endPatience(item);
        leaveQueue(item, false);
        stations.addLoad(items.station[item], -flows.steps[items.step[item]].meanTicks);
        failSoon(item);
    }

    private void leaveQueue(int item, boolean abandoned) {
        int station = items.station[item];
        int team = organization.teamOfStation[station];
        queue.remove(item, station, flows.steps[items.step[item]].serviceClass);
        measures.dequeued(team, simulator.now());
        measures.waitEnded(team, items.joinedAt[item], simulator.now(), abandoned);
    }

    private void endPatience(int item) {
        if (items.patienceEvent[item] != 0) {
            simulator.cancel(items.patienceEvent[item]);
            items.patienceEvent[item] = 0;
        }
    }

    private void runDelay(int item) {
        items.event[item] = simulator.schedule(simulator.now() + items.delay[item], World.ITEM_TIMER, 0, item);
    }

    private void chargeWait(int item) {
        if (stations.isOpen(items.station[item])) {
            chargeQueue(item);
        } else {
            chargeClosed(item);
        }
    }

    private void chargeHandOff(int item) {
        charge(item, accounts.handOff(items.handedFrom[item], organization.teamOfStation[items.station[item]]));
    }

    private void chargeClosed(int item) {
        charge(item, accounts.closed(organization.teamOfStation[items.station[item]]));
    }

    private void chargeQueue(int item) {
        charge(item, accounts.queue(organization.teamOfStation[items.station[item]]));
    }

    /** Charges the time since the present stretch of waiting began, and begins another. */
    private void charge(int item, int account) {
        long now = simulator.now();
        ledger.charge(item, account, now - items.since[item], now);
        items.since[item] = now;
    }
}

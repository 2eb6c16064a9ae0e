package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Items that are with a team but not in anybody's hands: handed over and not yet there, in the queue, blocked by an
 * outage, or paused with a person off duty. Their waiting is charged here. Whenever something changes on which the cause
 * of waiting depends, those concerned are first charged up to now for the cause that held (DESIGN 2.8).
 */
final class WaitingRoom {

    static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TeamMeasures measures;
    private final Stations stations;
    private final Services services;

    private Organization organization;
    private WaitingLines queue;

    /** Items handed over, blocked or paused, in the order of the queue: it decides among what ends in the same tick. */
    private WaitingLines held;

    WaitingRoom(Shared shared, TeamMeasures measures, Stations stations, Services services) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        this.measures = measures;
        this.stations = stations;
        this.services = services;
        adopt(shared.plan().phases.first());
    }

    /** The room is empty from now on, with the stations of another organization. */
    void adopt(Organization next) {
        organization = next;
        queue = new WaitingLines(items, next.stations, FlowTable.CLASSES);
        held = new WaitingLines(items, next.stations, 1);
    }

    /** Holds an item for a coordination delay that runs in the open hours of its station. */
    void handOver(int item, int fromRow, long delay) {
        items.delay[item] = delay;
        items.joinedAt[item] = simulator.now();
        items.handedFrom[item] = fromRow;
        hold(item, Items.HANDED_OVER);
        adjustDelay(item);
    }

    /** An item joins the queue of its station; a customer's patience begins. */
    void enqueue(int item) {
        CompiledStep step = flows.steps[items.step[item]];
        items.state[item] = Items.QUEUED;
        items.since[item] = simulator.now();
        queue.add(item, items.station[item], classOf(item));
        measures.enqueued(row(item), simulator.now());
        if (step.live) {
            if (items.givesUpAt[item] == 0) {
                items.givesUpAt[item] = simulator.now() + step.patience.ticks(items.patience[item]);
            }
            items.patienceEvent[item] = simulator.schedule(items.givesUpAt[item], World.PATIENCE_OVER, 0, item);
        }
    }

    /** The first item in the queue of a person's team that she can do, by class, joining time and path id, or -1. */
    int firstFor(int person) {
        int best = NONE;
        int bestClass = FlowTable.CLASSES;
        for (int station : organization.stationsOf[person]) {
            int serviceClass = queue.firstClass(station);
            if (serviceClass > bestClass || serviceClass == FlowTable.CLASSES) {
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

    /** Whether a severe incident that a person could take is in the queue. */
    boolean hasSevereFor(int person) {
        for (int station : organization.stationsOf[person]) {
            if (queue.firstClass(station) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The first severe incident in the queue of a station, or -1. */
    int firstSevere(int station) {
        return queue.firstClass(station) == 0 ? queue.first(station, 0) : NONE;
    }

    /** The class in which an item waits: severe incidents go before everything. */
    int classOf(int item) {
        return items.severe[item] ? 0 : flows.steps[items.step[item]].serviceClass;
    }

    /** An item leaves the queue because somebody takes it. */
    void taken(int item) {
        endPatience(item);
        settle(item);
        leaveQueue(item);
        if (!items.begun[item]) {
            measures.waitEnded(row(item), items.joinedAt[item], simulator.now(), false);
        }
    }

    /** The customer in the queue has had enough. */
    void giveUp(int item) {
        items.patienceEvent[item] = 0;
        settle(item);
        leaveQueue(item);
        measures.waitEnded(row(item), items.joinedAt[item], simulator.now(), true);
        forgetLoad(item);
    }

    /** An item pauses with its person. */
    void pause(int item) {
        hold(item, Items.PAUSED);
    }

    /** An item waits for a service that it needs. */
    void block(int item) {
        hold(item, Items.BLOCKED);
    }

    /** A handed-over, paused or blocked item goes on. */
    void letGo(int item) {
        settle(item);
        held.remove(item, items.station[item], 0);
    }

    /** A queued item is stopped by an outage, or leaves for another team; a held one leaves for another team. */
    void takeOut(int item) {
        settle(item);
        if (items.state[item] == Items.QUEUED) {
            leaveQueue(item);
        } else {
            held.remove(item, items.station[item], 0);
        }
    }

    /** Nobody with the station's skill is on duty any more: what waits there waits for its opening, or is turned away. */
    void close(int station) {
        adjustDelays(station);
        for (int serviceClass = 0; serviceClass < FlowTable.CLASSES; serviceClass++) {
            int item = queue.first(station, serviceClass);
            while (item != NONE) {
                int following = items.next[item];
                if (flows.steps[items.step[item]].live) {
                    turnAway(item);
                }
                item = following;
            }
        }
    }

    /** Coordination delays at a station go on or stop, as somebody can be reached or not. */
    void adjustDelays(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.next[item]) {
            if (items.state[item] == Items.HANDED_OVER) {
                adjustDelay(item);
            }
        }
    }

    /** Charges everything at a station up to now, before something about the station changes. */
    void settleStation(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.next[item]) {
            settle(item);
        }
        for (int serviceClass = 0; serviceClass < FlowTable.CLASSES; serviceClass++) {
            for (int item = queue.first(station, serviceClass); item != NONE; item = items.next[item]) {
                settle(item);
            }
        }
    }

    /** Charges an item that waits with a team for the time since it was last charged, to the first cause that holds. */
    void settle(int item) {
        long now = simulator.now();
        ledger.charge(item, cause(item), now - items.since[item], now);
        items.since[item] = now;
    }

    /** A live contact cannot be had; an event of its own keeps chains of failures from nesting. */
    void failSoon(int item) {
        items.state[item] = Items.FAILING;
        items.since[item] = simulator.now();
        items.event[item] = simulator.schedule(simulator.now(), World.ITEM_TIMER, 0, item);
    }

    /** Charges what an item has waited so far, as the horizon cuts it off. */
    void cutOff(int item) {
        boolean waits = items.state[item] == Items.QUEUED || items.state[item] == Items.BLOCKED;
        if (waits && !items.begun[item]) {
            measures.waitEnded(row(item), items.joinedAt[item], simulator.now(), false);
        }
        settle(item);
    }

    /** A customer in the queue is told that nobody can be had. */
    void turnAway(int item) {
        takeOut(item);
        waitEnded(item, row(item));
        forgetLoad(item);
        failSoon(item);
    }

    /** The station has an item's work ahead no longer. */
    void forgetLoad(int item) {
        stations.addLoad(items.station[item], -flows.steps[items.step[item]].meanTicks);
    }

    /** Puts an item that the wave leaves with its team, or its team's successor, where it was. */
    void putBack(int item) {
        int station = items.station[item];
        if (items.state[item] == Items.QUEUED) {
            queue.add(item, station, classOf(item));
            measures.enqueued(row(item), simulator.now());
        } else {
            held.add(item, station, 0);
        }
    }

    /** Forgets, as everything is about to be put into the room of another organization, that an item is in the queue. */
    void forget(int item) {
        if (items.state[item] == Items.QUEUED) {
            measures.dequeued(row(item), simulator.now());
        }
    }

    /** The wait of a customer or an item for its team is over without anybody having taken it. */
    void waitEnded(int item, int row) {
        endPatience(item);
        if (!items.begun[item]) {
            measures.waitEnded(row, items.joinedAt[item], simulator.now(), false);
        }
    }

    /** The row of results of the team that an item is with. */
    int row(int item) {
        return organization.label[organization.teamOfStation[items.station[item]]];
    }

    /** An item's coordination delay runs while somebody of its station can be reached about it. */
    void adjustDelay(int item) {
        boolean runs = items.event[item] != 0;
        boolean isReachable = isReachable(item);
        if (runs && !isReachable) {
            stopDelay(item);
        } else if (!runs && isReachable) {
            runDelay(item);
        }
    }

    /** Whether the station is open for an item: for a severe incident, who is on call counts as well as who is on duty. */
    private boolean isReachable(int item) {
        int station = items.station[item];
        return stations.isOpen(station) || (items.severe[item] && stations.hasOnCall(station));
    }

    private int cause(int item) {
        int station = items.station[item];
        CompiledStep step = flows.steps[items.step[item]];
        if (step.needsServices && !services.areUp(step.services)) {
            return accounts.outage(services.root(step.services));
        }
        if (!isReachable(item)) {
            return accounts.of(stations.isDeserted(station) ? Cause.NOBODY_CAN : Cause.CLOSED, row(item));
        }
        return items.state[item] == Items.HANDED_OVER
                ? accounts.handOff(items.handedFrom[item], row(item))
                : accounts.of(Cause.QUEUE, row(item));
    }

    private void hold(int item, int state) {
        items.state[item] = state;
        items.since[item] = simulator.now();
        held.add(item, items.station[item], 0);
    }

    private void leaveQueue(int item) {
        queue.remove(item, items.station[item], classOf(item));
        measures.dequeued(row(item), simulator.now());
    }

    private void endPatience(int item) {
        if (items.patienceEvent[item] != 0) {
            simulator.cancel(items.patienceEvent[item]);
            items.patienceEvent[item] = 0;
        }
    }

    /** The delay runs from now on; {@code delayFrom} is when. */
    private void runDelay(int item) {
        items.delayFrom[item] = simulator.now();
        items.event[item] = simulator.schedule(simulator.now() + items.delay[item], World.ITEM_TIMER, 0, item);
    }

    private void stopDelay(int item) {
        simulator.cancel(items.event[item]);
        items.event[item] = 0;
        items.delay[item] -= simulator.now() - items.delayFrom[item];
    }
}

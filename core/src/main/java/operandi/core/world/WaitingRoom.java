package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Items that are with a team but not in anybody's hands: in front of it while it is full, handed over and not yet there, in
 * the queue, blocked by an outage, or paused with a person off duty. Their waiting is charged here. Whenever something
 * changes on which the cause of waiting depends, those concerned are first charged up to now for the cause that held
 * (DESIGN 2.8).
 */
final class WaitingRoom {

    static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Trace trace;
    private final TeamMeasures measures;
    private final Stations stations;
    private final Services services;

    private Organization organization;
    private WaitingLines queue;

    /** Items handed over, blocked or paused, in the order of the queue: it decides among what ends in the same tick. */
    private WaitingLines held;

    private WaitingLines front;

    WaitingRoom(Shared shared, TeamMeasures measures, Stations stations, Services services) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        trace = shared.trace();
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
        front = new WaitingLines(items, next.stations, FlowTable.CLASSES);
    }

    /** Who waits for a person. */
    WaitingLines queue() {
        return queue;
    }

    /** Who waits for something else. */
    WaitingLines held() {
        return held;
    }

    /** Who waits in front of a full team. */
    WaitingLines front() {
        return front;
    }

    /** An item comes to the front of the team of a station, behind those of its class who are there already. */
    void waitInFront(int item, int station) {
        Item it = items.at(item);
        it.station = station;
        it.state = Items.IN_FRONT;
        it.since = simulator.now();
        stations.addLoad(station, flows.steps[it.step].meanTicks);
        front.add(item, station, classOf(item));
        if (trace != null) {
            trace.keptOut(simulator.now(), it.path, teamOf(item));
        }
    }

    /** An item in front of a team comes in. */
    void comeIn(int item) {
        settle(item);
        front.remove(item, items.at(item).station, classOf(item));
        forgetLoad(item);
    }

    /** Holds an item for a coordination delay that runs in the open hours of its station. */
    void handOver(int item, int fromRow, long delay) {
        Item it = items.at(item);
        it.delay = delay;
        it.joinedAt = simulator.now();
        it.handedFrom = fromRow;
        hold(item, Items.HANDED_OVER);
        adjustDelay(item);
    }

    /** An item joins the queue of its station; a customer's patience begins. */
    void enqueue(int item) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        it.state = Items.QUEUED;
        it.since = simulator.now();
        queue.add(item, it.station, classOf(item));
        measures.enqueued(row(item), simulator.now());
        if (trace != null) {
            trace.queued(simulator.now(), it.path, teamOf(item));
        }
        if (step.live) {
            if (it.givesUpAt == 0) {
                it.givesUpAt = simulator.now() + step.patience.ticks(it.patience);
            }
            it.patienceEvent = simulator.schedule(it.givesUpAt, World.PATIENCE_OVER, 0, item);
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
        Item it = items.at(item);
        return it.severe ? 0 : flows.steps[it.step].serviceClass;
    }

    /** An item leaves the queue because somebody takes it. */
    void taken(int item) {
        Item it = items.at(item);
        endPatience(item);
        settle(item);
        leaveQueue(item);
        if (!it.begun) {
            measures.waitEnded(row(item), it.joinedAt, simulator.now(), false);
        }
    }

    /** The customer in the queue has had enough. */
    void giveUp(int item) {
        Item it = items.at(item);
        it.patienceEvent = 0;
        settle(item);
        leaveQueue(item);
        if (trace != null) {
            trace.gaveUp(simulator.now(), it.path, teamOf(item));
        }
        measures.waitEnded(row(item), it.joinedAt, simulator.now(), true);
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
        held.remove(item, items.at(item).station, 0);
    }

    /** A queued item is stopped by an outage, or leaves for another team; a held one leaves for another team. */
    void takeOut(int item) {
        Item it = items.at(item);
        settle(item);
        if (it.state == Items.QUEUED) {
            leaveQueue(item);
        } else {
            held.remove(item, it.station, 0);
        }
    }

    /** Nobody with the station's skill is on duty any more: what waits there waits for its opening, or is turned away. */
    void close(int station) {
        adjustDelays(station);
        for (int serviceClass = 0; serviceClass < FlowTable.CLASSES; serviceClass++) {
            int item = queue.first(station, serviceClass);
            while (item != NONE) {
                int following = items.at(item).next;
                if (flows.steps[items.at(item).step].live) {
                    turnAway(item);
                }
                item = following;
            }
        }
    }

    /** Coordination delays at a station go on or stop, as somebody can be reached or not. */
    void adjustDelays(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.at(item).next) {
            if (items.at(item).state == Items.HANDED_OVER) {
                adjustDelay(item);
            }
        }
    }

    /** Charges everything at a station up to now, before something about the station changes. */
    void settleStation(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.at(item).next) {
            settle(item);
        }
        for (int serviceClass = 0; serviceClass < FlowTable.CLASSES; serviceClass++) {
            for (int item = queue.first(station, serviceClass); item != NONE; item = items.at(item).next) {
                settle(item);
            }
            for (int item = front.first(station, serviceClass); item != NONE; item = items.at(item).next) {
                settle(item);
            }
        }
    }

    /** Charges an item that waits with a team for the time since it was last charged, to the first cause that holds. */
    void settle(int item) {
        Item it = items.at(item);
        long now = simulator.now();
        ledger.charge(item, cause(item), now - it.since, now);
        it.since = now;
    }

    /** A live contact cannot be had; an event of its own keeps chains of failures from nesting. */
    void failSoon(int item) {
        Item it = items.at(item);
        it.state = Items.FAILING;
        it.since = simulator.now();
        it.event = simulator.schedule(simulator.now(), World.ITEM_TIMER, 0, item);
    }

    /** Charges what an item has waited so far, as the horizon cuts it off. */
    void cutOff(int item) {
        Item it = items.at(item);
        boolean waits = it.state == Items.QUEUED || it.state == Items.BLOCKED;
        if (waits && !it.begun) {
            measures.waitEnded(row(item), it.joinedAt, simulator.now(), false);
        }
        settle(item);
    }

    /** A customer in the queue is told that nobody can be had. */
    void turnAway(int item) {
        takeOut(item);
        if (trace != null) {
            trace.turnedAway(simulator.now(), items.at(item).path, teamOf(item));
        }
        waitEnded(item, row(item));
        forgetLoad(item);
        failSoon(item);
    }

    /** The station has an item's work ahead no longer. */
    void forgetLoad(int item) {
        Item it = items.at(item);
        stations.addLoad(it.station, -flows.steps[it.step].meanTicks);
    }

    /** Puts an item that the wave leaves with its team, or its team's successor, where it was. */
    void putBack(int item) {
        Item it = items.at(item);
        int station = it.station;
        if (it.state == Items.QUEUED) {
            queue.add(item, station, classOf(item));
            measures.enqueued(row(item), simulator.now());
        } else {
            held.add(item, station, 0);
        }
    }

    /** Forgets, as everything is about to be put into the room of another organization, that an item is in the queue. */
    void forget(int item) {
        if (items.at(item).state == Items.QUEUED) {
            measures.dequeued(row(item), simulator.now());
        }
    }

    /** The wait of a customer or an item for its team is over without anybody having taken it. */
    void waitEnded(int item, int row) {
        Item it = items.at(item);
        endPatience(item);
        if (!it.begun) {
            measures.waitEnded(row, it.joinedAt, simulator.now(), false);
        }
    }

    /** The row of results of the team that an item is with. */
    int row(int item) {
        return organization.label[organization.teamOfStation[items.at(item).station]];
    }

    private String teamOf(int item) {
        return organization.teams[organization.teamOfStation[items.at(item).station]];
    }

    /** An item's coordination delay runs while somebody of its station can be reached about it. */
    void adjustDelay(int item) {
        boolean runs = items.at(item).event != 0;
        boolean isReachable = isReachable(item);
        if (runs && !isReachable) {
            stopDelay(item);
        } else if (!runs && isReachable) {
            runDelay(item);
        }
    }

    /** Whether the station is open for an item: for a severe incident, who is on call counts as well as who is on duty. */
    private boolean isReachable(int item) {
        Item it = items.at(item);
        int station = it.station;
        return stations.isOpen(station) || (it.severe && stations.hasOnCall(station));
    }

    private int cause(int item) {
        Item it = items.at(item);
        int station = it.station;
        CompiledStep step = flows.steps[it.step];
        if (step.needsServices && !services.areUp(step.services)) {
            return accounts.outage(services.root(step.services));
        }
        if (!isReachable(item)) {
            return accounts.of(stations.isDeserted(station) ? Cause.NOBODY_CAN : Cause.CLOSED, row(item));
        }
        return switch (it.state) {
            case Items.IN_FRONT -> accounts.of(Cause.FULL, row(item));
            case Items.HANDED_OVER -> accounts.handOff(it.handedFrom, row(item));
            default -> accounts.of(Cause.QUEUE, row(item));
        };
    }

    private void hold(int item, int state) {
        Item it = items.at(item);
        it.state = state;
        it.since = simulator.now();
        held.add(item, it.station, 0);
    }

    private void leaveQueue(int item) {
        queue.remove(item, items.at(item).station, classOf(item));
        measures.dequeued(row(item), simulator.now());
    }

    private void endPatience(int item) {
        Item it = items.at(item);
        if (it.patienceEvent != 0) {
            simulator.cancel(it.patienceEvent);
            it.patienceEvent = 0;
        }
    }

    /** The delay runs from now on; {@code delayFrom} is when. */
    private void runDelay(int item) {
        Item it = items.at(item);
        it.delayFrom = simulator.now();
        it.event = simulator.schedule(simulator.now() + it.delay, World.ITEM_TIMER, 0, item);
    }

    private void stopDelay(int item) {
        Item it = items.at(item);
        simulator.cancel(it.event);
        it.event = 0;
        it.delay -= simulator.now() - it.delayFrom;
    }
}

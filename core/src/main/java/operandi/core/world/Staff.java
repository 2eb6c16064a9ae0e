package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * The people: who does what, who waits for whom, and what happens when somebody's shift begins or ends (DESIGN 2.3).
 *
 * <p>A freed person takes the first item in her team's queue that she can do; an item takes the most proficient idle
 * person. Live contacts are finished as overtime; other work pauses with its person. A live contact in the queue when
 * its team closes is turned away.
 */
final class Staff {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Organization organization;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TeamMeasures measures;
    private final Trace trace;

    final Stations stations;
    private final WaitingLines queue;

    /** Items handed over but not yet in the queue, and items paused with their person. */
    private final WaitingLines held;

    private final boolean[] onDuty;
    private final int[] workOf;
    private final int[] pausedWorkOf;
    private final boolean[] wasOpen;

    Staff(
            Simulator simulator,
            Items items,
            FlowTable flows,
            Organization organization,
            Accounts accounts,
            Ledger ledger,
            TeamMeasures measures,
            Trace trace) {
        this.simulator = simulator;
        this.items = items;
        this.flows = flows;
        this.organization = organization;
        this.accounts = accounts;
        this.ledger = ledger;
        this.measures = measures;
        this.trace = trace;
        stations = new Stations(organization);
        queue = new WaitingLines(items, organization.stations, FlowTable.ServiceClass.COUNT);
        held = new WaitingLines(items, organization.stations, 1);
        onDuty = new boolean[organization.roster.size()];
        workOf = filled(organization.roster.size());
        pausedWorkOf = filled(organization.roster.size());
        wasOpen = new boolean[organization.stations];
    }

    /** Gives an item to a station after a coordination delay, which runs in the station's open hours. */
    void handOver(int item, int station, int fromTeam, long delay) {
        items.station[item] = station;
        if (delay == 0) {
            join(item);
            return;
        }
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

    /** The coordination delay of an item is over. */
    void delayOver(int item) {
        held.remove(item, items.station[item], 0);
        chargeDelay(item);
        join(item);
    }

    /** An item joins the queue of its station, or goes straight to somebody idle. */
    void join(int item) {
        int station = items.station[item];
        CompiledStep step = flows.steps[items.step[item]];
        items.joinedAt[item] = simulator.now();
        stations.addLoad(station, step.meanTicks);
        int person = stations.bestIdle(station);
        if (person != NONE) {
            stations.becomeBusy(person);
            measures.waitEnded(organization.teamOf[person], simulator.now(), simulator.now(), false);
            begin(person, item);
            return;
        }
        items.state[item] = Items.QUEUED;
        items.since[item] = simulator.now();
        queue.add(item, station, step.serviceClass);
        measures.enqueued(organization.teamOfStation[station], simulator.now());
        if (step.live) {
            long patience = step.patience.ticks(items.patience[item]);
            items.patienceEvent[item] = simulator.schedule(simulator.now() + patience, World.PATIENCE_OVER, 0, item);
        }
    }

    /** The customer in the queue has had enough. */
    void giveUp(int item) {
        items.patienceEvent[item] = 0;
        leaveQueue(item, true);
        stations.addLoad(items.station[item], -flows.steps[items.step[item]].meanTicks);
    }

    /** Whether a person who has just finished may go on at once with a next step in her team. */
    boolean canGoOn(int person, CompiledStep step) {
        return organization.proficiency[person][step.skill] > 0 && !step.requeue && (onDuty[person] || step.live);
    }

    /** A person goes on with the item she holds. */
    void goOn(int person, int item, int station) {
        items.station[item] = station;
        items.joinedAt[item] = simulator.now();
        stations.addLoad(station, flows.steps[items.step[item]].meanTicks);
        begin(person, item);
    }

    /** A person has done a step: charges her work and lets go of the item, which is returned. */
    int finish(int person) {
        int item = workOf[person];
        chargeWork(item, items.baseLeft[item], items.extraLeft[item]);
        stations.addLoad(items.station[item], -flows.steps[items.step[item]].meanTicks);
        measures.stepServed(organization.teamOf[person], simulator.now());
        stopWork(person, item);
        return item;
    }

    /** A person who holds nothing looks for work, if she is on duty. */
    void lookForWork(int person) {
        if (!onDuty[person] || workOf[person] != NONE) {
            return;
        }
        int item = firstFor(person);
        if (item == NONE) {
            stations.becomeIdle(person);
            return;
        }
        if (items.patienceEvent[item] != 0) {
            simulator.cancel(items.patienceEvent[item]);
            items.patienceEvent[item] = 0;
        }
        leaveQueue(item, false);
        begin(person, item);
    }

    /**
     * Shifts begin and end, all at once and in roster order.
     *
     * @param working whether each person is on duty from now on
     */
    void changeShift(boolean[] working) {
        for (int station = 0; station < organization.stations; station++) {
            wasOpen[station] = stations.isOpen(station);
        }
        for (int person = 0; person < working.length; person++) {
            if (onDuty[person] && !working[person]) {
                endShift(person);
            } else if (working[person] && !onDuty[person]) {
                stations.comeOnDuty(person);
            }
        }
        for (int station = 0; station < organization.stations; station++) {
            if (wasOpen[station] && !stations.isOpen(station)) {
                close(station);
            } else if (!wasOpen[station] && stations.isOpen(station)) {
                open(station);
            }
        }
        for (int person = 0; person < working.length; person++) {
            if (working[person] && !onDuty[person]) {
                startShift(person);
            }
        }
    }

    /** Charges what has passed of an item that is held, queued or in work, as the horizon cuts it off. */
    void cutOff(int item) {
        int team = organization.teamOfStation[items.station[item]];
        switch (items.state[item]) {
            case Items.HANDED_OVER -> {
                if (stations.isOpen(items.station[item])) {
                    chargeDelay(item);
                } else {
                    chargeClosed(item);
                }
            }
            case Items.QUEUED -> {
                chargeWait(item, stations.isOpen(items.station[item]));
                measures.waitEnded(team, items.joinedAt[item], simulator.now(), false);
            }
            case Items.PAUSED -> chargeWait(item, stations.isOpen(items.station[item]));
            default -> chargeStretch(item);
        }
    }

    private void begin(int person, int item) {
        long now = simulator.now();
        int skill = flows.steps[items.step[item]].skill;
        double speed = organization.proficiency[person][skill];
        items.state[item] = Items.IN_WORK;
        items.speed[item] = speed;
        items.since[item] = now;
        workOf[person] = item;
        measures.workBegan(organization.teamOf[person], now);
        if (!onDuty[person]) {
            measures.paidBegan(organization.teamOf[person], now);
        }
        long duration = (long) Math.rint((items.baseLeft[item] + items.extraLeft[item]) / speed);
        items.event[item] = simulator.schedule(now + duration, World.WORK_DONE, person, person);
        if (trace != null) {
            trace.began(
                    now,
                    items.path[item],
                    flows.steps[items.step[item]].id,
                    organization.roster.get(person).id());
        }
    }

    private void stopWork(int person, int item) {
        long now = simulator.now();
        workOf[person] = NONE;
        items.event[item] = 0;
        measures.workEnded(organization.teamOf[person], now);
        if (!onDuty[person]) {
            measures.paidEnded(organization.teamOf[person], now);
        }
    }

    /** The first item in the queue of a person's team that she can do, by class, joining time and path id. */
    private int firstFor(int person) {
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

    private void leaveQueue(int item, boolean abandoned) {
        int station = items.station[item];
        int team = organization.teamOfStation[station];
        queue.remove(item, station, flows.steps[items.step[item]].serviceClass);
        measures.dequeued(team, simulator.now());
        measures.waitEnded(team, items.joinedAt[item], simulator.now(), abandoned);
        chargeWait(item, stations.isOpen(station));
    }

    private void endShift(int person) {
        onDuty[person] = false;
        stations.goOffDuty(person);
        int item = workOf[person];
        if (item == NONE) {
            stations.becomeBusy(person);
            measures.paidEnded(organization.teamOf[person], simulator.now());
        } else if (!flows.steps[items.step[item]].live) {
            simulator.cancel(items.event[item]);
            chargeStretch(item);
            stopWork(person, item);
            items.state[item] = Items.PAUSED;
            items.since[item] = simulator.now();
            pausedWorkOf[person] = item;
            held.add(item, items.station[item], 0);
        }
    }

    private void startShift(int person) {
        onDuty[person] = true;
        if (workOf[person] != NONE) {
            return;
        }
        measures.paidBegan(organization.teamOf[person], simulator.now());
        int item = pausedWorkOf[person];
        if (item == NONE) {
            lookForWork(person);
            return;
        }
        pausedWorkOf[person] = NONE;
        held.remove(item, items.station[item], 0);
        chargeWait(item, true);
        begin(person, item);
    }

    private void close(int station) {
        for (int item = held.first(station, 0); item != NONE; item = items.next[item]) {
            if (items.state[item] == Items.HANDED_OVER) {
                simulator.cancel(items.event[item]);
                items.event[item] = 0;
                long passed = simulator.now() - items.since[item];
                chargeDelay(item);
                items.delay[item] -= passed;
            } else {
                chargeWait(item, true);
            }
        }
        for (int serviceClass = 0; serviceClass < FlowTable.ServiceClass.COUNT; serviceClass++) {
            int item = queue.first(station, serviceClass);
            while (item != NONE) {
                int following = items.next[item];
                if (flows.steps[items.step[item]].live) {
                    turnAway(item);
                } else {
                    chargeWait(item, true);
                }
                item = following;
            }
        }
    }

    private void turnAway(int item) {
        simulator.cancel(items.patienceEvent[item]);
        items.patienceEvent[item] = 0;
        int station = items.station[item];
        CompiledStep step = flows.steps[items.step[item]];
        queue.remove(item, station, step.serviceClass);
        stations.addLoad(station, -step.meanTicks);
        measures.dequeued(organization.teamOfStation[station], simulator.now());
        measures.waitEnded(organization.teamOfStation[station], items.joinedAt[item], simulator.now(), false);
        chargeWait(item, true);
        failSoon(item);
    }

    /** A live contact cannot be had; an event of its own keeps chains of failures from nesting. */
    void failSoon(int item) {
        items.state[item] = Items.FAILING;
        items.event[item] = simulator.schedule(simulator.now(), World.ITEM_TIMER, 0, item);
    }

    private void open(int station) {
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

    private void runDelay(int item) {
        items.event[item] = simulator.schedule(simulator.now() + items.delay[item], World.ITEM_TIMER, 0, item);
    }

    private void chargeDelay(int item) {
        int to = organization.teamOfStation[items.station[item]];
        charge(item, accounts.handOff(items.handedFrom[item], to));
    }

    private void chargeClosed(int item) {
        charge(item, accounts.closed(organization.teamOfStation[items.station[item]]));
    }

    private void chargeWait(int item, boolean open) {
        int team = organization.teamOfStation[items.station[item]];
        charge(item, open ? accounts.queue(team) : accounts.closed(team));
    }

    /** Charges the time since the present stretch began, and begins another. */
    private void charge(int item, int account) {
        long now = simulator.now();
        ledger.charge(item, account, now - items.since[item], now);
        items.since[item] = now;
    }

    /** Charges a stretch of work that is broken off: base effort first, then extra effort. */
    private void chargeStretch(int item) {
        long elapsed = simulator.now() - items.since[item];
        long left = items.baseLeft[item] + items.extraLeft[item];
        long done = Math.min(left, (long) (elapsed * items.speed[item]));
        long base = Math.min(done, items.baseLeft[item]);
        chargeWork(item, base, done - base);
    }

    private void chargeWork(int item, long base, long extra) {
        long now = simulator.now();
        int team = organization.teamOfStation[items.station[item]];
        long elapsed = now - items.since[item];
        ledger.charge(item, accounts.touch(items.step[item]), base, now);
        ledger.charge(item, accounts.rework(team), extra, now);
        ledger.charge(item, accounts.proficiency(team), elapsed - base - extra, now);
        items.baseLeft[item] -= base;
        items.extraLeft[item] -= extra;
        items.effortDone[item] += base;
        items.since[item] = now;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}

package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * The people: who does what, and what happens when somebody's shift begins or ends (DESIGN 2.3).
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
    private final Stations stations;
    private final WaitingRoom waiting;

    private final boolean[] onDuty;
    private final int[] workOf;
    private final int[] pausedWorkOf;
    private final boolean[] wasOpen;

    Staff(Shared shared, TeamMeasures measures, Stations stations, WaitingRoom waiting) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        organization = shared.plan().organization;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        trace = shared.trace();
        this.measures = measures;
        this.stations = stations;
        this.waiting = waiting;
        onDuty = new boolean[organization.roster.size()];
        workOf = new int[organization.roster.size()];
        pausedWorkOf = new int[organization.roster.size()];
        wasOpen = new boolean[organization.stations];
        Arrays.fill(workOf, NONE);
        Arrays.fill(pausedWorkOf, NONE);
    }

    /** An item joins the queue of its station, or goes straight to somebody idle. */
    void join(int item) {
        int station = items.station[item];
        items.joinedAt[item] = simulator.now();
        stations.addLoad(station, flows.steps[items.step[item]].meanTicks);
        int person = stations.bestIdle(station);
        if (person == NONE) {
            waiting.enqueue(item);
            return;
        }
        stations.becomeBusy(person);
        measures.waitEnded(organization.teamOf[person], simulator.now(), simulator.now(), false);
        begin(person, item);
    }

    /** Whether a person who has just finished may go on at once with a next step in her team. */
    boolean canGoOn(int person, CompiledStep step) {
        return organization.proficiency[person][step.skill] > 0 && !step.requeue && (onDuty[person] || step.live);
    }

    /** A person goes on with the item she holds. */
    void goOn(int person, int item) {
        items.joinedAt[item] = simulator.now();
        stations.addLoad(items.station[item], flows.steps[items.step[item]].meanTicks);
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
        int item = waiting.firstFor(person);
        if (item == NONE) {
            stations.becomeIdle(person);
            return;
        }
        waiting.taken(item);
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
                waiting.close(station);
            } else if (!wasOpen[station] && stations.isOpen(station)) {
                waiting.open(station);
            }
        }
        for (int person = 0; person < working.length; person++) {
            if (working[person] && !onDuty[person]) {
                startShift(person);
            }
        }
    }

    /** Charges the stretch of work that the horizon breaks off. */
    void cutOff(int item) {
        chargeStretch(item);
    }

    private void begin(int person, int item) {
        long now = simulator.now();
        CompiledStep step = flows.steps[items.step[item]];
        items.state[item] = Items.IN_WORK;
        items.speed[item] = organization.proficiency[person][step.skill];
        items.since[item] = now;
        workOf[person] = item;
        measures.workBegan(organization.teamOf[person], now);
        if (!onDuty[person]) {
            measures.attendanceBegan(organization.teamOf[person], now);
        }
        items.event[item] = simulator.schedule(now + workTicks(item), World.WORK_DONE, person, person);
        if (trace != null) {
            trace.began(
                    now,
                    items.path[item],
                    step.id,
                    organization.roster.get(person).id());
        }
    }

    private void stopWork(int person, int item) {
        long now = simulator.now();
        workOf[person] = NONE;
        items.event[item] = 0;
        measures.workEnded(organization.teamOf[person], now);
        if (!onDuty[person]) {
            measures.attendanceEnded(organization.teamOf[person], now);
        }
    }

    private void endShift(int person) {
        onDuty[person] = false;
        stations.goOffDuty(person);
        int item = workOf[person];
        if (item == NONE) {
            stations.becomeBusy(person);
            measures.attendanceEnded(organization.teamOf[person], simulator.now());
        } else if (!flows.steps[items.step[item]].live && !isDueNow(item)) {
            simulator.cancel(items.event[item]);
            chargeStretch(item);
            stopWork(person, item);
            pausedWorkOf[person] = item;
            waiting.pause(item);
        }
    }

    /** Whether the work ends in this very tick, in which case it is not worth a pause. */
    private boolean isDueNow(int item) {
        return simulator.now() - items.since[item] >= workTicks(item);
    }

    private long workTicks(int item) {
        return (long) Math.rint((items.baseLeft[item] + items.extraLeft[item]) / items.speed[item]);
    }

    private void startShift(int person) {
        onDuty[person] = true;
        if (workOf[person] != NONE) {
            return;
        }
        measures.attendanceBegan(organization.teamOf[person], simulator.now());
        int item = pausedWorkOf[person];
        if (item == NONE) {
            lookForWork(person);
            return;
        }
        pausedWorkOf[person] = NONE;
        waiting.resume(item);
        begin(person, item);
    }

    /** Charges a stretch of work that is broken off: base effort first, then extra effort. */
    private void chargeStretch(int item) {
        long elapsed = simulator.now() - items.since[item];
        long left = items.baseLeft[item] + items.extraLeft[item];
        long done = Math.min(left, (long) (elapsed * items.speed[item]));
        long base = Math.min(done, items.baseLeft[item]);
        chargeWork(item, base, done - base);
    }

    /** Charges a stretch of work: what was done of base and extra effort, and the time that her speed added or saved. */
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
}

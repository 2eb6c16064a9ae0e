package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;

/**
 * What each person has in hand, in stretches of work: a stretch begins, ends with the work or is broken off, and is charged
 * when it ends.
 */
final class Hands {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final TeamMeasures measures;
    private final PeopleMeasures peopleMeasures;
    private final WaitingRoom waiting;
    private final Services services;
    private final Pace pace;
    private final Trace trace;

    /** The item that each person works on. */
    private final int[] workOf;

    /** Who is on duty; who works all the same attends as long as she does. */
    private final boolean[] onDuty;

    private Organization organization;

    /** @param onDuty kept up to date by its owner */
    Hands(
            Shared shared,
            TeamMeasures measures,
            PeopleMeasures peopleMeasures,
            WaitingRoom waiting,
            Services services,
            Pace pace,
            boolean[] onDuty) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        trace = shared.trace();
        organization = shared.plan().phases.first();
        this.measures = measures;
        this.peopleMeasures = peopleMeasures;
        this.waiting = waiting;
        this.services = services;
        this.pace = pace;
        this.onDuty = onDuty;
        workOf = new int[onDuty.length];
        Arrays.fill(workOf, NONE);
    }

    /** The item that a person works on, or -1. */
    int workOf(int person) {
        return workOf[person];
    }

    /** Whether a person does nothing. */
    boolean areFree(int person) {
        return workOf[person] == NONE;
    }

    /** Everybody goes on with what she holds, in another organization. */
    void adopt(Organization next) {
        count(-1);
        organization = next;
        count(1);
    }

    private void count(int by) {
        long now = simulator.now();
        for (int person = 0; person < workOf.length; person++) {
            boolean works = workOf[person] != NONE;
            if (by > 0 && (works || onDuty[person])) {
                measures.attendanceBegan(row(person), now);
            } else if (works || onDuty[person]) {
                measures.attendanceEnded(row(person), now);
            }
            if (works && by > 0) {
                measures.workBegan(row(person), now);
            } else if (works) {
                measures.workEnded(row(person), now);
            }
        }
    }

    /** The row of results of a person's team. */
    int row(int person) {
        return organization.label[organization.teamOf[person]];
    }

    /** A person has done a step: charges her work and lets go of the item, which is returned. */
    int finish(int person) {
        int item = workOf[person];
        observe(person, item);
        pace.finish(person, item, simulator.now());
        waiting.forgetLoad(item);
        measures.stepServed(waiting.row(item), simulator.now());
        stopWork(person, item, true);
        return item;
    }

    /** Charges the stretch of work that the horizon breaks off. */
    void cutOff(int person) {
        int item = workOf[person];
        if (item != NONE) {
            observe(person, item);
            pace.breakOff(person, item, simulator.now());
        }
    }

    /** Breaks a person's work off, if it is not over in this very tick anyway; she holds nothing then. */
    boolean interrupt(int person) {
        int item = workOf[person];
        if (isDueNow(item)) {
            return false;
        }
        breakOff(person);
        return true;
    }

    /** The pace of a person's work has changed: the stretch ends and another begins. */
    void changePace(int person) {
        int item = workOf[person];
        if (!isDueNow(item)) {
            simulator.cancel(items.at(item).event);
            observe(person, item);
            pace.breakOff(person, item, simulator.now());
            pace.begin(person, item, simulator.now());
            items.at(item).event =
                    simulator.schedule(simulator.now() + pace.ticksLeft(item), World.WORK_DONE, person, person);
        }
    }

    /** Whether the work ends in this very tick, in which case it is not worth a pause. */
    boolean isDueNow(int item) {
        return simulator.now() - items.at(item).since >= pace.ticksLeft(item);
    }

    /** A person takes an item in hand. */
    void begin(int person, int item) {
        Item it = items.at(item);
        long now = simulator.now();
        it.state = Items.IN_WORK;
        it.begun = true;
        pace.begin(person, item, now);
        it.since = now;
        workOf[person] = item;
        measures.workBegan(row(person), now);
        if (!onDuty[person]) {
            measures.attendanceBegan(row(person), now);
        }
        if (it.incident != NONE) {
            services.acknowledged(items.whole(item));
        }
        it.event = simulator.schedule(now + pace.ticksLeft(item), World.WORK_DONE, person, person);
        if (trace != null) {
            trace.began(
                    now, it.path, stepOf(item), organization.roster.get(person).id());
        }
    }

    private String stepOf(int item) {
        return flows.steps[items.at(item).step].id;
    }

    private void observe(int person, int item) {
        Item it = items.at(item);
        peopleMeasures.worked(person, row(person), it.incident != NONE, it.since, simulator.now());
    }

    /** A person puts her item down; what she has done of it is charged. */
    void breakOff(int person) {
        int item = workOf[person];
        simulator.cancel(items.at(item).event);
        observe(person, item);
        pace.breakOff(person, item, simulator.now());
        stopWork(person, item, false);
    }

    private void stopWork(int person, int item, boolean isDone) {
        Item it = items.at(item);
        long now = simulator.now();
        if (trace != null) {
            trace.putDown(
                    now, it.path, stepOf(item), organization.roster.get(person).id(), isDone);
        }
        workOf[person] = NONE;
        it.event = 0;
        measures.workEnded(row(person), now);
        if (!onDuty[person]) {
            measures.attendanceEnded(row(person), now);
        }
    }
}

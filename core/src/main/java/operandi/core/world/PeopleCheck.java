package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Capacity is kept: nobody has two items in hand, no item is in two hands, work is done in its team by somebody with the
 * skill, off duty only where the design allows it, and nobody is idle beside work that she can do.
 */
final class PeopleCheck {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final TeamMeasures measures;
    private final Stations stations;
    private final WaitingRoom waiting;
    private final Staff staff;

    /** How many people have each item, in hand or paused. */
    private int[] holders = new int[0];

    /** People of each row of results. */
    private final long[] working;

    private final long[] attending;

    PeopleCheck(Shared shared, TeamMeasures measures, Stations stations, WaitingRoom waiting, Staff staff) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        this.measures = measures;
        this.stations = stations;
        this.waiting = waiting;
        this.staff = staff;
        working = new long[shared.plan().phases.labels.size()];
        attending = new long[working.length];
    }

    void check(Organization organization) {
        holders = holders.length < items.used() ? new int[items.used() * 2] : holders;
        Arrays.fill(holders, 0);
        Arrays.fill(working, 0);
        Arrays.fill(attending, 0);
        for (int person = 0; person < organization.roster.size(); person++) {
            int row = organization.label[organization.teamOf[person]];
            int item = staff.hands().workOf(person);
            if (item == NONE) {
                checkFree(organization, person);
            } else {
                hold(organization, person, item, Items.IN_WORK);
                checkWork(organization, person, item);
                working[row]++;
            }
            attending[row] += item != NONE || staff.isOnDuty(person) ? 1 : 0;
            if (staff.pausedWorkOf(person) != NONE) {
                hold(organization, person, staff.pausedWorkOf(person), Items.PAUSED);
            }
        }
        for (int item = 0; item < items.used(); item++) {
            boolean isHeld = items.at(item).state == Items.IN_WORK || items.at(item).state == Items.PAUSED;
            if (isHeld != (holders[item] == 1)) {
                throw Invariants.broken(simulator, "item %x is in %d hands", items.at(item).path, holders[item]);
            }
        }
        for (int row = 0; row < working.length; row++) {
            if (measures.working.present(row) != working[row] || measures.attending.present(row) != attending[row]) {
                throw Invariants.broken(
                        simulator,
                        "team %d has %d at work and %d on duty or at work, observed are %d and %d",
                        row,
                        working[row],
                        attending[row],
                        measures.working.present(row),
                        measures.attending.present(row));
            }
        }
    }

    private void hold(Organization organization, int person, int item, int state) {
        if (items.at(item).state != state) {
            throw broken(organization, person, item, "holds");
        }
        holders[item]++;
    }

    private void checkFree(Organization organization, int person) {
        boolean isOnDuty = staff.isOnDuty(person);
        if (isOnDuty && !stations.isSeated(person)) {
            throw broken(organization, person, NONE, "is on duty, and her seat is empty");
        }
        if (isOnDuty != stations.isIdle(person)) {
            throw broken(organization, person, NONE, isOnDuty ? "is not to be found" : "is off duty, and offered work");
        }
        int overlooked = isOnDuty ? waiting.firstFor(person) : NONE;
        if (overlooked != NONE) {
            throw broken(organization, person, overlooked, "is idle beside");
        }
    }

    private void checkWork(Organization organization, int person, int item) {
        CompiledStep step = flows.steps[items.at(item).step];
        int team = organization.teamOf[person];
        if (stations.isIdle(person)) {
            throw broken(organization, person, item, "is offered more, and works on");
        }
        if (items.at(item).team != team || items.at(item).station != organization.stationOf[team][step.skill]) {
            throw broken(organization, person, item, "is of another team than");
        }
        if (!(organization.proficiency[person][step.skill] > 0)) {
            throw broken(organization, person, item, "lacks the skill for");
        }
        boolean isCalled =
                items.at(item).severe && organization.roster.get(person).onCall();
        if (!staff.isOnDuty(person) && !step.live && !isCalled && !staff.hands().isDueNow(item)) {
            throw broken(organization, person, item, "is off duty, and works on");
        }
    }

    private IllegalStateException broken(Organization organization, int person, int item, String what) {
        return Invariants.broken(
                simulator,
                item == NONE ? "%s %s" : "%s %s item %x in state %d",
                organization.roster.get(person).id(),
                what,
                item == NONE ? 0 : items.at(item).path,
                item == NONE ? 0 : items.at(item).state);
    }
}

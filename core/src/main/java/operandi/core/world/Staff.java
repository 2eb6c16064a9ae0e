package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * The people: who does what, and what happens when somebody's shift begins or ends, somebody leaves, or a severe incident
 * comes in (DESIGN 2.3).
 *
 * <p>A freed person takes the first item in her team's queue that she can do; an item takes the most proficient idle
 * person. Live contacts are finished as overtime and never preempted; other work pauses with its person, and goes back to
 * the queue if a severe incident preempts it. Who is on call answers severe incidents off duty.
 */
final class Staff {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final TeamMeasures measures;
    private final Stations stations;
    private final WaitingRoom waiting;
    private final Services services;
    private final Hands hands;
    private final Interruptions interruptions;

    private Organization organization;

    /** Who is on duty, by her calendar and her seat. */
    private final boolean[] onDuty;

    private final boolean[] filled;
    private final int[] pausedWorkOf;
    private boolean[] wasOpen;

    Staff(
            Shared shared,
            TeamMeasures measures,
            PeopleMeasures peopleMeasures,
            Stations stations,
            WaitingRoom waiting,
            Services services,
            Pace pace,
            Interruptions interruptions) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        organization = shared.plan().phases.first();
        this.measures = measures;
        this.stations = stations;
        this.waiting = waiting;
        this.services = services;
        this.interruptions = interruptions;
        int people = organization.roster.size();
        onDuty = new boolean[people];
        hands = new Hands(shared, measures, peopleMeasures, waiting, services, pace, onDuty);
        filled = new boolean[people];
        Arrays.fill(filled, true);
        pausedWorkOf = new int[people];
        Arrays.fill(pausedWorkOf, NONE);
        wasOpen = new boolean[organization.stations];
    }

    /** An item comes to its station: to somebody idle, to somebody it may preempt or call, or into the queue. */
    void join(int item) {
        Item it = items.at(item);
        it.joinedAt = simulator.now();
        stations.addLoad(it.station, flows.steps[it.step].meanTicks);
        placeInTeam(item);
    }

    /** Whether a person who has just finished may go on at once with a next step in her team. */
    boolean canGoOn(int person, CompiledStep step) {
        return organization.proficiency[person][step.skill] > 0
                && !step.requeue
                && (onDuty[person] || step.live)
                && filled[person]
                && (step.live || !waiting.hasSevereFor(person))
                && !(step.needsServices && !services.areUp(step.services));
    }

    /** A person goes on with the item she holds. */
    void goOn(int person, int item) {
        Item it = items.at(item);
        it.joinedAt = simulator.now();
        stations.addLoad(it.station, flows.steps[it.step].meanTicks);
        hands.begin(person, item);
    }

    /** A person who holds nothing looks for work: her own that pauses, else the first in the queue that she can do. */
    void lookForWork(int person) {
        if (!hands.areFree(person) || !filled[person]) {
            return;
        }
        if (!onDuty[person]) {
            answerCall(person);
            return;
        }
        if (pausedWorkOf[person] != NONE && !waiting.hasSevereFor(person) && resumesPaused(person)) {
            return;
        }
        int item = waiting.firstFor(person);
        if (item == NONE) {
            stations.becomeIdle(person);
            return;
        }
        waiting.taken(item);
        hands.begin(person, item);
    }

    /**
     * Shifts begin and end, all at once and in roster order.
     *
     * @param working whether each person's calendar has her on duty from now on
     */
    void changeShift(boolean[] working) {
        settleStations(working);
        for (int person = 0; person < working.length; person++) {
            if (onDuty[person] && !isDue(person, working)) {
                endShift(person);
            } else if (isDue(person, working) && !onDuty[person]) {
                stations.comeOnDuty(person);
            }
        }
        for (int station = 0; station < organization.stations; station++) {
            if (wasOpen[station] && !stations.isOpen(station)) {
                waiting.close(station);
            } else if (!wasOpen[station] && stations.isOpen(station)) {
                waiting.adjustDelays(station);
            }
        }
        for (int person = 0; person < working.length; person++) {
            if (isDue(person, working) && !onDuty[person]) {
                startShift(person);
            }
        }
    }

    /** Whether a person is in the middle of a live contact, which she finishes before she leaves for good. */
    boolean isInLiveContact(int person) {
        return !hands.areFree(person) && flows.steps[items.at(hands.workOf(person)).step].live;
    }

    /**
     * A person leaves her seat, which is empty from now on; she is not in a live contact.
     *
     * @return the item that was in her hands, which nobody holds now; -1 for none
     */
    int leave(int person) {
        for (int station : organization.stationsOf[person]) {
            waiting.settleStation(station);
            wasOpen[station] = stations.isOpen(station);
        }
        filled[person] = false;
        stations.vacate(person);
        int item = hands.workOf(person);
        if (onDuty[person]) {
            endShift(person);
        } else if (item != NONE) {
            hands.breakOff(person);
            waiting.pause(item);
            pausedWorkOf[person] = item;
        }
        for (int station : organization.stationsOf[person]) {
            if (wasOpen[station] && !stations.isOpen(station)) {
                waiting.close(station);
            }
        }
        adjustDelays(person);
        return dropPaused(person);
    }

    /** The item that pauses with a person is in nobody's hands from now on; -1 for none. */
    int dropPaused(int person) {
        int item = pausedWorkOf[person];
        pausedWorkOf[person] = NONE;
        if (item != NONE) {
            waiting.letGo(item);
        }
        return item;
    }

    /** Somebody new sits in a person's seat; her first shift is up to {@link #changeShift}. */
    void arrive(int person) {
        for (int station : organization.stationsOf[person]) {
            waiting.settleStation(station);
        }
        filled[person] = true;
        stations.fill(person);
        adjustDelays(person);
    }

    /** Who is on call may be reached, or not any more, though her stations neither open nor close. */
    private void adjustDelays(int person) {
        for (int station : organization.stationsOf[person]) {
            waiting.adjustDelays(station);
        }
    }

    /** Whether a person is on duty, by her calendar and her seat. */
    boolean isOnDuty(int person) {
        return onDuty[person];
    }

    /** What people have in hand. */
    Hands hands() {
        return hands;
    }

    /** The item that pauses with a person, or -1. */
    int pausedWorkOf(int person) {
        return pausedWorkOf[person];
    }

    /** A person's paused item is taken from her. */
    void forgetPaused(int person) {
        pausedWorkOf[person] = NONE;
    }

    /** An item that is not new to its team comes to somebody, or into the queue at its old place. */
    void placeInTeam(int item) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        if (step.needsServices && !services.areUp(step.services)) {
            if (step.canFail()) {
                waiting.forgetLoad(item);
                waiting.failSoon(item);
            } else {
                waiting.block(item);
            }
            return;
        }
        int station = it.station;
        int person = stations.bestIdle(station);
        if (person != NONE) {
            stations.becomeBusy(person);
        } else if (it.severe) {
            person = makeSomebodyFree(station);
        }
        if (person == NONE) {
            waiting.enqueue(item);
            return;
        }
        if (!it.begun) {
            measures.waitEnded(waiting.row(item), it.joinedAt, simulator.now(), false);
        }
        hands.begin(person, item);
    }

    /** Everybody takes her place in the organization after a wave; who is idle is to look for work. */
    void adopt(Organization next) {
        hands.adopt(next);
        organization = next;
        wasOpen = new boolean[next.stations];
        stations.adopt(next);
        for (int person = 0; person < onDuty.length; person++) {
            if (filled[person]) {
                stations.fill(person);
            }
            if (onDuty[person]) {
                stations.comeOnDuty(person);
            }
        }
    }

    /** After a wave: who has nothing to do looks for work, in roster order; severe incidents take whoever has come. */
    void lookForWorkAll() {
        for (int person = 0; person < onDuty.length; person++) {
            if (onDuty[person] && hands.areFree(person)) {
                lookForWork(person);
            }
        }
        answerSevere();
    }

    /** Severe incidents in the queue preempt the work of those who have come to their team, or call them. */
    void answerSevere() {
        for (int station = 0; station < organization.stations; station++) {
            int item = waiting.firstSevere(station);
            int person = item == NONE ? NONE : makeSomebodyFree(station);
            while (person != NONE) {
                waiting.taken(item);
                hands.begin(person, item);
                item = waiting.firstSevere(station);
                person = item == NONE ? NONE : makeSomebodyFree(station);
            }
        }
    }

    private boolean isDue(int person, boolean[] working) {
        return working[person] && filled[person];
    }

    /** Charges those whose station opens or closes now for what they waited for until now. */
    private void settleStations(boolean[] working) {
        for (int station = 0; station < organization.stations; station++) {
            boolean opens = false;
            for (int member : organization.membersOf[station]) {
                opens |= isDue(member, working);
            }
            wasOpen[station] = stations.isOpen(station);
            if (wasOpen[station] != opens) {
                waiting.settleStation(station);
            }
        }
    }

    private void endShift(int person) {
        onDuty[person] = false;
        stations.goOffDuty(person);
        int item = hands.workOf(person);
        if (item == NONE) {
            if (stations.isIdle(person)) {
                stations.becomeBusy(person);
            }
            measures.attendanceEnded(hands.row(person), simulator.now());
        } else if (!flows.steps[items.at(item).step].live && !hands.isDueNow(item) && !staysOnCall(person, item)) {
            int pausedBefore = dropPaused(person);
            if (pausedBefore != NONE) {
                placeInTeam(pausedBefore);
            }
            hands.breakOff(person);
            pausedWorkOf[person] = item;
            waiting.pause(item);
        }
    }

    /** Who is on call goes on with a severe incident beyond her shift. */
    private boolean staysOnCall(int person, int item) {
        return items.at(item).severe
                && filled[person]
                && organization.roster.get(person).onCall();
    }

    private void startShift(int person) {
        onDuty[person] = true;
        if (hands.areFree(person)) {
            measures.attendanceBegan(hands.row(person), simulator.now());
            lookForWork(person);
        }
    }

    /** Takes up again what pauses with a person, unless an outage holds it up. */
    private boolean resumesPaused(int person) {
        int item = pausedWorkOf[person];
        pausedWorkOf[person] = NONE;
        waiting.letGo(item);
        CompiledStep step = flows.steps[items.at(item).step];
        if (step.needsServices && !services.areUp(step.services)) {
            placeInTeam(item);
            return false;
        }
        hands.begin(person, item);
        return true;
    }

    /** Off duty only severe incidents reach who is on call. */
    private void answerCall(int person) {
        if (organization.roster.get(person).onCall() && waiting.hasSevereFor(person)) {
            int item = waiting.firstFor(person);
            waiting.taken(item);
            hands.begin(person, item);
        }
    }

    /** Somebody for a severe incident: whose work it preempts, else who is on call; -1 if there is nobody. */
    private int makeSomebodyFree(int station) {
        for (int person : organization.membersOf[station]) {
            if (onDuty[person] && hands.areFree(person)) {
                // she is between two pieces of work, and takes a severe incident first
                return NONE;
            }
        }
        int victim = interruptions.victim(station, organization, hands, onDuty);
        if (victim != NONE) {
            int item = hands.workOf(victim);
            hands.breakOff(victim);
            interruptions.toBeResumed(item);
            placeInTeam(item);
            return victim;
        }
        for (int person : organization.membersOf[station]) {
            boolean canBeCalled = filled[person] && !onDuty[person] && hands.areFree(person);
            if (canBeCalled && organization.roster.get(person).onCall()) {
                return person;
            }
        }
        return NONE;
    }
}

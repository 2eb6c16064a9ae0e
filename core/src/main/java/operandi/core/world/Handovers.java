package operandi.core.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Carries out a wave: people take their places in the new organization, and every open item is routed once more by rule
 * 2.1, the team that carries on its team (or its holder's new team) being the last that held it. What stays with that team
 * stays where it is, and has a place there whatever the limit; everything else is handed over (DESIGN 2.5). A live contact is
 * finished by who has it. What was in front of a team comes to the front of the team that carries that on, with the time that
 * it has been there, or comes in.
 */
final class Handovers {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Staff staff;
    private final Stations stations;
    private final WaitingRoom waiting;
    private final Places places;
    private final Assignment assignment;
    private final Router router;
    private final Pace pace;
    private final Knowledge knowledge;
    private final Seats seats;

    private Organization organization;

    Handovers(
            Shared shared,
            Staff staff,
            Stations stations,
            WaitingRoom waiting,
            Places places,
            Assignment assignment,
            Router router,
            Pace pace,
            Knowledge knowledge,
            Seats seats) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        organization = shared.plan().phases.first();
        this.staff = staff;
        this.stations = stations;
        this.waiting = waiting;
        this.places = places;
        this.assignment = assignment;
        this.router = router;
        this.pace = pace;
        this.knowledge = knowledge;
        this.seats = seats;
    }

    /** Teams change, now. */
    void happen(Phases.Wave wave) {
        long now = simulator.now();
        int[] holderOf = new int[items.used()];
        Arrays.fill(holderOf, NONE);
        for (int person = 0; person < organization.roster.size(); person++) {
            note(holderOf, staff.hands().workOf(person), person);
            note(holderOf, staff.pausedWorkOf(person), person);
        }
        List<Integer> open = new ArrayList<>();
        int[] oldRow = new int[items.used()];
        int[] wanted = new int[items.used()];
        for (int item = 0; item < items.used(); item++) {
            if (isWithTeam(item)) {
                open.add(item);
                oldRow[item] = waiting.row(item);
                wanted[item] = wave.successorOf()[organization.teamOfStation[items.at(item).station]];
            }
            if (isWaiting(item)) {
                waiting.settle(item);
                waiting.forget(item);
            }
            if (items.at(item).state != Items.FREE && items.at(item).team != NONE) {
                carryOn(item, wave);
            }
        }
        open.sort((item, other) -> items.precedes(item, other) ? -1 : 1);

        for (int person = 0; person < organization.roster.size(); person++) {
            if (wave.concerned()[person] && !staff.hands().areFree(person)) {
                // what was done up to now was done for the old team
                staff.hands().changePace(person);
            }
        }
        knowledge.reorganized(organization, wave, now);
        pace.reorganized(wave, now);
        seats.reorganized(wave);
        staff.adopt(wave.to());
        waiting.adopt(wave.to());
        places.adopt(wave.to(), wave.successorOf());
        router.adopt(wave.to());
        assignment.adopt(wave.to());
        organization = wave.to();

        List<Integer> leaving = new ArrayList<>();
        for (int item : open) {
            goWithHolder(item, holderOf[item]);
            if (stays(item)) {
                stay(item);
            } else {
                leave(item, holderOf[item], oldRow[item]);
                leaving.add(item);
            }
        }
        for (int item : leaving) {
            if (isInFrontOf(item, wanted[item])) {
                assignment.stayInFront(item, wanted[item]);
            } else {
                assignment.findOut(item);
                assignment.give(item, assignment.teamAfterWave(item, items.at(item).team));
            }
        }
        assignment.letInFromFront();
        staff.lookForWorkAll();
    }

    /** An item is now with the team that carries its team on; one that may leave that team at once has been with the old one. */
    private void carryOn(int item, Phases.Wave wave) {
        Item it = items.at(item);
        int heir = wave.successorOf()[it.team];
        it.team = heir;
        boolean isHeldByIt = isWithTeam(item) && it.state != Items.IN_FRONT;
        if (heir != NONE && !isHeldByIt) {
            it.lastRow = wave.to().label[heir];
        }
    }

    /** Whether an item that waits in front of a team waits in front of the one that carries it on. */
    private boolean isInFrontOf(int item, int heir) {
        return items.at(item).state == Items.IN_FRONT && heir != NONE && assignment.teamAfterWave(item, heir) == heir;
    }

    private void goWithHolder(int item, int holder) {
        if (holder != NONE) {
            items.at(item).team = organization.teamOf[holder];
        }
    }

    /** Whether an item stays with its team or its holder; work that ends at this instant is not taken from anybody. */
    private boolean stays(int item) {
        Item it = items.at(item);
        if (it.state == Items.IN_FRONT) {
            return false;
        }
        boolean isInWork = it.state == Items.IN_WORK;
        return (isInWork && (flows.steps[it.step].live || staff.hands().isDueNow(item)))
                || assignment.teamAfterWave(item, it.team) == it.team;
    }

    /** Who stays takes its place at once. */
    private void stay(int item) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        int station = organization.stationOf[it.team][step.skill];
        it.station = station;
        it.lastRow = organization.label[it.team];
        places.take(item, it.team);
        if (it.state != Items.HANDED_OVER) {
            stations.addLoad(station, step.meanTicks);
        }
        if (it.state != Items.IN_WORK) {
            waitOn(item, step);
        }
    }

    private void waitOn(int item, CompiledStep step) {
        Item it = items.at(item);
        waiting.putBack(item);
        if (it.state == Items.HANDED_OVER) {
            waiting.adjustDelay(item);
        } else if (it.state == Items.QUEUED && step.live && !stations.isOpen(it.station)) {
            waiting.turnAway(item);
        }
    }

    private void leave(int item, int holder, int oldRow) {
        Item it = items.at(item);
        switch (it.state) {
            case Items.IN_FRONT -> {}
            case Items.IN_WORK -> staff.hands().interrupt(holder);
            case Items.PAUSED -> staff.forgetPaused(holder);
            case Items.HANDED_OVER -> {
                simulator.cancel(it.event);
                it.event = 0;
            }
            default -> waiting.waitEnded(item, oldRow);
        }
    }

    private boolean isWithTeam(int item) {
        return items.at(item).state == Items.IN_WORK || isWaiting(item);
    }

    private boolean isWaiting(int item) {
        return switch (items.at(item).state) {
            case Items.QUEUED, Items.HANDED_OVER, Items.BLOCKED, Items.PAUSED, Items.IN_FRONT -> true;
            default -> false;
        };
    }

    private static void note(int[] holderOf, int item, int person) {
        if (item != NONE) {
            holderOf[item] = person;
        }
    }
}

package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Every item is in exactly one place: in its station's line for its class, in front of its station's team, held with its
 * station, in somebody's hands, or up to an event of its own. Lines are sound and in order, and nobody stands in one without
 * a reason.
 */
final class PlaceCheck {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Stations stations;
    private final WaitingRoom waiting;
    private final Services services;

    /** In how many lines each item is. */
    private int[] lines = new int[0];

    /** Mean effort ahead of each station. */
    private long[] load = new long[0];

    PlaceCheck(Shared shared, Stations stations, WaitingRoom waiting, Services services) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        this.stations = stations;
        this.waiting = waiting;
        this.services = services;
    }

    void check(Organization organization) {
        lines = lines.length < items.used() ? new int[items.used() * 2] : lines;
        load = load.length == organization.stations ? load : new long[organization.stations];
        Arrays.fill(lines, 0);
        Arrays.fill(load, 0);
        for (int station = 0; station < organization.stations; station++) {
            for (int serviceClass = 0; serviceClass < FlowTable.CLASSES; serviceClass++) {
                walk(waiting.queue(), station, serviceClass);
                walk(waiting.front(), station, serviceClass);
            }
            walk(waiting.held(), station, 0);
        }
        for (int item = 0; item < items.used(); item++) {
            checkItem(item);
        }
        for (int station = 0; station < organization.stations; station++) {
            checkLoad(organization, station);
        }
    }

    private void walk(WaitingLines room, int station, int serviceClass) {
        boolean isQueue = room == waiting.queue();
        boolean isByClass = isQueue || room == waiting.front();
        int before = NONE;
        for (int item = room.first(station, serviceClass); item != NONE; item = items.at(item).next) {
            if (++lines[item] > 1) {
                throw broken(item, "stands in line twice");
            }
            if ((items.at(item).state == Items.QUEUED) != isQueue) {
                throw broken(
                        item, isQueue ? "is in a queue in which it does not wait" : "is held, and waits in a queue");
            }
            if ((items.at(item).state == Items.IN_FRONT) != (room == waiting.front())) {
                throw broken(item, "is not where it waits, in front of its team or within");
            }
            if (items.at(item).station != station || (isByClass && waiting.classOf(item) != serviceClass)) {
                throw broken(item, "is in a line that is not its own");
            }
            if (items.at(item).previous != before || (before != NONE && !items.precedes(before, item))) {
                throw broken(item, "is out of its turn");
            }
            before = item;
        }
        if (isByClass && before != NONE && room.firstClass(station) > serviceClass) {
            throw broken(before, "is overlooked");
        }
    }

    private void checkItem(int item) {
        boolean isInLine = false;
        switch (items.at(item).state) {
            case Items.FREE -> {}
            case Items.QUEUED -> {
                checkQueued(item);
                isInLine = true;
            }
            case Items.HANDED_OVER -> {
                boolean isReachable = stations.isOpen(items.at(item).station)
                        || (items.at(item).severe && stations.hasOnCall(items.at(item).station));
                requireEvent(item, isReachable);
                isInLine = true;
            }
            case Items.PAUSED, Items.IN_FRONT -> {
                requireEvent(item, false);
                isInLine = true;
                load[items.at(item).station] += stepOf(item).meanTicks;
            }
            case Items.BLOCKED -> {
                requireEvent(item, false);
                isInLine = true;
                load[items.at(item).station] += stepOf(item).meanTicks;
                if (services.areUp(stepOf(item).services)) {
                    throw broken(item, "is blocked by services that are up");
                }
            }
            case Items.IN_WORK -> {
                requireEvent(item, true);
                load[items.at(item).station] += stepOf(item).meanTicks;
            }
            case Items.IN_DIGITAL_STEP, Items.WAITING_OUTSIDE, Items.AWAY, Items.FAILING -> requireEvent(item, true);
            case Items.STOPPED, Items.JOINING -> requireEvent(item, false);
            case Items.MOVING_ON -> throw broken(item, "is between two steps");
            default -> {}
        }
        if (items.at(item).state != Items.FREE && isInLine != (lines[item] == 1)) {
            throw broken(item, isInLine ? "is in no line" : "is in a line");
        }
    }

    private void checkQueued(int item) {
        CompiledStep step = stepOf(item);
        load[items.at(item).station] += step.meanTicks;
        requireEvent(item, false);
        if (step.live != (items.at(item).patienceEvent != 0)) {
            throw broken(item, "has patience without end, or no patience to lose");
        }
        if (step.live && !stations.isOpen(items.at(item).station)) {
            throw broken(item, "is live, and waits where nobody is on duty");
        }
        if (step.needsServices && !services.areUp(step.services)) {
            throw broken(item, "waits for a person, and services it needs are down");
        }
    }

    private void requireEvent(int item, boolean isDue) {
        if (isDue != (items.at(item).event != 0)) {
            throw broken(item, isDue ? "has no event to come" : "has an event to come");
        }
    }

    private void checkLoad(Organization organization, int station) {
        long sum = 0;
        for (int rival : organization.rivalsOf[station]) {
            sum += load[rival];
        }
        if (stations.load(station) != sum) {
            throw Invariants.broken(
                    simulator, "station %d has %d ticks of work ahead, not %d", station, sum, stations.load(station));
        }
    }

    private CompiledStep stepOf(int item) {
        return flows.steps[items.at(item).step];
    }

    private IllegalStateException broken(int item, String what) {
        return Invariants.broken(
                simulator,
                "item %x at %s, in state %d, %s",
                items.at(item).path,
                items.at(item).step == NONE ? "no step" : flows.nameOf(items.at(item).step),
                items.at(item).state,
                what);
    }
}

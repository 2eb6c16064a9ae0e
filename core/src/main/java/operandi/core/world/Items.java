package operandi.core.world;

import java.util.Arrays;

/**
 * Everything under way, by a slot that is used again when an item ends. A slot number means nothing outside a run: order
 * among items is decided by joining time and path id.
 */
final class Items {

    /** No item, team, person, service or segment. */
    static final int NONE = -1;

    /** What an item is doing. */
    static final int FREE = 0;

    static final int IN_DIGITAL_STEP = 1;
    static final int WAITING_OUTSIDE = 2;
    static final int AWAY = 3;
    static final int FAILING = 4;
    static final int HANDED_OVER = 5;
    static final int QUEUED = 6;
    static final int IN_WORK = 7;
    static final int PAUSED = 8;

    /** An incident that nobody knows of. */
    static final int UNDETECTED = 9;

    /** With a team, but a service it needs is down: nobody can take it. */
    static final int BLOCKED = 10;

    /** At a digital step whose service is down, until it is back. */
    static final int STOPPED = 11;

    /** Between two steps. */
    static final int MOVING_ON = 12;

    /** Its parts are under way; held by nobody. */
    static final int JOINING = 13;

    /** In front of a team that is full; it may have a place at another team meanwhile. */
    static final int IN_FRONT = 14;

    private static final int INITIAL_CAPACITY = 256;

    private final int longestFlow;
    private Item[] slots = new Item[INITIAL_CAPACITY];
    private int used;
    private int[] freeSlots = new int[INITIAL_CAPACITY];
    private int freeCount;

    /** @param longestFlow the most steps of any flow */
    Items(int longestFlow) {
        this.longestFlow = longestFlow;
    }

    int allocate(long path, int flow, int segment, long now) {
        int item = freeCount > 0 ? freeSlots[--freeCount] : addSlot();
        slots[item].reset(path, flow, segment, now);
        return item;
    }

    private int addSlot() {
        if (used == slots.length) {
            slots = Arrays.copyOf(slots, 2 * used);
            freeSlots = Arrays.copyOf(freeSlots, 2 * used);
        }
        slots[used] = new Item(longestFlow);
        return used++;
    }

    /** What is in a slot; the same object as long as the run lasts. */
    Item at(int item) {
        return slots[item];
    }

    void release(int item) {
        slots[item].state = FREE;
        freeSlots[freeCount++] = item;
    }

    /** Slots ever used; those in state {@link #FREE} hold nothing. */
    int used() {
        return used;
    }

    /** The item that somebody asked for: the item itself, or the one that it is a part of, through all of them. */
    int whole(int item) {
        int whole = item;
        while (slots[whole].partOf != NONE) {
            whole = slots[whole].partOf;
        }
        return whole;
    }

    /** Counts a visit to a step, and says how many there were before. */
    int visit(int item, int stepInFlow) {
        return slots[item].visits[stepInFlow]++;
    }

    /** How many visits there were to a step. */
    int visits(int item, int stepInFlow) {
        return slots[item].visits[stepInFlow];
    }

    /** Effort that somebody who takes the item has before her; a wrong assignment is found out before anything else. */
    long effortLeft(int item) {
        Item it = slots[item];
        return it.astray ? it.lookLeft : it.baseLeft + it.reworkLeft + it.switchLeft;
    }

    /** Whether an item comes before another in line: the earlier joined, then the smaller path id. */
    boolean precedes(int item, int other) {
        long joined = slots[item].joinedAt;
        long otherJoined = slots[other].joinedAt;
        return joined < otherJoined || (joined == otherJoined && slots[item].path < slots[other].path);
    }
}

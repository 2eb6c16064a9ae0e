package operandi.core.kernel;

import java.util.Arrays;

/**
 * The pending events, each in a slot of its own. All that is known of an event lies in four neighbouring {@code long}s of
 * one array, so that touching it costs a cache line, or two; a slot that is freed is the next to be used, while it is still
 * in the cache.
 *
 * <p>An event is at a place, either in the heap of the near future or in a bucket of the far future. Slots are numbered
 * from 1.
 */
final class PendingEvents {
    private static final int NONE = 0;

    private static final int STRIDE_SHIFT = 2;
    private static final int TIME = 0;
    private static final int ORDER = 1;
    private static final int PAYLOAD = 2;

    /** Where the event is: below 0 if near; of a free slot, the next free one. */
    private static final int PLACE = 3;

    private static final int INITIAL_CAPACITY = 64;
    private static final long FREE = -1;

    private long[] fields = new long[INITIAL_CAPACITY << STRIDE_SHIFT];
    private int capacity = INITIAL_CAPACITY;
    private int unused = 1;
    private int firstFree = NONE;
    private int count;

    int count() {
        return count;
    }

    /** @return the slot it got */
    int put(long time, long order, long payload) {
        int slot = firstFree;
        if (slot == NONE) {
            slot = newSlot();
        } else {
            firstFree = (int) fields[at(slot, PLACE)];
        }
        fields[at(slot, TIME)] = time;
        fields[at(slot, ORDER)] = order;
        fields[at(slot, PAYLOAD)] = payload;
        count++;
        return slot;
    }

    void free(int slot) {
        fields[at(slot, ORDER)] = FREE;
        fields[at(slot, PLACE)] = firstFree;
        firstFree = slot;
        count--;
    }

    /** Whether a slot holds the event whose order ends in these 32 bits. */
    boolean holds(int slot, int endOfOrder) {
        if (slot <= NONE || slot >= unused) {
            return false;
        }
        long order = fields[at(slot, ORDER)];
        return (int) order == endOfOrder && order != FREE;
    }

    long time(int slot) {
        return fields[at(slot, TIME)];
    }

    /** Rank and sequence: what decides between events of one time. */
    long order(int slot) {
        return fields[at(slot, ORDER)];
    }

    long payload(int slot) {
        return fields[at(slot, PAYLOAD)];
    }

    boolean isNear(int slot) {
        return fields[at(slot, PLACE)] < 0;
    }

    int nearPlace(int slot) {
        return (int) ~fields[at(slot, PLACE)];
    }

    void setNearPlace(int slot, int place) {
        fields[at(slot, PLACE)] = ~place;
    }

    int farPlace(int slot) {
        return (int) fields[at(slot, PLACE)];
    }

    void setFarPlace(int slot, int place) {
        fields[at(slot, PLACE)] = place;
    }

    private static int at(int slot, int field) {
        return (slot << STRIDE_SHIFT) + field;
    }

    private int newSlot() {
        if (unused == capacity) {
            capacity *= 2;
            fields = Arrays.copyOf(fields, capacity << STRIDE_SHIFT);
        }
        return unused++;
    }
}

package operandi.core.kernel;

import java.util.Arrays;

/**
 * The pending events, each in a slot of its own. All that is known of an event lies in four neighbouring {@code long}s of
 * one array, so that touching it costs a cache line, or two; a slot that is freed is the next to be used, while it is still
 * in the cache. Slots are numbered from 1.
 *
 * <p>An event can be linked to another: the events of a bucket are a chain, and so are the free slots.
 */
final class PendingEvents {

    /** No slot: the end of a chain. */
    static final int NONE = 0;

    private static final int STRIDE_SHIFT = 2;
    private static final int TIME = 0;
    private static final int ORDER = 1;
    private static final int PAYLOAD = 2;
    private static final int NEXT = 3;

    private static final int INITIAL_CAPACITY = 64;

    /** In place of the order of a free slot. A cancelled event has the complement of its order, below 0 as well. */
    private static final long FREE = -1;

    private long[] fields = new long[INITIAL_CAPACITY << STRIDE_SHIFT];
    private int firstFree;
    private int count;
    private int cancelled;

    PendingEvents() {
        linkFree(1);
    }

    /** Events that are pending. */
    int count() {
        return count;
    }

    /** Events that were cancelled and are still in a slot. */
    int cancelled() {
        return cancelled;
    }

    /** Slots, used or not: a power of two. */
    int capacity() {
        return fields.length >> STRIDE_SHIFT;
    }

    /** The capacity that so many events bring about, if there never were more. */
    static int slotsFor(int number) {
        return Math.max(INITIAL_CAPACITY, 2 * Integer.highestOneBit(number));
    }

    boolean isFull() {
        return firstFree == NONE;
    }

    /** Doubles the number of slots; all are used. */
    void grow() {
        int used = capacity();
        fields = Arrays.copyOf(fields, fields.length * 2);
        linkFree(used);
    }

    /**
     * Stores an event; not all slots are used.
     *
     * @return the slot it got
     */
    int put(long time, long order, long payload) {
        int slot = firstFree;
        int at = slot << STRIDE_SHIFT;
        firstFree = (int) fields[at + NEXT];
        fields[at + TIME] = time;
        fields[at + ORDER] = order;
        fields[at + PAYLOAD] = payload;
        count++;
        return slot;
    }

    /** Frees the slot of a pending event. */
    void free(int slot) {
        count--;
        release(slot);
    }

    /** Takes an event out of the count that stays where it is until it is met, and {@link #bury buried}. */
    void cancel(int slot) {
        fields[(slot << STRIDE_SHIFT) + ORDER] ^= -1;
        count--;
        cancelled++;
    }

    /** Frees the slot of a cancelled event. */
    void bury(int slot) {
        cancelled--;
        release(slot);
    }

    private void release(int slot) {
        int at = slot << STRIDE_SHIFT;
        fields[at + ORDER] = FREE;
        fields[at + NEXT] = firstFree;
        firstFree = slot;
    }

    /** Whether a slot holds the pending event whose order ends in these 32 bits. */
    boolean holds(int slot, int endOfOrder) {
        if (slot <= NONE || slot >= capacity()) {
            return false;
        }
        long order = fields[(slot << STRIDE_SHIFT) + ORDER];
        return (int) order == endOfOrder && order >= 0;
    }

    boolean isCancelled(int slot) {
        return fields[(slot << STRIDE_SHIFT) + ORDER] < 0;
    }

    long time(int slot) {
        return fields[(slot << STRIDE_SHIFT) + TIME];
    }

    /** Rank and sequence: what decides between events of one time, be they cancelled. */
    long order(int slot) {
        long order = fields[(slot << STRIDE_SHIFT) + ORDER];
        return order ^ order >> 63;
    }

    long payload(int slot) {
        return fields[(slot << STRIDE_SHIFT) + PAYLOAD];
    }

    /** The slot that a slot is linked to. */
    int next(int slot) {
        return (int) fields[(slot << STRIDE_SHIFT) + NEXT];
    }

    void link(int slot, int next) {
        fields[(slot << STRIDE_SHIFT) + NEXT] = next;
    }

    /** Puts a chain before another; both may be empty. */
    int join(int chain, int behind) {
        int joined = behind;
        int slot = chain;
        while (slot != NONE) {
            int next = next(slot);
            link(slot, joined);
            joined = slot;
            slot = next;
        }
        return joined;
    }

    private void linkFree(int first) {
        int capacity = capacity();
        for (int slot = first; slot < capacity; slot++) {
            fields[(slot << STRIDE_SHIFT) + ORDER] = FREE;
            link(slot, slot + 1 < capacity ? slot + 1 : NONE);
        }
        firstFree = first;
    }
}

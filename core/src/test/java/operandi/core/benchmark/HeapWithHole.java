package operandi.core.benchmark;

import java.util.Arrays;

/**
 * A 4-ary heap whose root stays a hole after an event is taken until the next addition fills it, so that one descent serves
 * both; an entry's key is split between two arrays, and its order is looked up in ties only.
 */
final class HeapWithHole implements EventList {
    private static final int SEQUENCE_BITS = 40;
    private static final int INITIAL_CAPACITY = 64;
    private static final int POSITION = 2;

    private long[] times = new long[INITIAL_CAPACITY];
    private int[] slots = new int[INITIAL_CAPACITY];
    private int entries;
    private boolean hole;

    /** Order, payload and position of each slot; one {@code long} is spare, so that a slot does not straddle lines. */
    private long[] fields = new long[INITIAL_CAPACITY * 4];

    private int[] freeSlots = new int[INITIAL_CAPACITY];
    private int freeCount;
    private int slotCount;
    private long sequence;

    @Override
    public int size() {
        return hole ? entries - 1 : entries;
    }

    @Override
    public long add(long time, int rank, long payload) {
        sequence++;
        int slot = freeCount > 0 ? freeSlots[--freeCount] : newSlot();
        fields[slot << 2] = (long) rank << SEQUENCE_BITS | sequence;
        fields[(slot << 2) + 1] = payload;
        if (hole) {
            hole = false;
            siftDown(0, time, slot);
        } else {
            siftUp(entries++, time, slot);
        }
        return sequence << 32 | slot;
    }

    @Override
    public boolean cancel(long handle) {
        int slot = (int) handle;
        if (slot < 0 || slot >= slotCount) {
            return false;
        }
        long order = fields[slot << 2];
        if ((int) order != (int) (handle >>> 32) || order < 0) {
            return false;
        }
        closeHole();
        free(slot);
        int position = (int) fields[(slot << 2) + POSITION];
        int last = --entries;
        if (position == last) {
            return true;
        }
        long time = times[last];
        int moved = slots[last];
        if (position > 0 && precedes(time, moved, (position - 1) >> 2)) {
            siftUp(position, time, moved);
        } else {
            siftDown(position, time, moved);
        }
        return true;
    }

    @Override
    public long nextTime() {
        closeHole();
        return times[0];
    }

    @Override
    public long take() {
        closeHole();
        hole = true;
        int slot = slots[0];
        free(slot);
        return fields[(slot << 2) + 1];
    }

    private void closeHole() {
        if (hole) {
            hole = false;
            int last = --entries;
            if (last > 0) {
                siftDown(0, times[last], slots[last]);
            }
        }
    }

    private void free(int slot) {
        fields[slot << 2] = -1;
        freeSlots[freeCount++] = slot;
    }

    private boolean precedes(long time, int slot, int position) {
        long other = times[position];
        return time < other || (time == other && fields[slot << 2] < fields[slots[position] << 2]);
    }

    private void siftUp(int start, long time, int slot) {
        int position = start;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (!precedes(time, slot, parent)) {
                break;
            }
            place(position, times[parent], slots[parent]);
            position = parent;
        }
        place(position, time, slot);
    }

    private void siftDown(int start, long time, int slot) {
        int count = entries;
        int position = start;
        while (true) {
            int child = (position << 2) + 1;
            if (child >= count) {
                break;
            }
            int least = child;
            int end = Math.min(child + 4, count);
            for (int other = child + 1; other < end; other++) {
                if (precedes(times[other], slots[other], least)) {
                    least = other;
                }
            }
            if (precedes(time, slot, least)) {
                break;
            }
            place(position, times[least], slots[least]);
            position = least;
        }
        place(position, time, slot);
    }

    private void place(int position, long time, int slot) {
        times[position] = time;
        slots[position] = slot;
        fields[(slot << 2) + POSITION] = position;
    }

    private int newSlot() {
        // one more than the slots, because the hole is an entry
        if (slotCount + 1 == times.length) {
            int capacity = times.length * 2;
            times = Arrays.copyOf(times, capacity);
            slots = Arrays.copyOf(slots, capacity);
            fields = Arrays.copyOf(fields, capacity * 4);
            freeSlots = Arrays.copyOf(freeSlots, capacity);
        }
        return slotCount++;
    }
}

package operandi.core.kernel;

import java.util.Arrays;

/**
 * The events that come next, in a 4-ary heap of times and slots. A 4-ary heap is half as deep as a binary one and keeps
 * the four children of a node together in memory.
 *
 * <p>Taking the first event leaves a hole at the root, which the next addition fills: most events schedule another one, and
 * one descent through the heap then serves both. Every other operation closes the hole first.
 */
final class NearFuture {
    private static final int INITIAL_CAPACITY = 64;

    private final PendingEvents events;
    private long[] times = new long[INITIAL_CAPACITY];
    private int[] slots = new int[INITIAL_CAPACITY];

    /** Entries, the hole included. */
    private int size;

    private boolean hole;

    NearFuture(PendingEvents events) {
        this.events = events;
    }

    /** Whether nothing is left; closes the hole. */
    boolean isEmpty() {
        closeHole();
        return size == 0;
    }

    /** Entries, a hole included. */
    int size() {
        return size;
    }

    /** Time of the first event; there is one and no hole. */
    long firstTime() {
        return times[0];
    }

    /**
     * Takes the first event; there is one and no hole.
     *
     * @return its slot
     */
    int take() {
        hole = true;
        return slots[0];
    }

    void add(int slot, long time) {
        if (hole) {
            hole = false;
            siftDown(0, time, slot);
        } else {
            append(slot, time);
            siftUp(size - 1, time, slot);
        }
    }

    void remove(int slot) {
        closeHole();
        int position = events.nearPlace(slot);
        int last = --size;
        if (position == last) {
            return;
        }
        long time = times[last];
        int moved = slots[last];
        if (position > 0 && precedes(time, moved, (position - 1) >> 2)) {
            siftUp(position, time, moved);
        } else {
            siftDown(position, time, moved);
        }
    }

    /** Adds an event in no order; {@link #establish} must follow, or {@link #clear}. There is no hole. */
    void append(int slot, long time) {
        if (size == times.length) {
            grow();
        }
        times[size] = time;
        slots[size++] = slot;
    }

    /** Puts what was appended in order. */
    void establish() {
        for (int position = 0; position < size; position++) {
            siftUp(position, times[position], slots[position]);
        }
    }

    void clear() {
        size = 0;
    }

    /** Hands all events after a time over to the far future. There is no hole. */
    void release(long last, FarFuture far) {
        int count = size;
        size = 0;
        for (int position = 0; position < count; position++) {
            long time = times[position];
            int slot = slots[position];
            if (time > last) {
                far.add(slot, time);
            } else {
                append(slot, time);
            }
        }
        establish();
    }

    private void closeHole() {
        if (hole) {
            hole = false;
            int last = --size;
            if (last > 0) {
                siftDown(0, times[last], slots[last]);
            }
        }
    }

    private boolean precedes(long time, int slot, int position) {
        long other = times[position];
        return time < other || (time == other && events.order(slot) < events.order(slots[position]));
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
        int count = size;
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
        events.setNearPlace(slot, position);
    }

    private void grow() {
        times = Arrays.copyOf(times, size * 2);
        slots = Arrays.copyOf(slots, size * 2);
    }
}

package operandi.core.kernel;

import java.util.Arrays;

/** Events in a 4-ary heap: those of a bucket, mostly of one tick, that are too many to be kept sorted. */
final class Crowd {
    private static final int INITIAL_CAPACITY = 64;

    private final PendingEvents events;
    private long[] times = new long[INITIAL_CAPACITY];
    private int[] slots = new int[INITIAL_CAPACITY];
    private int size;

    Crowd(PendingEvents events) {
        this.events = events;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int slot, long time) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            slots = Arrays.copyOf(slots, size * 2);
        }
        int position = size++;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (!precedes(time, slot, parent)) {
                break;
            }
            move(parent, position);
            position = parent;
        }
        times[position] = time;
        slots[position] = slot;
    }

    /**
     * Removes the first event; there is one.
     *
     * @return its slot
     */
    int take() {
        int first = slots[0];
        size--;
        siftDown(times[size], slots[size]);
        return first;
    }

    /** Drops all that were cancelled. */
    void sweep() {
        int count = size;
        size = 0;
        for (int position = 0; position < count; position++) {
            int slot = slots[position];
            if (events.isCancelled(slot)) {
                events.bury(slot);
            } else {
                add(slot, times[position]);
            }
        }
    }

    private void siftDown(long time, int slot) {
        int position = 0;
        while (true) {
            int child = (position << 2) + 1;
            if (child >= size) {
                break;
            }
            int least = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (precedes(times[other], slots[other], least)) {
                    least = other;
                }
            }
            if (precedes(time, slot, least)) {
                break;
            }
            move(least, position);
            position = least;
        }
        times[position] = time;
        slots[position] = slot;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        slots[to] = slots[from];
    }

    private boolean precedes(long time, int slot, int position) {
        long other = times[position];
        return time < other || (time == other && events.order(slot) < events.order(slots[position]));
    }
}

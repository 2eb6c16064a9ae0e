package operandi.core.kernel;

/**
 * The events that come next, sorted. The first is taken off the front, and adding one moves those that come before it a
 * place forward: while they are few, that costs a single branch that the processor cannot foresee, where a heap of the same
 * size has one at every level. What does not fit is in a {@link Crowd}, and later than what does.
 */
final class NearFuture {

    /** Events that fit. */
    static final int CAPACITY = 64;

    private static final int HALF = CAPACITY / 2;

    /** A place that the first event is never behind. */
    private static final int NOWHERE = CAPACITY + 1;

    private final PendingEvents events;
    private final Crowd crowd;

    /** By place, up to the last; behind it the end of time, which spares looking whether there is one more. */
    private final long[] times = new long[CAPACITY + 1];

    private final int[] slots = new int[CAPACITY];

    /** The place of the first event. */
    private int first = CAPACITY;

    /** There is room if the first event is behind this place: the lowest one, or {@link #NOWHERE} while there is a crowd. */
    private int limit;

    NearFuture(PendingEvents events) {
        this.events = events;
        crowd = new Crowd(events);
        times[CAPACITY] = Long.MAX_VALUE;
    }

    /** Whether there is nothing here, be there a crowd. */
    boolean isEmpty() {
        return first == CAPACITY;
    }

    /** Whether {@link #addToFull} is to be called instead of {@link #add}. */
    boolean isFull() {
        return first <= limit;
    }

    /** Time of the first event; the end of time if there is none. */
    long firstTime() {
        return times[first];
    }

    /** Time from one event to the next, on average over the first half; all places are taken. */
    long gap() {
        return (times[HALF] - times[0]) / HALF;
    }

    /**
     * Takes the first event; there is one.
     *
     * @return its slot
     */
    int take() {
        return slots[first++];
    }

    /** Adds an event; there is room. */
    void add(int slot, long time) {
        int place = --first;
        int behind = place + 1;
        long other = times[behind];
        while (other < time) {
            times[place] = other;
            slots[place] = slots[behind];
            place = behind++;
            other = times[behind];
        }
        if (other == time) {
            place = passTies(place, slot, time);
        }
        times[place] = time;
        slots[place] = slot;
    }

    /** Adds an event where there is no room, or a crowd, which all that is later belongs to. */
    void addToFull(int slot, long time) {
        if (first == 0) {
            for (int place = HALF; place < CAPACITY; place++) {
                crowd.add(slots[place], times[place]);
            }
            moveToEnd(HALF);
        }
        limit = NOWHERE;
        if (isEmpty() || !precedes(slot, time, CAPACITY - 1)) {
            crowd.add(slot, time);
        } else {
            add(slot, time);
        }
    }

    /**
     * Removes an event.
     *
     * @return whether it was here; if not, it is in the crowd
     */
    boolean remove(int slot) {
        for (int place = first; place < CAPACITY; place++) {
            if (slots[place] == slot) {
                System.arraycopy(times, first, times, first + 1, place - first);
                System.arraycopy(slots, first, slots, first + 1, place - first);
                first++;
                return true;
            }
        }
        return false;
    }

    /** Whether there is a crowd. */
    boolean hasCrowd() {
        return limit == NOWHERE;
    }

    /** Brings the next events of the crowd; there is nothing here. */
    void refill() {
        int count = 0;
        while (!crowd.isEmpty() && count < HALF) {
            int slot = crowd.take();
            if (events.isCancelled(slot)) {
                events.bury(slot);
            } else {
                times[count] = events.time(slot);
                slots[count] = slot;
                count++;
            }
        }
        first = 0;
        moveToEnd(count);
        limit = crowd.isEmpty() ? 0 : NOWHERE;
    }

    /** Takes the events after a time out, as a chain; the first is not one of them, and there is no crowd. */
    int takeAfter(long last) {
        int chain = PendingEvents.NONE;
        int end = CAPACITY;
        while (times[end - 1] > last) {
            end--;
            events.link(slots[end], chain);
            chain = slots[end];
        }
        moveToEnd(end - first);
        return chain;
    }

    /** Drops what was cancelled in the crowd. */
    void sweep() {
        crowd.sweep();
    }

    private void moveToEnd(int count) {
        System.arraycopy(times, first, times, CAPACITY - count, count);
        System.arraycopy(slots, first, slots, CAPACITY - count, count);
        first = CAPACITY - count;
    }

    private int passTies(int start, int slot, long time) {
        long order = events.order(slot);
        int place = start;
        int behind = place + 1;
        while (behind < CAPACITY && times[behind] == time && events.order(slots[behind]) < order) {
            times[place] = time;
            slots[place] = slots[behind];
            place = behind++;
        }
        return place;
    }

    private boolean precedes(int slot, long time, int place) {
        long other = times[place];
        return time < other || (time == other && events.order(slot) < events.order(slots[place]));
    }
}

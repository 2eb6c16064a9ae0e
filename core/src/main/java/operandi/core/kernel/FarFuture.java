package operandi.core.kernel;

/**
 * The events that come later, unsorted in buckets that are the wider the later they lie. Seen from an origin, an event is
 * in the level of the highest digit, to base 64, in which its time differs from the origin, and there in the bucket of that
 * digit, so that every event of a level comes before every event of a higher one. That is a radix heap with a base of 64
 * instead of 2.
 *
 * <p>The origin moves forward, and the events that it passes leave for the wheel; those in its own bucket spread over lower
 * levels. No other event changes its bucket by that: the digits that decide are above those in which the origin moved.
 */
final class FarFuture {
    private static final int DIGIT_BITS = 6;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int LEVELS = 11;

    private final PendingEvents events;
    private final int[] firsts = new int[LEVELS * DIGITS];

    /** For each level, a bit for each bucket that is not empty. */
    private final long[] occupied = new long[LEVELS];

    /** A bit for each level that is not empty. */
    private int levels;

    private long origin;

    FarFuture(PendingEvents events) {
        this.events = events;
    }

    /** Sets the origin; it is empty. */
    void startAt(long start) {
        origin = start;
    }

    /** Adds an event not before the origin. */
    void add(int slot, long time) {
        int level = level(time);
        int digit = digit(time, level);
        int bucket = level * DIGITS + digit;
        events.link(slot, firsts[bucket]);
        firsts[bucket] = slot;
        occupied[level] |= 1L << digit;
        levels |= 1 << level;
    }

    /** A tick that no event is before, close to the first in that a bucket starts there; it is not empty. */
    long start() {
        int level = Integer.numberOfTrailingZeros(levels);
        int digit = Long.numberOfTrailingZeros(occupied[level]);
        int shift = level * DIGIT_BITS;
        // two shifts, because one by 66 is one by 2
        return (origin >>> shift >>> DIGIT_BITS << DIGIT_BITS | digit) << shift;
    }

    /** Moves all events up to a time, not before the origin, to the wheel. */
    void moveUpTo(long last, Wheel wheel) {
        if (last == Long.MAX_VALUE) {
            move(drain(PendingEvents.NONE), wheel);
            return;
        }
        long newOrigin = last + 1;
        int top = level(newOrigin);
        int digit = digit(newOrigin, top);
        for (int level = 0; level < top; level++) {
            moveBuckets(level, -1L, wheel);
        }
        moveBuckets(top, (1L << digit) - 1, wheel);
        int slot = takeBucket(top, digit);
        origin = newOrigin;
        while (slot != PendingEvents.NONE) {
            int next = events.next(slot);
            long time = events.time(slot);
            if (time <= last) {
                wheel.add(slot, time);
            } else {
                add(slot, time);
            }
            slot = next;
        }
    }

    /** Takes all events out and puts them before a chain. */
    int drain(int behind) {
        int chain = behind;
        while (levels != 0) {
            int level = Integer.numberOfTrailingZeros(levels);
            chain = events.join(takeBucket(level, Long.numberOfTrailingZeros(occupied[level])), chain);
        }
        return chain;
    }

    private void moveBuckets(int level, long digits, Wheel wheel) {
        long bits = occupied[level] & digits;
        while (bits != 0) {
            move(takeBucket(level, Long.numberOfTrailingZeros(bits)), wheel);
            bits &= bits - 1;
        }
    }

    private void move(int chain, Wheel wheel) {
        int slot = chain;
        while (slot != PendingEvents.NONE) {
            int next = events.next(slot);
            wheel.add(slot, events.time(slot));
            slot = next;
        }
    }

    private int takeBucket(int level, int digit) {
        int bucket = level * DIGITS + digit;
        int chain = firsts[bucket];
        firsts[bucket] = PendingEvents.NONE;
        occupied[level] &= ~(1L << digit);
        if (occupied[level] == 0) {
            levels &= ~(1 << level);
        }
        return chain;
    }

    private int level(long time) {
        long difference = time ^ origin | 1;
        // a sixth of at most 62, without a division
        return (63 - Long.numberOfLeadingZeros(difference)) * 43 >> 8;
    }

    private static int digit(long time, int level) {
        return (int) (time >>> level * DIGIT_BITS) & DIGITS - 1;
    }
}

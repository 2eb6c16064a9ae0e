package operandi.core.kernel;

import java.util.Arrays;

/**
 * The events that come later, unsorted in buckets that are the wider the later they lie. Seen from an origin, an event is
 * in the level of the highest digit, to base 64, in which its time differs from the origin, and there in the bucket of that
 * digit. So every event of a level comes before every event of a higher one, and the next event is in the first bucket
 * that is not empty, which two words of bits tell. Adding and removing take constant time.
 *
 * <p>The origin moves to the start of the first bucket, whose events then spread over lower levels unless they are few. No
 * other event changes its bucket by that: the digits that decide are above those in which the origin moved.
 *
 * <p>A bucket is a stack of slots in a chunk of one cache line of its own, and in further chunks once that is full. Unlike
 * in a linked list, where each event says where the next one is, the processor can fetch many events at a time: with a
 * million pending that halves the cost of an event, measured. A removed event's place is filled from the top of the stack.
 */
final class FarFuture {

    /** Events of a bucket that are not worth spreading; less than a chunk. */
    private static final int FEW = 8;

    private static final int DIGIT_BITS = 6;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int LEVELS = 11;

    /** A chunk is so many places, of which the first has the place to go down to, or the next free chunk. */
    private static final int CHUNK_BITS = 4;

    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_FURTHER_CHUNK = LEVELS * DIGITS * CHUNK;
    private static final int NONE = 0;

    private final PendingEvents events;

    /** Slots by place. */
    private int[] slots = new int[FIRST_FURTHER_CHUNK + 16 * CHUNK];

    private int unused = FIRST_FURTHER_CHUNK;
    private int freeChunk = NONE;

    /** The place on top of each bucket, level by level; the first of its own chunk if it is empty. */
    private final int[] tops = new int[LEVELS * DIGITS];

    /** For each level, a bit for each bucket that is not empty. */
    private final long[] occupied = new long[LEVELS];

    /** A bit for each level that is not empty. */
    private int levels;

    private long origin;

    FarFuture(PendingEvents events) {
        this.events = events;
        for (int bucket = 0; bucket < tops.length; bucket++) {
            tops[bucket] = bottom(bucket);
        }
    }

    /**
     * Moves the origin forward; all events are later.
     *
     * @return the origin, which stays where it is if it is beyond that time
     */
    long advance(long time) {
        origin = Math.max(origin, time);
        return origin;
    }

    /** Adds an event after the origin. */
    void add(int slot, long time) {
        int level = level(time);
        int digit = digit(time, level);
        int bucket = level * DIGITS + digit;
        int top = tops[bucket] + 1;
        if ((top & CHUNK - 1) == 0) {
            top = newChunk(top - 1);
        }
        tops[bucket] = top;
        slots[top] = slot;
        events.setFarPlace(slot, top);
        occupied[level] |= 1L << digit;
        levels |= 1 << level;
    }

    void remove(int slot) {
        long time = events.time(slot);
        int level = level(time);
        int bucket = level * DIGITS + digit(time, level);
        int top = tops[bucket];
        int place = events.farPlace(slot);
        int last = slots[top];
        slots[place] = last;
        events.setFarPlace(last, place);
        top = below(top);
        tops[bucket] = top;
        if (top == bottom(bucket)) {
            setEmpty(bucket);
        }
    }

    /**
     * Moves the next events to the near future, which is empty: at least one, and with it all up to the time returned.
     * There is one.
     *
     * @return the last tick that is near now
     */
    long moveFirst(NearFuture near) {
        while (true) {
            int level = Integer.numberOfTrailingZeros(levels);
            int digit = Long.numberOfTrailingZeros(occupied[level]);
            int bucket = level * DIGITS + digit;
            int shift = level * DIGIT_BITS;
            // two shifts, because one by 66 is one by 2
            origin = (origin >>> shift >>> DIGIT_BITS << DIGIT_BITS | digit) << shift;
            // a bucket of the lowest level is a single tick: nothing to spread
            if (level == 0 || tops[bucket] - bottom(bucket) <= FEW) {
                moveBucket(bucket, near);
                near.establish();
                return origin | (1L << shift) - 1;
            }
            spread(bucket);
        }
    }

    /** Moves all events to the near future, which is empty. */
    void moveAll(NearFuture near) {
        while (levels != 0) {
            int level = Integer.numberOfTrailingZeros(levels);
            moveBucket(level * DIGITS + Long.numberOfTrailingZeros(occupied[level]), near);
        }
        near.establish();
        origin = 0;
    }

    private void moveBucket(int bucket, NearFuture near) {
        int bottom = bottom(bucket);
        for (int top = tops[bucket]; top != bottom; top = below(top)) {
            int slot = slots[top];
            near.append(slot, events.time(slot));
        }
        tops[bucket] = bottom;
        setEmpty(bucket);
    }

    private void spread(int bucket) {
        int bottom = bottom(bucket);
        setEmpty(bucket);
        for (int top = tops[bucket]; top != bottom; top = below(top)) {
            int slot = slots[top];
            add(slot, events.time(slot));
        }
        tops[bucket] = bottom;
    }

    private int level(long time) {
        long difference = time ^ origin | 1;
        // a sixth of at most 62, without a division
        return (63 - Long.numberOfLeadingZeros(difference)) * 43 >> 8;
    }

    private static int digit(long time, int level) {
        return (int) (time >>> level * DIGIT_BITS) & DIGITS - 1;
    }

    private static int bottom(int bucket) {
        return bucket << CHUNK_BITS;
    }

    private void setEmpty(int bucket) {
        int level = bucket / DIGITS;
        occupied[level] &= ~(1L << bucket % DIGITS);
        if (occupied[level] == 0) {
            levels &= ~(1 << level);
        }
    }

    /** The place under a place; frees the chunk that is left. */
    private int below(int place) {
        int under = place - 1;
        if ((under & CHUNK - 1) != 0 || under < FIRST_FURTHER_CHUNK) {
            return under;
        }
        int previousTop = slots[under];
        slots[under] = freeChunk;
        freeChunk = under;
        return previousTop;
    }

    /**
     * A chunk on top of a full one.
     *
     * @return its first place for a slot
     */
    private int newChunk(int previousTop) {
        int chunk = freeChunk;
        if (chunk == NONE) {
            if (unused == slots.length) {
                slots = Arrays.copyOf(slots, 2 * slots.length);
            }
            chunk = unused;
            unused += CHUNK;
        } else {
            freeChunk = slots[chunk];
        }
        slots[chunk] = previousTop;
        return chunk + 1;
    }
}

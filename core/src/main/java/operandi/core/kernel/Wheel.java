package operandi.core.kernel;

/**
 * Events in a window of time, unsorted in buckets of one width, which is a power of two in ticks. The window moves on with
 * the events that are taken, and the buckets are used again round and round, as on a timing wheel. A bucket is a chain of
 * events; a bit for each says whether it is empty, so that 64 empty ones are passed in one step, and adding an event or
 * finding the next bucket has hardly a branch.
 */
final class Wheel {
    private static final int WORD_BITS = 6;

    /** Width and number are looked at after so many events more than are pending: a night should not count as a load. */
    private static final int LOOK = 512;

    /** Events in a bucket on average, the empty ones included, for which it is too wide. */
    private static final int GREATEST_FILL = 4;

    /** Buckets to an event for which they are too narrow. */
    private static final int MOST_BUCKETS = 2;

    private static final int WIDEST_SHIFT = 56;

    private final PendingEvents events;

    /** The first event of each bucket, by the bucket's number modulo their number. */
    private int[] firsts = new int[0];

    /** A bit for each bucket that is not empty. */
    private long[] occupied = new long[0];

    /** The number of buckets less one, a power of two less one. */
    private int mask;

    private int shift;

    /** The bucket with which the window starts; buckets are numbered from tick 0. */
    private long start;

    /** Buckets before this one are empty. */
    private long current;

    private long end = Long.MAX_VALUE;
    private int count;

    /** Events that left since the width was last looked at, and the bucket that was current then. */
    private long passed;

    private long lookedAt;

    Wheel(PendingEvents events) {
        this.events = events;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The binary logarithm of the width in ticks. */
    int shift() {
        return shift;
    }

    int buckets() {
        return mask + 1;
    }

    /** The last tick of the window. */
    long end() {
        return end;
    }

    /** The bucket that none is occupied before. */
    long current() {
        return current;
    }

    /**
     * Sets width and window; there are no events.
     *
     * @param newShift the binary logarithm of the width in ticks
     * @param buckets their number, a power of two, at least 64
     * @param tick where the window starts
     */
    void reset(int newShift, int buckets, long tick) {
        if (buckets > firsts.length) {
            firsts = new int[buckets];
            occupied = new long[buckets >> WORD_BITS];
        }
        mask = buckets - 1;
        shift = newShift;
        moveTo(bucketOf(tick));
        look();
    }

    /** Moves the window to start with a bucket; there are no events before it. */
    void moveTo(long bucket) {
        start = bucket;
        current = bucket;
        long last = Math.min(bucket, (Long.MAX_VALUE >>> shift) - mask) + mask;
        // at the end of time the bucket behind would start at 2^63, and the subtraction brings it back
        end = (last + 1 << shift) - 1;
    }

    /** Whether a bucket is so far behind the start of the window that this should be moved there. */
    boolean isFarBehindStart(long bucket) {
        return bucket - start > mask >> 2;
    }

    /** Adds an event of the window. */
    void add(int slot, long time) {
        int place = (int) bucketOf(time) & mask;
        events.link(slot, firsts[place]);
        firsts[place] = slot;
        occupied[place >> WORD_BITS] |= 1L << place;
        count++;
    }

    /** The first bucket that is not empty; there is one. */
    long firstBucket() {
        int place = (int) current & mask;
        int word = place >> WORD_BITS;
        long bits = occupied[word] & -1L << place;
        while (bits == 0) {
            word = word + 1 & mask >> WORD_BITS;
            bits = occupied[word];
        }
        int found = (word << WORD_BITS) + Long.numberOfTrailingZeros(bits);
        return current + (found - place & mask);
    }

    /** The bucket of a tick. */
    long bucketOf(long tick) {
        return tick >>> shift;
    }

    /** The first tick of a bucket. */
    long startOf(long bucket) {
        return bucket << shift;
    }

    /** The last tick of a bucket. */
    long endOf(long bucket) {
        return (bucket + 1 << shift) - 1;
    }

    /**
     * Opens the first bucket that is not empty. From now on nothing may be added to it, or before.
     *
     * @return its events as a chain; {@link #left} is to be told their number
     */
    int open(long bucket) {
        int place = (int) bucket & mask;
        int chain = firsts[place];
        firsts[place] = PendingEvents.NONE;
        occupied[place >> WORD_BITS] &= ~(1L << place);
        current = bucket + 1;
        return chain;
    }

    /** So many events have left. */
    void left(int number) {
        count -= number;
        passed += number;
    }

    /** Whether as many events as are pending have passed, and more, so that a new width and number cost little. */
    boolean isTimeToLook() {
        return passed > events.count() + LOOK;
    }

    /** Begins to count anew for the next look. */
    void look() {
        lookedAt = current;
        passed = 0;
    }

    /** The binary logarithm of the width that suits the events that have passed. */
    int fittingShift() {
        long buckets = current - lookedAt;
        int fitting = shift;
        if (passed / GREATEST_FILL > buckets) {
            fitting -= Long.SIZE - 1 - Long.numberOfLeadingZeros(passed / buckets);
        } else if (buckets > MOST_BUCKETS * passed) {
            fitting += Long.SIZE - Long.numberOfLeadingZeros(buckets / passed);
        }
        return Math.max(0, Math.min(fitting, WIDEST_SHIFT));
    }

    /** Takes all events out and puts them before a chain. */
    int drain(int behind) {
        int chain = behind;
        for (int word = 0; word <= mask >> WORD_BITS; word++) {
            for (long bits = occupied[word]; bits != 0; bits &= bits - 1) {
                int place = (word << WORD_BITS) + Long.numberOfTrailingZeros(bits);
                chain = events.join(firsts[place], chain);
                firsts[place] = PendingEvents.NONE;
            }
            occupied[word] = 0;
        }
        count = 0;
        return chain;
    }
}

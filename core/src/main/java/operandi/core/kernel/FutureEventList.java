package operandi.core.kernel;

/**
 * The future event list, ordered by (time, rank, sequence): simultaneous events run in ascending rank, and within a rank in
 * the order in which they were scheduled, so ties are decided by the caller and never by chance or memory layout.
 *
 * <p>The next events are sorted ({@link NearFuture}); so are all while they are few. Otherwise an event is put unsorted in a
 * bucket of its own time ({@link Wheel}), as in a calendar queue [1], and sorted among the few others of the bucket when
 * this is opened. What lies beyond the wheel is put in buckets that are the wider the later they are ({@link FarFuture}),
 * a radix heap [2], and comes to the wheel in time, as on a hierarchical timing wheel [3]. So most events are touched twice,
 * whatever the number of others, and compared only with those that come at about the same time.
 *
 * <p>The width of the wheel's buckets follows the events. After as many have passed as are pending, their number in a bucket
 * is known; unless it is between a half and four, the width is doubled or halved until it is between one and two. The
 * number of buckets follows that of the events in the same way: there are four to eight for each when it is set, and it is
 * set anew below two and above 32. All events are moved then, which comes to a constant time for each that has passed or
 * was added. A width that does not fit has a bounded price: empty buckets are passed 64 at a time, and a bucket with more
 * events than can be kept sorted becomes a heap ({@link Crowd}). So the worst case is logarithmic, where many events share
 * one tick. Where an event is has no influence on when it comes: the order is total.
 *
 * <p>Cancelling removes an event at once if it is sorted already. Elsewhere it is marked and dropped when it is met, or when
 * more such events lie about than are pending: then all are swept. Nothing is allocated once the arrays have grown to the
 * largest number of events. Not thread-safe. Measured against other designs in decisions 17 and 21.
 *
 * <p>A list is good for 2<sup>40</sup> events, which is seven hours of nothing but cheap events and days of an organization;
 * a handle that is kept while 2<sup>32</sup> others are added may be taken for the handle of one of them.
 *
 * <ol>
 *   <li>R. Brown, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
 *       Communications of the ACM 31 (1988), doi:10.1145/63039.63045
 *   <li>R. K. Ahuja, K. Mehlhorn, J. B. Orlin, R. E. Tarjan, "Faster algorithms for the shortest path problem", Journal
 *       of the ACM 37 (1990), doi:10.1145/77600.77615
 *   <li>G. Varghese, A. Lauck, "Hashed and hierarchical timing wheels", IEEE/ACM Transactions on Networking 5 (1997),
 *       doi:10.1109/90.650142
 * </ol>
 */
public final class FutureEventList {

    /** Ranks run from 0 to this. */
    public static final int MAX_RANK = (1 << 23) - 1;

    private static final int SEQUENCE_BITS = 40;

    /** So few events come all near again; far enough below {@link NearFuture#CAPACITY} not to do so often. */
    private static final int FEW = 32;

    /** Buckets to a slot, when their number is set: four to eight to an event, as slots are a power of two. */
    private static final int BUCKETS_A_SLOT = 4;

    /** Buckets to an event, with which there are too few or too many. */
    private static final int FEWEST_BUCKETS = 2;

    private static final int MOST_BUCKETS = 32;

    /** So many more cancelled events than pending ones may lie about. */
    private static final int LITTER = 64;

    private final PendingEvents events = new PendingEvents();
    private final NearFuture near = new NearFuture(events);
    private final Wheel wheel = new Wheel(events);
    private final FarFuture far = new FarFuture(events);

    /** The last tick that is near. What is later is on the wheel up to the end of its window, or else far. */
    private long nearEnd = Long.MAX_VALUE;

    private boolean allNear = true;
    private long sequence;
    private long takenTime;
    private long takenPayload;

    /** Buckets of the wheel: what it costs to empty it. */
    int buckets() {
        return wheel.buckets();
    }

    /** Number of pending events. */
    public int size() {
        return events.count();
    }

    /**
     * Adds an event.
     *
     * @param time when, in ticks, not negative
     * @param rank order among events of the same time, 0 to {@link #MAX_RANK}
     * @param payload handed back when the event is taken
     * @return a handle for {@link #cancel}; never 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public long add(long time, int rank, long payload) {
        if ((time | rank | MAX_RANK - rank) < 0) {
            throw outOfRange(time, rank);
        }
        if (events.isFull()) {
            grow();
        }
        sequence++;
        int slot = events.put(time, (long) rank << SEQUENCE_BITS | sequence, payload);
        insert(slot, time);
        // the sequence starts at 1 and slots do, so no handle is 0
        return sequence << 32 | slot;
    }

    /**
     * Removes an event before its time.
     *
     * @param handle what {@link #add} returned
     * @return whether it was still pending
     */
    public boolean cancel(long handle) {
        int slot = (int) handle;
        if (!events.holds(slot, (int) (handle >>> 32))) {
            return false;
        }
        if (events.time(slot) <= nearEnd && near.remove(slot)) {
            events.free(slot);
        } else {
            events.cancel(slot);
            if (events.cancelled() > events.count() + LITTER) {
                near.sweep();
                rebuild(wheel.shift());
            }
        }
        return true;
    }

    /**
     * Time of the next event.
     *
     * @throws IllegalStateException if there is none
     */
    public long nextTime() {
        if (near.isEmpty() && !bringNear(Long.MAX_VALUE)) {
            throw new IllegalStateException("no event is pending");
        }
        return near.firstTime();
    }

    /**
     * Removes the next event.
     *
     * @return its payload
     * @throws IllegalStateException if there is none
     */
    public long take() {
        takenTime = nextTime();
        remove();
        return takenPayload;
    }

    /**
     * Removes the next event if it comes before a time.
     *
     * @param end exclusive, in ticks
     * @return whether there was one, whose time and payload can then be asked for
     */
    public boolean takeBefore(long end) {
        long time = near.firstTime();
        if (time >= end) {
            if (!near.isEmpty() || !bringNear(end - 1)) {
                return false;
            }
            time = near.firstTime();
            if (time >= end) {
                return false;
            }
        }
        takenTime = time;
        remove();
        return true;
    }

    /** Time of the event that was last taken. */
    public long takenTime() {
        return takenTime;
    }

    /** Payload of the event that was last taken. */
    public long takenPayload() {
        return takenPayload;
    }

    private void remove() {
        int slot = near.take();
        takenPayload = events.payload(slot);
        events.free(slot);
    }

    private void insert(int slot, long time) {
        if (time > nearEnd) {
            if (time > wheel.end()) {
                far.add(slot, time);
            } else {
                wheel.add(slot, time);
            }
        } else if (!near.isFull()) {
            near.add(slot, time);
        } else if (allNear) {
            useWheel();
            insert(slot, time);
        } else {
            near.addToFull(slot, time);
        }
    }

    /**
     * Fills the near future, which is empty.
     *
     * @param last a tick; later buckets are not opened, so that what is added before them goes to buckets of its own
     * @return whether there is now an event in it
     */
    private boolean bringNear(long last) {
        do {
            if (near.hasCrowd()) {
                near.refill();
            } else if (allNear) {
                return false;
            } else if (events.count() <= FEW) {
                bringAllNear();
            } else if (!(wheel.isEmpty() ? moveWheel(last) : openBucket(last))) {
                return false;
            }
        } while (near.isEmpty());
        return true;
    }

    /** Moves the empty wheel to the far events, unless they are all later than a tick. */
    private boolean moveWheel(long last) {
        long start = far.start();
        if (start > last) {
            return false;
        }
        wheel.moveTo(wheel.bucketOf(start));
        nearEnd = wheel.startOf(wheel.current()) - 1;
        far.moveUpTo(wheel.end(), wheel);
        return true;
    }

    /** Moves the events of the wheel's first bucket to the near future, unless they are all later than a tick. */
    private boolean openBucket(long last) {
        long bucket = wheel.firstBucket();
        if (wheel.startOf(bucket) > last) {
            return false;
        }
        if (wheel.isFarBehindStart(bucket)) {
            wheel.moveTo(bucket);
            far.moveUpTo(wheel.end(), wheel);
        }
        nearEnd = wheel.endOf(bucket);
        wheel.left(distribute(wheel.open(bucket)));
        if (wheel.isTimeToLook()) {
            int shift = wheel.fittingShift();
            if (shift == wheel.shift() && isWheelOfFittingSize()) {
                wheel.look();
            } else {
                rebuild(shift);
            }
        }
        return true;
    }

    /** Keeps only the first events near, which are all so far, and as many as there can be. */
    private void useWheel() {
        allNear = false;
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(near.gap() | 1);
        nearEnd = near.firstTime() | (1L << shift) - 1;
        resetWheel(shift);
        distribute(near.takeAfter(nearEnd));
    }

    private void bringAllNear() {
        allNear = true;
        nearEnd = Long.MAX_VALUE;
        distribute(far.drain(wheel.drain(PendingEvents.NONE)));
    }

    private void grow() {
        events.grow();
        if (!allNear) {
            rebuild(Math.max(0, wheel.shift() - 1));
        }
    }

    /** Puts all events after the near ones in new buckets, and drops the cancelled ones. */
    private void rebuild(int shift) {
        int chain = far.drain(wheel.drain(PendingEvents.NONE));
        resetWheel(shift);
        distribute(chain);
    }

    private void resetWheel(int shift) {
        // at the end of time nothing comes after what is near
        wheel.reset(shift, fittingBuckets(), Math.max(nearEnd, nearEnd + 1));
        far.startAt(Math.max(wheel.end(), wheel.end() + 1));
    }

    private int fittingBuckets() {
        return BUCKETS_A_SLOT * PendingEvents.slotsFor(events.count() + events.cancelled());
    }

    private boolean isWheelOfFittingSize() {
        long buckets = wheel.buckets();
        long pending = events.count();
        return buckets >= FEWEST_BUCKETS * pending
                && (buckets <= MOST_BUCKETS * pending || buckets <= fittingBuckets());
    }

    /** Puts the events of a chain where they belong, and drops the cancelled ones. */
    private int distribute(int chain) {
        int count = 0;
        int slot = chain;
        while (slot != PendingEvents.NONE) {
            int next = events.next(slot);
            if (events.isCancelled(slot)) {
                events.bury(slot);
            } else {
                insert(slot, events.time(slot));
            }
            slot = next;
            count++;
        }
        return count;
    }

    private static IllegalArgumentException outOfRange(long time, int rank) {
        return new IllegalArgumentException(
                time < 0
                        ? "time must not be negative, got " + time
                        : "rank must be in [0, " + MAX_RANK + "], got " + rank);
    }
}

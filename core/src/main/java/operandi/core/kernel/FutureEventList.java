package operandi.core.kernel;

/**
 * The future event list, ordered by (time, rank, sequence): simultaneous events run in ascending rank, and within a rank in
 * the order in which they were scheduled, so ties are decided by the caller and never by chance or memory layout.
 *
 * <p>The next events are in a small heap ({@link NearFuture}). All others lie unsorted in buckets that are the wider the
 * later they are ({@link FarFuture}), as in a radix heap [1], with a base of 64 instead of 2. When the heap is empty, the
 * first bucket moves into it if it holds few events, or else is spread over narrower buckets first. That is the lazy
 * sorting of the ladder queue [2] and of the hierarchical timing wheel [3]: an event is touched a few times, whatever the
 * number of others, and is compared only with those that come at about the same time. Buckets have fixed borders, powers
 * of two in ticks, so there is no width to estimate and nothing that a change of load could put out of tune.
 *
 * <p>What a bucket cannot do better, the heap does. While few events are pending all are in the heap [4]. Events that are
 * added before the last tick that is near go there too, at any time; if they become many, the heap keeps the first tick and
 * gives the rest back to the buckets. So the worst case is logarithmic, where many events share one tick. Where an event
 * is has no influence on when it comes: the order is total.
 *
 * <p>Cancelling removes the event at once. Nothing is allocated once the arrays have grown to the largest number of
 * pending events. Not thread-safe. Measured against other designs in decision 17.
 *
 * <ol>
 *   <li>R. K. Ahuja, K. Mehlhorn, J. B. Orlin, R. E. Tarjan, "Faster algorithms for the shortest path problem", Journal
 *       of the ACM 37 (1990), doi:10.1145/77600.77615
 *   <li>W. T. Tang, R. S. M. Goh, I. L.-J. Thng, "Ladder queue: an O(1) priority queue structure for large-scale discrete
 *       event simulation", ACM Transactions on Modeling and Computer Simulation 15 (2005), doi:10.1145/1103323.1103324
 *   <li>G. Varghese, A. Lauck, "Hashed and hierarchical timing wheels", IEEE/ACM Transactions on Networking 5 (1997),
 *       doi:10.1109/90.650142
 *   <li>A. LaMarca, R. E. Ladner, "The influence of caches on the performance of heaps", ACM Journal of Experimental
 *       Algorithmics 1 (1996), doi:10.1145/235141.235145
 * </ol>
 */
public final class FutureEventList {

    /** Ranks run from 0 to this. */
    public static final int MAX_RANK = (1 << 23) - 1;

    private static final int SEQUENCE_BITS = 40;

    /** So few events are all near: a heap of them is as fast as anything. */
    private static final int FEW = 32;

    /** So many events are near that giving back all but the first tick pays; far enough above FEW not to do so often. */
    private static final int MANY = 64;

    private final PendingEvents events = new PendingEvents();
    private final NearFuture near = new NearFuture(events);
    private final FarFuture far = new FarFuture(events);

    /** The last tick that is near: what is later is far. */
    private long nearEnd = Long.MAX_VALUE;

    private int nearLimit = MANY;
    private long sequence;

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
        if (time < 0 || rank < 0 || rank > MAX_RANK) {
            throw outOfRange(time, rank);
        }
        sequence++;
        int slot = events.put(time, (long) rank << SEQUENCE_BITS | sequence, payload);
        if (time > nearEnd) {
            far.add(slot, time);
        } else {
            near.add(slot, time);
            if (near.size() > nearLimit) {
                giveBack();
            }
        }
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
        if (events.isNear(slot)) {
            near.remove(slot);
        } else {
            far.remove(slot);
        }
        events.free(slot);
        return true;
    }

    /**
     * Time of the next event.
     *
     * @throws IllegalStateException if there is none
     */
    public long nextTime() {
        bringNear();
        return near.firstTime();
    }

    /**
     * Removes the next event.
     *
     * @return its payload
     * @throws IllegalStateException if there is none
     */
    public long take() {
        bringNear();
        int slot = near.take();
        long payload = events.payload(slot);
        events.free(slot);
        return payload;
    }

    private void bringNear() {
        if (near.isEmpty()) {
            refill();
        }
    }

    private void refill() {
        int pending = events.count();
        if (pending == 0) {
            throw new IllegalStateException("no event is pending");
        }
        if (pending <= FEW) {
            far.moveAll(near);
            nearEnd = Long.MAX_VALUE;
        } else {
            nearEnd = far.moveFirst(near);
        }
        limitNear();
    }

    private void giveBack() {
        nearEnd = far.advance(near.firstTime());
        near.release(nearEnd, far);
        limitNear();
    }

    /** Events of one tick cannot be given back, so what is many is also twice what there is: giving back stays rare. */
    private void limitNear() {
        nearLimit = Math.max(MANY, 2 * near.size());
    }

    private static IllegalArgumentException outOfRange(long time, int rank) {
        return new IllegalArgumentException(
                time < 0
                        ? "time must not be negative, got " + time
                        : "rank must be in [0, " + MAX_RANK + "], got " + rank);
    }
}

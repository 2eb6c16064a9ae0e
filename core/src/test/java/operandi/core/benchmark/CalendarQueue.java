package operandi.core.benchmark;

import java.util.Arrays;

/**
 * A calendar queue: sorted lists in buckets of one width, visited round and round. There are about as many buckets as
 * events, and the width is a power of two near the mean gap of the events taken lately; both are set anew when the number
 * of events has doubled or halved, or the gap has changed fourfold.
 *
 * <p>Source: R. Brown, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
 * Communications of the ACM 31 (1988), doi:10.1145/63039.63045. There the width comes from a sample of the next events.
 */
final class CalendarQueue implements EventList {
    private static final int SEQUENCE_BITS = 40;
    private static final int NONE = 0;
    private static final int LEAST_BUCKETS = 16;

    private long[] times = new long[64];
    private long[] orders = new long[64];
    private long[] payloads = new long[64];
    private int[] nexts = new int[64];
    private int[] previouses = new int[64];
    private int firstFree = NONE;
    private int unused = 1;
    private int size;
    private long sequence;

    private int[] firsts = new int[LEAST_BUCKETS];
    private int[] lasts = new int[LEAST_BUCKETS];
    private int shift = 20;

    /** The number of the bucket under the hand, counted through all rounds; nothing pending is before it. */
    private long hand;

    private int found = NONE;
    private long taken;
    private long lastTime;
    private long tunedAt;

    @Override
    public int size() {
        return size;
    }

    @Override
    public long add(long time, int rank, long payload) {
        sequence++;
        int slot = firstFree;
        if (slot == NONE) {
            slot = newSlot();
        } else {
            firstFree = nexts[slot];
        }
        times[slot] = time;
        orders[slot] = (long) rank << SEQUENCE_BITS | sequence;
        payloads[slot] = payload;
        size++;
        hand = Math.min(hand, time >>> shift);
        insert(slot);
        found = NONE;
        if (size > 2 * firsts.length) {
            tune();
        }
        return sequence << 32 | slot;
    }

    @Override
    public boolean cancel(long handle) {
        int slot = (int) handle;
        if (slot <= 0 || slot >= unused || (int) orders[slot] != (int) (handle >>> 32) || orders[slot] < 0) {
            return false;
        }
        remove(slot);
        return true;
    }

    @Override
    public long nextTime() {
        return times[find()];
    }

    @Override
    public long take() {
        int slot = find();
        lastTime = times[slot];
        taken++;
        remove(slot);
        if (size < firsts.length / 2 && firsts.length > LEAST_BUCKETS || taken > 4L * size + 256) {
            retune();
        }
        return payloads[slot];
    }

    private int find() {
        if (found != NONE) {
            return found;
        }
        int mask = firsts.length - 1;
        for (int visited = 0; visited <= mask; visited++) {
            int slot = firsts[(int) hand & mask];
            if (slot != NONE && times[slot] >>> shift == hand) {
                found = slot;
                return slot;
            }
            hand++;
        }
        int least = NONE;
        for (int slot : firsts) {
            if (slot != NONE && (least == NONE || precedes(slot, least))) {
                least = slot;
            }
        }
        hand = times[least] >>> shift;
        found = least;
        return least;
    }

    private void insert(int slot) {
        int bucket = (int) (times[slot] >>> shift) & firsts.length - 1;
        int before = lasts[bucket];
        while (before != NONE && precedes(slot, before)) {
            before = previouses[before];
        }
        int behind = before == NONE ? firsts[bucket] : nexts[before];
        link(bucket, before, slot);
        link(bucket, slot, behind);
    }

    private void remove(int slot) {
        link((int) (times[slot] >>> shift) & firsts.length - 1, previouses[slot], nexts[slot]);
        orders[slot] = -1;
        nexts[slot] = firstFree;
        firstFree = slot;
        size--;
        found = NONE;
    }

    private void link(int bucket, int before, int behind) {
        if (before == NONE) {
            firsts[bucket] = behind;
        } else {
            nexts[before] = behind;
        }
        if (behind == NONE) {
            lasts[bucket] = before;
        } else {
            previouses[behind] = before;
        }
    }

    private boolean precedes(int a, int b) {
        return times[a] < times[b] || times[a] == times[b] && orders[a] < orders[b];
    }

    private void retune() {
        int buckets = firsts.length;
        if (size < buckets / 2 || Math.abs(fittingShift() - shift) > 1) {
            tune();
        }
        taken = 0;
        tunedAt = lastTime;
    }

    private int fittingShift() {
        long gap = taken == 0 ? 0 : (lastTime - tunedAt) / taken;
        return gap == 0 ? shift : 63 - Long.numberOfLeadingZeros(2 * gap);
    }

    private void tune() {
        long least = Long.MAX_VALUE;
        long greatest = 0;
        for (int first : firsts) {
            for (int slot = first; slot != NONE; slot = nexts[slot]) {
                least = Math.min(least, times[slot]);
                greatest = Math.max(greatest, times[slot]);
            }
        }
        // before anything was taken, the gap of all that is pending
        shift = taken > 0 ? fittingShift() : 63 - Long.numberOfLeadingZeros((greatest - least) / size | 1);
        int[] old = firsts;
        int buckets = Math.max(LEAST_BUCKETS, Integer.highestOneBit(size));
        firsts = new int[buckets];
        lasts = new int[buckets];
        for (int first : old) {
            int slot = first;
            while (slot != NONE) {
                int next = nexts[slot];
                insert(slot);
                slot = next;
            }
        }
        hand = least >>> shift;
        found = NONE;
    }

    private int newSlot() {
        if (unused == times.length) {
            int capacity = 2 * unused;
            times = Arrays.copyOf(times, capacity);
            orders = Arrays.copyOf(orders, capacity);
            payloads = Arrays.copyOf(payloads, capacity);
            nexts = Arrays.copyOf(nexts, capacity);
            previouses = Arrays.copyOf(previouses, capacity);
        }
        return unused++;
    }
}

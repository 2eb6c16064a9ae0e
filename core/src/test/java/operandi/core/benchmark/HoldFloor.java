package operandi.core.benchmark;

import java.util.Arrays;

/**
 * The hold model by hand: sorted lists in buckets of one fixed width that fits the number of pending events, visited
 * round and round. Frozen: it is what the kernel is measured against, so it is never tuned.
 */
final class HoldFloor implements Workload {
    private static final int NONE = -1;

    /** Events a bucket holds on average, at most, and mean increments that one round of all buckets covers, at least. */
    private static final int FILL = 2;

    private static final int ROUND = 4;

    private final Draws draws;
    private final Increment shape;

    private final long[] timeOfItem;
    private final int[] nextOfItem;
    private final int[] firstOfBucket;
    private final int shift;
    private final int mask;

    private long bucket;
    private long now;
    private long executed;
    private long sumOfTimes;

    HoldFloor(int pending, Increment shape, Draws draws) {
        this.draws = draws;
        this.shape = shape;
        timeOfItem = new long[pending];
        nextOfItem = new int[pending];
        long width = Long.highestOneBit(FILL * HoldModel.MEAN / pending);
        shift = Long.numberOfTrailingZeros(width);
        firstOfBucket = new int[(int) (2 * Long.highestOneBit(ROUND * HoldModel.MEAN / width))];
        mask = firstOfBucket.length - 1;
        Arrays.fill(firstOfBucket, NONE);
        for (int item = 0; item < pending; item++) {
            insert(item, HoldModel.first(draws, item));
        }
    }

    @Override
    public void advance(long ticks) {
        long end = now + ticks;
        while (true) {
            int place = (int) bucket & mask;
            int item = firstOfBucket[place];
            if (item == NONE || timeOfItem[item] >>> shift != bucket) {
                if ((bucket + 1) << shift >= end) {
                    break;
                }
                bucket++;
                continue;
            }
            long time = timeOfItem[item];
            if (time >= end) {
                break;
            }
            firstOfBucket[place] = nextOfItem[item];
            executed++;
            sumOfTimes += time;
            insert(item, time + HoldModel.increment(draws, shape, executed));
        }
        now = end;
    }

    @Override
    public Outcome outcome() {
        return new Outcome(executed, 0, sumOfTimes);
    }

    private void insert(int item, long time) {
        int place = (int) (time >>> shift) & mask;
        int following = firstOfBucket[place];
        timeOfItem[item] = time;
        if (following == NONE || time < timeOfItem[following]) {
            nextOfItem[item] = following;
            firstOfBucket[place] = item;
            return;
        }
        int before;
        do {
            before = following;
            following = nextOfItem[before];
        } while (following != NONE && time >= timeOfItem[following]);
        nextOfItem[item] = following;
        nextOfItem[before] = item;
    }
}

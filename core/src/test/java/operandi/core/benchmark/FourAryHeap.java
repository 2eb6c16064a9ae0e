package operandi.core.benchmark;

import java.util.Arrays;

/**
 * An indexed 4-ary heap on parallel arrays: what the kernel had first, and the simplest list that is fast while few events
 * are pending.
 */
final class FourAryHeap implements EventList {

    private static final int MAX_RANK = (1 << 23) - 1;

    private static final int SEQUENCE_BITS = 40;
    private static final int INITIAL_CAPACITY = 64;

    private long[] heapTime = new long[INITIAL_CAPACITY];
    private long[] heapOrder = new long[INITIAL_CAPACITY];
    private int[] heapSlot = new int[INITIAL_CAPACITY];
    private int size;

    private int[] positionOfSlot = new int[INITIAL_CAPACITY];
    private int[] generationOfSlot = new int[INITIAL_CAPACITY];
    private long[] payloadOfSlot = new long[INITIAL_CAPACITY];
    private int[] freeSlots = new int[INITIAL_CAPACITY];
    private int freeCount;
    private int slotCount;
    private long sequence;

    @Override
    public int size() {
        return size;
    }

    @Override
    public long add(long time, int rank, long payload) {
        if (rank < 0 || rank > MAX_RANK) {
            throw new IllegalArgumentException("rank must be in [0, " + MAX_RANK + "], got " + rank);
        }
        if (size == heapTime.length) {
            grow();
        }
        int slot = freeCount > 0 ? freeSlots[--freeCount] : slotCount++;
        payloadOfSlot[slot] = payload;
        siftUp(size++, time, ((long) rank << SEQUENCE_BITS) | sequence++, slot);
        return handle(slot);
    }

    @Override
    public boolean cancel(long handle) {
        int slot = (int) handle;
        if (slot < 0 || slot >= slotCount || handle(slot) != handle) {
            return false;
        }
        int position = positionOfSlot[slot];
        release(slot);
        removeAt(position);
        return true;
    }

    @Override
    public long nextTime() {
        requireNotEmpty();
        return heapTime[0];
    }

    @Override
    public long take() {
        requireNotEmpty();
        int slot = heapSlot[0];
        release(slot);
        removeAt(0);
        return payloadOfSlot[slot];
    }

    private long handle(int slot) {
        // generations start at 1, so no handle is 0
        return ((long) (generationOfSlot[slot] + 1) << 32) | slot;
    }

    private void release(int slot) {
        generationOfSlot[slot] = (generationOfSlot[slot] + 1) & 0x3fff_ffff;
        freeSlots[freeCount++] = slot;
    }

    private void removeAt(int position) {
        int last = --size;
        if (position == last) {
            return;
        }
        long time = heapTime[last];
        long order = heapOrder[last];
        int slot = heapSlot[last];
        if (position > 0 && precedes(time, order, (position - 1) >> 2)) {
            siftUp(position, time, order, slot);
        } else {
            siftDown(position, time, order, slot);
        }
    }

    private boolean precedes(long time, long order, int position) {
        long other = heapTime[position];
        return time < other || (time == other && order < heapOrder[position]);
    }

    private void siftUp(int start, long time, long order, int slot) {
        int position = start;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (!precedes(time, order, parent)) {
                break;
            }
            move(parent, position);
            position = parent;
        }
        place(position, time, order, slot);
    }

    private void siftDown(int start, long time, long order, int slot) {
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
                if (precedes(heapTime[other], heapOrder[other], least)) {
                    least = other;
                }
            }
            if (precedes(time, order, least)) {
                break;
            }
            move(least, position);
            position = least;
        }
        place(position, time, order, slot);
    }

    private void move(int from, int to) {
        heapTime[to] = heapTime[from];
        heapOrder[to] = heapOrder[from];
        int slot = heapSlot[from];
        heapSlot[to] = slot;
        positionOfSlot[slot] = to;
    }

    private void place(int position, long time, long order, int slot) {
        heapTime[position] = time;
        heapOrder[position] = order;
        heapSlot[position] = slot;
        positionOfSlot[slot] = position;
    }

    private void requireNotEmpty() {
        if (size == 0) {
            throw new IllegalStateException("no event is pending");
        }
    }

    private void grow() {
        int capacity = heapTime.length * 2;
        heapTime = Arrays.copyOf(heapTime, capacity);
        heapOrder = Arrays.copyOf(heapOrder, capacity);
        heapSlot = Arrays.copyOf(heapSlot, capacity);
        positionOfSlot = Arrays.copyOf(positionOfSlot, capacity);
        generationOfSlot = Arrays.copyOf(generationOfSlot, capacity);
        payloadOfSlot = Arrays.copyOf(payloadOfSlot, capacity);
        freeSlots = Arrays.copyOf(freeSlots, capacity);
    }
}

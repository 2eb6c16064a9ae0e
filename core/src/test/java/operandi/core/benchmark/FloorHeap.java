package operandi.core.benchmark;

import java.util.Arrays;

/**
 * The event list of the queues' floors: a 4-ary heap of times, in which every subject has at most one event. Part of what
 * is frozen: never tuned.
 */
final class FloorHeap {
    private static final int INITIAL_CAPACITY = 64;

    private long[] times = new long[INITIAL_CAPACITY];
    private int[] subjects = new int[INITIAL_CAPACITY];
    private int[] positionOfSubject = new int[INITIAL_CAPACITY];
    private int size;

    /** Time of the next event; there must be one. */
    long nextTime() {
        return times[0];
    }

    /** Subjects run from 0; a subject has no event yet. */
    void add(long time, int subject) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            subjects = Arrays.copyOf(subjects, 2 * size);
        }
        if (subject >= positionOfSubject.length) {
            positionOfSubject = Arrays.copyOf(positionOfSubject, 2 * subject);
        }
        siftUp(size++, time, subject);
    }

    /** Removes the next event; there must be one. */
    int take() {
        int subject = subjects[0];
        size--;
        if (size > 0) {
            siftDown(0, times[size], subjects[size]);
        }
        return subject;
    }

    /** Removes the event of a subject that has one. */
    void remove(int subject) {
        int position = positionOfSubject[subject];
        size--;
        if (position < size) {
            long time = times[size];
            if (position > 0 && time < times[(position - 1) >> 2]) {
                siftUp(position, time, subjects[size]);
            } else {
                siftDown(position, time, subjects[size]);
            }
        }
    }

    private void siftUp(int start, long time, int subject) {
        int position = start;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (time >= times[parent]) {
                break;
            }
            place(position, times[parent], subjects[parent]);
            position = parent;
        }
        place(position, time, subject);
    }

    private void siftDown(int start, long time, int subject) {
        int position = start;
        while (true) {
            int child = (position << 2) + 1;
            if (child >= size) {
                break;
            }
            int least = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (times[other] < times[least]) {
                    least = other;
                }
            }
            if (time <= times[least]) {
                break;
            }
            place(position, times[least], subjects[least]);
            position = least;
        }
        place(position, time, subject);
    }

    private void place(int position, long time, int subject) {
        times[position] = time;
        subjects[position] = subject;
        positionOfSubject[subject] = position;
    }
}

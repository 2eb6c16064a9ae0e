package operandi.core.benchmark;

import java.util.Arrays;

/** Where the desk's customers are: a place each, and per class a line of those who wait, first come first. */
final class DeskPlaces {
    static final int NONE = -1;

    private static final int INITIAL_CAPACITY = 64;

    private long[] customerOfPlace = new long[INITIAL_CAPACITY];
    private long[] arrivedAtOfPlace = new long[INITIAL_CAPACITY];
    private int[] urgencyOfPlace = new int[INITIAL_CAPACITY];
    private int[] beforePlace = new int[INITIAL_CAPACITY];
    private int[] behindPlace = new int[INITIAL_CAPACITY];
    private int[] freePlaces = new int[INITIAL_CAPACITY];
    private int freeCount;
    private int placeCount;
    private final int[] firstOfClass = new int[DeskModel.CLASSES];
    private final int[] lastOfClass = new int[DeskModel.CLASSES];

    DeskPlaces() {
        Arrays.fill(firstOfClass, NONE);
        Arrays.fill(lastOfClass, NONE);
    }

    int take(long customer, int urgency, long now) {
        int place = freeCount > 0 ? freePlaces[--freeCount] : newPlace();
        customerOfPlace[place] = customer;
        arrivedAtOfPlace[place] = now;
        urgencyOfPlace[place] = urgency;
        return place;
    }

    void free(int place) {
        freePlaces[freeCount++] = place;
    }

    long customer(int place) {
        return customerOfPlace[place];
    }

    long arrivedAt(int place) {
        return arrivedAtOfPlace[place];
    }

    /** First of the most urgent line that is not empty; {@link #NONE} if nobody waits. */
    int mostUrgent() {
        for (int first : firstOfClass) {
            if (first != NONE) {
                return first;
            }
        }
        return NONE;
    }

    void enqueue(int place) {
        int urgency = urgencyOfPlace[place];
        int last = lastOfClass[urgency];
        beforePlace[place] = last;
        behindPlace[place] = NONE;
        if (last == NONE) {
            firstOfClass[urgency] = place;
        } else {
            behindPlace[last] = place;
        }
        lastOfClass[urgency] = place;
    }

    void leaveLine(int place) {
        int urgency = urgencyOfPlace[place];
        int before = beforePlace[place];
        int behind = behindPlace[place];
        if (before == NONE) {
            firstOfClass[urgency] = behind;
        } else {
            behindPlace[before] = behind;
        }
        if (behind == NONE) {
            lastOfClass[urgency] = before;
        } else {
            beforePlace[behind] = before;
        }
    }

    private int newPlace() {
        if (placeCount == customerOfPlace.length) {
            int capacity = 2 * placeCount;
            customerOfPlace = Arrays.copyOf(customerOfPlace, capacity);
            arrivedAtOfPlace = Arrays.copyOf(arrivedAtOfPlace, capacity);
            urgencyOfPlace = Arrays.copyOf(urgencyOfPlace, capacity);
            beforePlace = Arrays.copyOf(beforePlace, capacity);
            behindPlace = Arrays.copyOf(behindPlace, capacity);
            freePlaces = Arrays.copyOf(freePlaces, capacity);
        }
        return placeCount++;
    }
}

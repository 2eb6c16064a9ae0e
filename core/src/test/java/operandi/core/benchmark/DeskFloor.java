package operandi.core.benchmark;

import java.util.Arrays;

/** The desk by hand. Frozen: it is what the kernel is measured against, so it is never tuned. */
final class DeskFloor implements Workload {
    private static final int NONE = -1;
    private static final int ARRIVAL = 0;
    private static final int INITIAL_CAPACITY = 64;

    private final Draws draws;

    /** The next arrival, as subject {@link #ARRIVAL}; of a place, the end of the service there or of the patience. */
    private final FloorHeap events = new FloorHeap();

    // A customer has a place, from 1, while he is there.
    private long[] numberOfPlace = new long[INITIAL_CAPACITY];
    private long[] arrivedAtOfPlace = new long[INITIAL_CAPACITY];
    private int[] urgencyOfPlace = new int[INITIAL_CAPACITY];
    private boolean[] waitsAtPlace = new boolean[INITIAL_CAPACITY];
    private int[] beforePlace = new int[INITIAL_CAPACITY];
    private int[] behindPlace = new int[INITIAL_CAPACITY];
    private int[] freePlaces = new int[INITIAL_CAPACITY];
    private int freeCount;
    private int placeCount = 1;

    private final int[] firstOfClass = new int[DeskModel.CLASSES];
    private final int[] lastOfClass = new int[DeskModel.CLASSES];

    private int idle = DeskModel.PEOPLE;
    private long arrived;
    private long started;
    private long abandoned;
    private long waited;
    private long now;

    DeskFloor(Draws draws) {
        this.draws = draws;
        Arrays.fill(firstOfClass, NONE);
        Arrays.fill(lastOfClass, NONE);
        events.add(DeskModel.gap(draws), ARRIVAL);
    }

    @Override
    public void advance(long ticks) {
        long end = now + ticks;
        while (events.nextTime() < end) {
            now = events.nextTime();
            int subject = events.take();
            if (subject == ARRIVAL) {
                arrive();
            } else if (waitsAtPlace[subject]) {
                abandon(subject);
            } else {
                complete(subject);
            }
        }
        now = end;
    }

    @Override
    public Outcome outcome() {
        return new Outcome(started, abandoned, waited);
    }

    private void arrive() {
        long customer = arrived++;
        events.add(now + DeskModel.gap(draws), ARRIVAL);
        int place = freeCount > 0 ? freePlaces[--freeCount] : newPlace();
        numberOfPlace[place] = customer;
        arrivedAtOfPlace[place] = now;
        int urgency = DeskModel.urgency(draws, customer);
        urgencyOfPlace[place] = urgency;
        if (idle > 0) {
            idle--;
            start(place);
            return;
        }
        waitsAtPlace[place] = true;
        int last = lastOfClass[urgency];
        beforePlace[place] = last;
        behindPlace[place] = NONE;
        if (last == NONE) {
            firstOfClass[urgency] = place;
        } else {
            behindPlace[last] = place;
        }
        lastOfClass[urgency] = place;
        events.add(now + DeskModel.patience(draws, customer), place);
    }

    private void complete(int done) {
        freePlaces[freeCount++] = done;
        for (int urgency = 0; urgency < DeskModel.CLASSES; urgency++) {
            int place = firstOfClass[urgency];
            if (place != NONE) {
                leaveLine(place);
                events.remove(place);
                start(place);
                return;
            }
        }
        idle++;
    }

    private void abandon(int place) {
        leaveLine(place);
        freePlaces[freeCount++] = place;
        abandoned++;
    }

    private void start(int place) {
        waited += now - arrivedAtOfPlace[place];
        started++;
        events.add(now + DeskModel.service(draws, numberOfPlace[place]), place);
    }

    private void leaveLine(int place) {
        waitsAtPlace[place] = false;
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
        if (placeCount == numberOfPlace.length) {
            int capacity = 2 * placeCount;
            numberOfPlace = Arrays.copyOf(numberOfPlace, capacity);
            arrivedAtOfPlace = Arrays.copyOf(arrivedAtOfPlace, capacity);
            urgencyOfPlace = Arrays.copyOf(urgencyOfPlace, capacity);
            waitsAtPlace = Arrays.copyOf(waitsAtPlace, capacity);
            beforePlace = Arrays.copyOf(beforePlace, capacity);
            behindPlace = Arrays.copyOf(behindPlace, capacity);
            freePlaces = Arrays.copyOf(freePlaces, capacity);
        }
        return placeCount++;
    }
}

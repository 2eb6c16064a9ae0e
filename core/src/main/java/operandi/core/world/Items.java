package operandi.core.world;

import java.util.Arrays;

/**
 * Everything under way, as parallel arrays indexed by a slot that is used again when an item ends. A slot number means
 * nothing outside a run: order among items is decided by joining time and path id.
 */
final class Items {

    /** No item, team, person, service or segment. */
    static final int NONE = -1;

    /** What an item is doing. */
    static final int FREE = 0;

    static final int IN_DIGITAL_STEP = 1;
    static final int WAITING_OUTSIDE = 2;
    static final int AWAY = 3;
    static final int FAILING = 4;
    static final int HANDED_OVER = 5;
    static final int QUEUED = 6;
    static final int IN_WORK = 7;
    static final int PAUSED = 8;

    private static final int INITIAL_CAPACITY = 256;

    private final int visitCounters;
    private int capacity;
    private int used;
    private int[] freeSlots;
    private int freeCount;

    int[] state;
    long[] path;
    int[] flow;
    int[] segment;
    int[] service;
    int[] step;
    long[] startedAt;
    boolean[] counted;
    boolean[] repeated;
    boolean[] abandoned;
    int[] handOffs;

    /** The last team of people that held the item, and whether there was an earlier one. */
    int[] team;

    boolean[] crossed;

    /** Since when the present stretch of waiting, digital work or absence runs. */
    long[] since;

    /** Uniform number that decides where the item goes after its present step. */
    double[] branch;

    /** Uniform number that decides how long a customer would wait in the present queue. */
    double[] patience;

    /** Ticks of coordination delay left. */
    long[] delay;

    long[] joinedAt;

    /** Event that ends the present state, and the event at which patience ends; 0 for none. */
    long[] event;

    long[] patienceEvent;

    int[] station;

    /** The team that handed the item over, while its coordination delay runs. */
    int[] handedFrom;

    double[] speed;
    long[] baseLeft;
    long[] extraLeft;

    /** Base effort that people have put into the item so far. */
    long[] effortDone;

    /** Neighbours in a waiting line or list. */
    int[] next;

    int[] previous;

    /** First entry of the item's book. */
    int[] book;

    private int[] visits;

    Items(int visitCounters) {
        this.visitCounters = visitCounters;
        resize(INITIAL_CAPACITY);
    }

    int allocate(long pathId, int flowIndex, int segmentIndex, long now, boolean countIt) {
        if (freeCount == 0 && used == capacity) {
            resize(capacity * 2);
        }
        int item = freeCount > 0 ? freeSlots[--freeCount] : used++;
        path[item] = pathId;
        flow[item] = flowIndex;
        segment[item] = segmentIndex;
        service[item] = NONE;
        step[item] = NONE;
        startedAt[item] = now;
        counted[item] = countIt;
        repeated[item] = false;
        abandoned[item] = false;
        crossed[item] = false;
        handOffs[item] = 0;
        team[item] = NONE;
        event[item] = 0;
        patienceEvent[item] = 0;
        effortDone[item] = 0;
        extraLeft[item] = 0;
        book[item] = NONE;
        Arrays.fill(visits, item * visitCounters, (item + 1) * visitCounters, 0);
        return item;
    }

    void release(int item) {
        state[item] = FREE;
        freeSlots[freeCount++] = item;
    }

    /** Slots ever used; those in state {@link #FREE} hold nothing. */
    int used() {
        return used;
    }

    /** Counts a visit to a step, and says how many there were before. */
    int visit(int item, int stepInFlow) {
        return visits[item * visitCounters + stepInFlow]++;
    }

    /** How many visits there were to a step. */
    int visits(int item, int stepInFlow) {
        return visits[item * visitCounters + stepInFlow];
    }

    /** Whether an item comes before another in line: the earlier joined, then the smaller path id. */
    boolean precedes(int item, int other) {
        long joined = joinedAt[item];
        long otherJoined = joinedAt[other];
        return joined < otherJoined || (joined == otherJoined && path[item] < path[other]);
    }

    private void resize(int wanted) {
        capacity = wanted;
        freeSlots = grown(freeSlots);
        state = grown(state);
        path = grown(path);
        flow = grown(flow);
        segment = grown(segment);
        service = grown(service);
        step = grown(step);
        startedAt = grown(startedAt);
        counted = grown(counted);
        repeated = grown(repeated);
        abandoned = grown(abandoned);
        handOffs = grown(handOffs);
        team = grown(team);
        crossed = grown(crossed);
        since = grown(since);
        branch = grown(branch);
        patience = grown(patience);
        delay = grown(delay);
        joinedAt = grown(joinedAt);
        event = grown(event);
        patienceEvent = grown(patienceEvent);
        station = grown(station);
        handedFrom = grown(handedFrom);
        speed = grown(speed);
        baseLeft = grown(baseLeft);
        extraLeft = grown(extraLeft);
        effortDone = grown(effortDone);
        next = grown(next);
        previous = grown(previous);
        book = grown(book);
        visits = visits == null ? new int[capacity * visitCounters] : Arrays.copyOf(visits, capacity * visitCounters);
    }

    private int[] grown(int[] old) {
        return old == null ? new int[capacity] : Arrays.copyOf(old, capacity);
    }

    private long[] grown(long[] old) {
        return old == null ? new long[capacity] : Arrays.copyOf(old, capacity);
    }

    private double[] grown(double[] old) {
        return old == null ? new double[capacity] : Arrays.copyOf(old, capacity);
    }

    private boolean[] grown(boolean[] old) {
        return old == null ? new boolean[capacity] : Arrays.copyOf(old, capacity);
    }
}

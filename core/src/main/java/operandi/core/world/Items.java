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

    /** An incident that nobody knows of. */
    static final int UNDETECTED = 9;

    /** With a team, but a service it needs is down: nobody can take it. */
    static final int BLOCKED = 10;

    /** At a digital step whose service is down, until it is back. */
    static final int STOPPED = 11;

    /** Between two steps. */
    static final int MOVING_ON = 12;

    /** Its parts are under way; held by nobody. */
    static final int JOINING = 13;

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
    boolean[] repeated;
    boolean[] abandoned;
    int[] handOffs;

    /** How often the item was preempted. */
    int[] interruptions;

    /** The last team of people that held the item, or the one that carries it on; -1 if there is none. */
    int[] team;

    /** The row of results of the last team that held the item, whether it still exists or not. */
    int[] lastRow;

    /** Whether more than one team has held it. */
    boolean[] crossed;

    /** Since when the present stretch of waiting, digital work or absence runs. */
    long[] since;

    /** Uniform number that decides where the item goes after its present step. */
    double[] branch;

    /** Uniform number that decides how long a customer would wait in the present queue. */
    double[] patience;

    /** Uniform number that decides the coordination delay of a hand-off at the present step. */
    double[] delayDraw;

    /** Ticks of coordination delay left, counted from when it last began to run. */
    long[] delay;

    long[] delayFrom;

    long[] joinedAt;

    /** Event that ends the present state, and the event at which patience ends; 0 for none. */
    long[] event;

    long[] patienceEvent;

    /** When a customer's patience ends who has once joined the queue of the present step; 0 before. */
    long[] givesUpAt;

    int[] station;

    /** The row of results of the team that handed the item over, while its coordination delay runs. */
    int[] handedFrom;

    /** Speed of the present stretch of work, or of a digital step. */
    double[] speed;

    /** Effort left: what the step takes, what lost context adds, what resuming adds. */
    long[] baseLeft;

    long[] reworkLeft;
    long[] switchLeft;

    /** Whether the item was assigned wrongly and nobody knows yet, and the effort left to find out. */
    boolean[] astray;

    long[] lookLeft;

    /** The wrong service that an item astray was routed by. */
    int[] strayService;

    /** Whether somebody has had the item in hand at the present step: it waits for the first time only once. */
    boolean[] begun;

    /** Whether new technology is at the present step. */
    boolean[] automated;

    /** What the present step would take people, while new technology is at it. */
    long[] effortByPeople;

    /** Base effort that people have put into the item so far. */
    long[] effortDone;

    /** Neighbours in a waiting line or list. */
    int[] next;

    int[] previous;

    /** First entry of the item's book. */
    int[] book;

    /** Number of the incident that the item is about, or -1; and whether the item's work preempts. */
    int[] incident;

    boolean[] severe;

    /** Number of the incident whose cause the item removes, or -1. */
    int[] followsUp;

    /** Number of the contact among those whose books are kept for matching, or -1. */
    int[] contact;

    /** The item that this one is a part of, or -1; and its place among the parts that are opened with it. */
    int[] partOf;

    int[] partNumber;

    /** Of an item that waits for its parts: how many are open, and whether one was left unresolved. */
    int[] openParts;

    boolean[] isPartUnresolved;

    private int[] visits;

    Items(int visitCounters) {
        this.visitCounters = visitCounters;
        resize(INITIAL_CAPACITY);
    }

    int allocate(long pathId, int flowIndex, int segmentIndex, long now) {
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
        repeated[item] = false;
        abandoned[item] = false;
        crossed[item] = false;
        handOffs[item] = 0;
        interruptions[item] = 0;
        team[item] = NONE;
        lastRow[item] = NONE;
        event[item] = 0;
        patienceEvent[item] = 0;
        effortDone[item] = 0;
        reworkLeft[item] = 0;
        switchLeft[item] = 0;
        astray[item] = false;
        automated[item] = false;
        begun[item] = false;
        book[item] = NONE;
        incident[item] = NONE;
        followsUp[item] = NONE;
        severe[item] = false;
        contact[item] = NONE;
        partOf[item] = NONE;
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

    /** The item that somebody asked for: the item itself, or the one that it is a part of, through all of them. */
    int whole(int item) {
        int whole = item;
        while (partOf[whole] != NONE) {
            whole = partOf[whole];
        }
        return whole;
    }

    /** Counts a visit to a step, and says how many there were before. */
    int visit(int item, int stepInFlow) {
        return visits[item * visitCounters + stepInFlow]++;
    }

    /** How many visits there were to a step. */
    int visits(int item, int stepInFlow) {
        return visits[item * visitCounters + stepInFlow];
    }

    /** Effort that somebody who takes the item has before her; a wrong assignment is found out before anything else. */
    long effortLeft(int item) {
        return astray[item] ? lookLeft[item] : baseLeft[item] + reworkLeft[item] + switchLeft[item];
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
        repeated = grown(repeated);
        abandoned = grown(abandoned);
        handOffs = grown(handOffs);
        interruptions = grown(interruptions);
        team = grown(team);
        lastRow = grown(lastRow);
        crossed = grown(crossed);
        since = grown(since);
        branch = grown(branch);
        patience = grown(patience);
        delay = grown(delay);
        delayFrom = grown(delayFrom);
        delayDraw = grown(delayDraw);
        effortByPeople = grown(effortByPeople);
        strayService = grown(strayService);
        followsUp = grown(followsUp);
        joinedAt = grown(joinedAt);
        event = grown(event);
        patienceEvent = grown(patienceEvent);
        givesUpAt = grown(givesUpAt);
        station = grown(station);
        handedFrom = grown(handedFrom);
        speed = grown(speed);
        baseLeft = grown(baseLeft);
        reworkLeft = grown(reworkLeft);
        switchLeft = grown(switchLeft);
        astray = grown(astray);
        lookLeft = grown(lookLeft);
        automated = grown(automated);
        begun = grown(begun);
        effortDone = grown(effortDone);
        next = grown(next);
        previous = grown(previous);
        book = grown(book);
        incident = grown(incident);
        severe = grown(severe);
        contact = grown(contact);
        partOf = grown(partOf);
        partNumber = grown(partNumber);
        openParts = grown(openParts);
        isPartUnresolved = grown(isPartUnresolved);
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

package operandi.core.world;

import java.util.Arrays;

/**
 * Something under way: what it is, where it stands, and what it has been through. An event about an item touches much of
 * that, so it lies together in memory: with an array for each field a future took about a twelfth longer.
 */
final class Item {

    int state;
    long path;
    int flow;
    int segment;
    int service;
    int step;
    long startedAt;

    /** The window in which it started, or {@link Windows#NONE}. */
    int window;

    boolean repeated;
    boolean abandoned;
    int handOffs;

    /** How often the item was preempted. */
    int interruptions;

    /** The last team of people that held the item, or the one that carries it on; -1 if there is none. */
    int team;

    /** The row of results of the last team that held the item, whether it still exists or not. */
    int lastRow;

    /** Whether more than one team has held it. */
    boolean crossed;

    /** Since when the present stretch of waiting, digital work or absence runs. */
    long since;

    /** Uniform number that decides where the item goes after its present step. */
    double branch;

    /** Uniform number that decides how long a customer would wait in the present queue. */
    double patience;

    /** Uniform number that decides the coordination delay of a hand-off at the present step. */
    double delayDraw;

    /** Ticks of coordination delay left, counted from when it last began to run. */
    long delay;

    long delayFrom;

    long joinedAt;

    /** Event that ends the present state, and the event at which patience ends; 0 for none. */
    long event;

    long patienceEvent;

    /** When a customer's patience ends who has once joined the queue of the present step; 0 before. */
    long givesUpAt;

    int station;

    /** The team at which the item has a place: waiting, being worked on, or done there and waiting for another; -1 if none. */
    int place;

    /** While it waits in front of another team: its index among those who do and have a place at the same team. */
    int indexAmongLeaving;

    /** The row of results of the team that handed the item over, while its coordination delay runs. */
    int handedFrom;

    /** Speed of the present stretch of work, or of a digital step. */
    double speed;

    /** Effort left: what the step takes, what lost context adds, what resuming adds. */
    long baseLeft;

    long reworkLeft;
    long switchLeft;

    /** Whether the item was assigned wrongly and nobody knows yet, and the effort left to find out. */
    boolean astray;

    long lookLeft;

    /** The wrong service that an item astray was routed by. */
    int strayService;

    /** Whether somebody has had the item in hand at the present step: it waits for the first time only once. */
    boolean begun;

    /** Whether new technology is at the present step. */
    boolean automated;

    /** What the present step would take people, while new technology is at it. */
    long effortByPeople;

    /** Base effort that people have put into the item so far. */
    long effortDone;

    /** Neighbours in a waiting line or list. */
    int next;

    int previous;

    /** First entry of the item's book. */
    int book;

    /** Number of the incident that the item is about, or -1; and whether the item's work preempts. */
    int incident;

    boolean severe;

    /** Number of the incident whose cause the item removes, or -1. */
    int followsUp;

    /** Number of the contact among those whose books are kept for matching, or -1. */
    int contact;

    /** The item that this one is a part of, or -1; and its place among the parts that are opened with it. */
    int partOf;

    int partNumber;

    /** Of an item that waits for its parts: how many are open, and whether one was left unresolved. */
    int openParts;

    boolean isPartUnresolved;

    /** How often it has come to each step of its flow. */
    final int[] visits;

    Item(int longestFlow) {
        visits = new int[longestFlow];
    }

    /** Becomes another item, which has been nowhere yet. */
    void reset(long newPath, int newFlow, int newSegment, long now) {
        path = newPath;
        flow = newFlow;
        segment = newSegment;
        service = Items.NONE;
        step = Items.NONE;
        startedAt = now;
        repeated = false;
        abandoned = false;
        crossed = false;
        handOffs = 0;
        interruptions = 0;
        team = Items.NONE;
        lastRow = Items.NONE;
        event = 0;
        patienceEvent = 0;
        effortDone = 0;
        reworkLeft = 0;
        switchLeft = 0;
        astray = false;
        automated = false;
        begun = false;
        book = Items.NONE;
        incident = Items.NONE;
        followsUp = Items.NONE;
        severe = false;
        contact = Items.NONE;
        partOf = Items.NONE;
        place = Items.NONE;
        Arrays.fill(visits, 0);
    }
}

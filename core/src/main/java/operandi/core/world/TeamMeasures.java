package operandi.core.world;

import operandi.core.statistics.TimeWeighted;

/**
 * What is observed of teams after the warm-up. Counts and waits belong to items that joined the queue in the window;
 * time averages are over the window, and exact until they are divided.
 */
final class TeamMeasures {

    private final long from;
    private boolean windowOpen;

    final long[] joined;
    final long[] waited;
    final long[] waitTicks;
    final long[] gaveUp;
    final long[] served;

    /** Items in the queue, people at work, people on duty or at work. */
    final TimeWeighted[] queue;

    final TimeWeighted[] working;
    final TimeWeighted[] attending;

    TeamMeasures(int teams, long from) {
        this.from = from;
        joined = new long[teams];
        waited = new long[teams];
        waitTicks = new long[teams];
        gaveUp = new long[teams];
        served = new long[teams];
        queue = levels(teams);
        working = levels(teams);
        attending = levels(teams);
    }

    void enqueued(int team, long now) {
        change(queue[team], 1, now);
    }

    void dequeued(int team, long now) {
        change(queue[team], -1, now);
    }

    /** Somebody's time in the queue is over (or cut off by the horizon). */
    void waitEnded(int team, long joinedAt, long now, boolean abandoned) {
        if (joinedAt >= from) {
            joined[team]++;
            if (now > joinedAt) {
                waited[team]++;
                waitTicks[team] += now - joinedAt;
            }
            if (abandoned) {
                gaveUp[team]++;
            }
        }
    }

    void workBegan(int team, long now) {
        change(working[team], 1, now);
    }

    void workEnded(int team, long now) {
        change(working[team], -1, now);
    }

    void stepServed(int team, long now) {
        if (now >= from) {
            served[team]++;
        }
    }

    void attendanceBegan(int team, long now) {
        change(attending[team], 1, now);
    }

    void attendanceEnded(int team, long now) {
        change(attending[team], -1, now);
    }

    /** Nothing more happens before this time. */
    void finish(long horizon) {
        openWindow(horizon);
    }

    private void change(TimeWeighted level, int by, long now) {
        openWindow(now);
        level.add(now, by);
    }

    /** Averages begin at the end of the warm-up, which need not be an event: the first change after it finds out. */
    private void openWindow(long now) {
        if (!windowOpen && now >= from) {
            windowOpen = true;
            for (int team = 0; team < queue.length; team++) {
                queue[team].reset(from);
                working[team].reset(from);
                attending[team].reset(from);
            }
        }
    }

    private static TimeWeighted[] levels(int teams) {
        TimeWeighted[] levels = new TimeWeighted[teams];
        for (int team = 0; team < teams; team++) {
            levels[team] = new TimeWeighted(0, 0);
        }
        return levels;
    }
}

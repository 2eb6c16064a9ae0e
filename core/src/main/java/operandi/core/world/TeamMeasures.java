package operandi.core.world;

/**
 * What is observed of teams after the warm-up. Counts and waits belong to items that joined the queue in the window;
 * time averages are exact integer areas over it.
 */
final class TeamMeasures {

    private final long from;
    final long[] joined;
    final long[] waited;
    final long[] waitTicks;
    final long[] gaveUp;
    final long[] served;
    private final Level queue;
    private final Level inWork;
    private final Level paid;

    /** A whole-number level per team and its area over time. */
    private static final class Level {
        final int[] value;
        final long[] area;
        private final long[] last;
        private final long from;

        Level(int teams, long from) {
            value = new int[teams];
            area = new long[teams];
            last = new long[teams];
            this.from = from;
        }

        void change(int team, int by, long now) {
            settle(team, now);
            value[team] += by;
        }

        void settle(int team, long now) {
            if (now > from) {
                area[team] += value[team] * (now - Math.max(last[team], from));
            }
            last[team] = now;
        }
    }

    TeamMeasures(int teams, long from) {
        this.from = from;
        joined = new long[teams];
        waited = new long[teams];
        waitTicks = new long[teams];
        gaveUp = new long[teams];
        served = new long[teams];
        queue = new Level(teams, from);
        inWork = new Level(teams, from);
        paid = new Level(teams, from);
    }

    void enqueued(int team, long now) {
        queue.change(team, 1, now);
    }

    void dequeued(int team, long now) {
        queue.change(team, -1, now);
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
        inWork.change(team, 1, now);
    }

    void workEnded(int team, long now) {
        inWork.change(team, -1, now);
    }

    void stepServed(int team, long now) {
        if (now >= from) {
            served[team]++;
        }
    }

    void paidBegan(int team, long now) {
        paid.change(team, 1, now);
    }

    void paidEnded(int team, long now) {
        paid.change(team, -1, now);
    }

    void finish(long horizon) {
        for (int team = 0; team < joined.length; team++) {
            queue.settle(team, horizon);
            inWork.settle(team, horizon);
            paid.settle(team, horizon);
        }
    }

    /** Item-ticks in the queue. */
    long queueArea(int team) {
        return queue.area[team];
    }

    /** Person-ticks at work. */
    long workArea(int team) {
        return inWork.area[team];
    }

    /** Person-ticks on duty or at work. */
    long paidArea(int team) {
        return paid.area[team];
    }
}

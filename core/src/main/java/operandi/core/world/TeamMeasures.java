package operandi.core.world;

import java.math.BigInteger;
import java.util.Arrays;
import operandi.core.statistics.TimeWeighted;
import operandi.core.statistics.WideSum;

/**
 * What is observed of teams, window by window. Counts and waits belong to the window in which an item joined the queue;
 * time averages are over the window, and exact until they are divided. Teams are named by label: a label keeps its
 * figures when a reorganization brings in another team of the same name.
 */
final class TeamMeasures {

    private final Windows windows;

    /** Figures of each window and team. */
    final long[][] joined;

    final long[][] waited;
    final WideSum[][] waitTicks;
    final long[][] gaveUp;
    final long[][] served;

    /** Items in the queue, people at work, people on duty or at work. */
    final Level queue;

    final Level working;
    final Level attending;

    /** The window under way, and when it ends: then levels are read off. */
    private int window = Windows.NONE;

    private long windowEnds;

    /** A number per team that changes with time. */
    static final class Level {
        private final TimeWeighted[] now;
        private final BigInteger[][] integrals;

        private Level(int teams, int windows) {
            now = new TimeWeighted[teams];
            integrals = new BigInteger[windows][teams];
            for (int team = 0; team < teams; team++) {
                now[team] = new TimeWeighted(0, 0);
            }
        }

        private void readOff(int window, long at) {
            for (int team = 0; team < now.length; team++) {
                if (window != Windows.NONE) {
                    integrals[window][team] = now[team].integral(at);
                }
                now[team].reset(at);
            }
        }

        /** The level at present. */
        long present(int team) {
            return now[team].level();
        }

        /** Level times ticks in windows that are over. */
        BigInteger integral(int team, int firstWindow, int lastWindow) {
            BigInteger sum = BigInteger.ZERO;
            for (int window = firstWindow; window <= lastWindow; window++) {
                sum = sum.add(integrals[window][team]);
            }
            return sum;
        }
    }

    TeamMeasures(int teams, Windows windows) {
        this.windows = windows;
        int count = windows.count();
        joined = new long[count][teams];
        waited = new long[count][teams];
        waitTicks = new WideSum[count][teams];
        for (WideSum[] row : waitTicks) {
            Arrays.setAll(row, team -> new WideSum());
        }
        gaveUp = new long[count][teams];
        served = new long[count][teams];
        queue = new Level(teams, count);
        working = new Level(teams, count);
        attending = new Level(teams, count);
        windowEnds = windows.from(0);
    }

    void enqueued(int team, long now) {
        change(queue, team, 1, now);
    }

    void dequeued(int team, long now) {
        change(queue, team, -1, now);
    }

    /** Somebody's time in the queue is over (or cut off by the horizon). */
    void waitEnded(int team, long joinedAt, long now, boolean abandoned) {
        int joinedIn = windows.of(joinedAt);
        if (joinedIn == Windows.NONE) {
            return;
        }
        joined[joinedIn][team]++;
        if (now > joinedAt) {
            waited[joinedIn][team]++;
            waitTicks[joinedIn][team].add(now - joinedAt);
        }
        if (abandoned) {
            gaveUp[joinedIn][team]++;
        }
    }

    void workBegan(int team, long now) {
        change(working, team, 1, now);
    }

    void workEnded(int team, long now) {
        change(working, team, -1, now);
    }

    void stepServed(int team, long now) {
        int servedIn = windows.of(now);
        if (servedIn != Windows.NONE) {
            served[servedIn][team]++;
        }
    }

    void attendanceBegan(int team, long now) {
        change(attending, team, 1, now);
    }

    void attendanceEnded(int team, long now) {
        change(attending, team, -1, now);
    }

    /** Nothing more happens before this time. */
    void finish(long horizon) {
        endWindows(horizon);
    }

    private void change(Level level, int team, int by, long now) {
        if (now >= windowEnds) {
            endWindows(now);
        }
        level.now[team].add(now, by);
    }

    /** The end of a window need not be an event: the first change from it on finds out. */
    private void endWindows(long now) {
        while (window < windows.count() && now >= windowEnds) {
            queue.readOff(window, windowEnds);
            working.readOff(window, windowEnds);
            attending.readOff(window, windowEnds);
            window++;
            windowEnds = window < windows.count() ? windows.to(window) : Long.MAX_VALUE;
        }
    }
}

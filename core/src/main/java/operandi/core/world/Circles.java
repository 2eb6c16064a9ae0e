package operandi.core.world;

import java.util.Arrays;

/**
 * Items that wait in front of a team and have a place at another that can be full, and circles of them: each waits for the
 * place that the next one has (ADR 19). They are counted for each pair of teams, so that what it takes to look for a circle
 * depends on how many teams there are and not on how many items wait.
 *
 * <p>A circle can close only when somebody waits between two teams between which nobody waited before.
 */
final class Circles {

    private static final int NONE = -1;

    /** A team that nobody has looked at, and one from which no circle can be reached. */
    private static final int UNSEEN = -2;

    private static final int DEAD_END = -3;

    private static final int[] EMPTY = {};

    private final Items items;
    private final WaitingRoom waiting;
    private final Organization organization;

    /** Of those in front of each team: how many have a place at each other one; empty as long as nobody has. */
    private final int[][] between;

    /** Those with a place at each team who wait in front of another, in no order, and how many they are. */
    private final int[][] leaving;

    private final int[] leavingCount;

    private boolean mayExist;

    /** In a search: the teams passed through, and where among them each team is. */
    private final int[] path;

    private final int[] placeInPath;

    Circles(Items items, WaitingRoom waiting, Organization organization) {
        this.items = items;
        this.waiting = waiting;
        this.organization = organization;
        int teams = organization.teams.length;
        between = new int[teams][];
        leaving = new int[teams][];
        Arrays.fill(between, EMPTY);
        Arrays.fill(leaving, EMPTY);
        leavingCount = new int[teams];
        path = new int[teams];
        placeInPath = new int[teams];
    }

    /** An item comes to the front of a team. */
    void add(int item, int team) {
        Item it = items.at(item);
        int held = it.place;
        if (held == NONE || !organization.hasLimit(held)) {
            return;
        }
        if (between[team].length == 0) {
            between[team] = new int[path.length];
        }
        mayExist |= between[team][held]++ == 0;
        int index = leavingCount[held]++;
        if (index == leaving[held].length) {
            leaving[held] = Arrays.copyOf(leaving[held], 2 * index + 1);
        }
        leaving[held][index] = item;
        it.indexAmongLeaving = index;
    }

    /** An item is in front of a team no longer; it still has its place. */
    void remove(int item, int team) {
        Item it = items.at(item);
        int held = it.place;
        if (held == NONE || !organization.hasLimit(held)) {
            return;
        }
        between[team][held]--;
        int last = leaving[held][--leavingCount[held]];
        int index = it.indexAmongLeaving;
        leaving[held][index] = last;
        items.at(last).indexAmongLeaving = index;
    }

    /**
     * Looks for a circle.
     *
     * @param found takes its items, each before the one whose place it waits for, the last before the first
     * @return how many they are, 0 if there is no circle
     */
    int find(int[] found) {
        if (!mayExist) {
            return 0;
        }
        Arrays.fill(placeInPath, UNSEEN);
        for (int team = 0; team < between.length; team++) {
            int count = placeInPath[team] == UNSEEN ? follow(team, 0, found) : 0;
            if (count > 0) {
                return count;
            }
        }
        mayExist = false;
        return 0;
    }

    private int follow(int team, int length, int[] found) {
        path[length] = team;
        placeInPath[team] = length;
        int[] counts = between[team];
        for (int held = 0; held < counts.length; held++) {
            if (counts[held] == 0 || placeInPath[held] == DEAD_END) {
                continue;
            }
            int count = placeInPath[held] == UNSEEN
                    ? follow(held, length + 1, found)
                    : take(placeInPath[held], length + 1, found);
            if (count > 0) {
                return count;
            }
        }
        placeInPath[team] = DEAD_END;
        return 0;
    }

    /** A circle leads through this stretch of the path. */
    private int take(int from, int to, int[] found) {
        for (int index = from; index < to; index++) {
            found[index - from] = firstBetween(path[index], path[index + 1 < to ? index + 1 : from]);
        }
        return to - from;
    }

    /** By class, then who has been in front longest, then path id. */
    private int firstBetween(int team, int held) {
        int best = NONE;
        for (int index = 0; index < leavingCount[held]; index++) {
            int item = leaving[held][index];
            boolean isThere = organization.teamOfStation[items.at(item).station] == team;
            if (isThere && (best == NONE || comesBefore(item, best))) {
                best = item;
            }
        }
        return best;
    }

    private boolean comesBefore(int item, int other) {
        int serviceClass = waiting.classOf(item);
        int otherClass = waiting.classOf(other);
        return serviceClass < otherClass || (serviceClass == otherClass && items.precedes(item, other));
    }
}

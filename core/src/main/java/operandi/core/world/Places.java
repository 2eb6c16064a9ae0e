package operandi.core.world;

import java.util.Arrays;

/**
 * The places of each team: who has one, and who comes in next (ADR 19). A team with a limit of work in progress has so many;
 * every item at it, waiting or being worked on, takes one. An item that goes to another team keeps its place until it is let
 * in there. Severe incidents need no place.
 *
 * <p>Places are given up in the middle of what happens to an item; who comes in for it is chosen when that is over.
 */
final class Places {

    private static final int NONE = -1;

    /** A team from which no circle can be reached, and one that nobody has looked at. */
    private static final int DEAD_END = -2;

    private static final int UNSEEN = -1;

    private final Items items;
    private final WaitingRoom waiting;
    private Organization organization;
    private int[][] stationsOf;

    /** Items at each team, and in front of it. */
    private int[] taken;

    private int[] inFront;

    /** Whether a place has become free, or a circle may have closed, since somebody was last chosen. */
    private boolean isDue;

    /** The items that come in next. */
    private int[] chosen;

    /** In the search for a circle: the item by which each team of the path was reached, and where in the path each team is. */
    private int[] path;

    private int[] placeInPath;

    Places(Shared shared, WaitingRoom waiting) {
        items = shared.items();
        this.waiting = waiting;
        allocate(shared.plan().phases.first());
    }

    private void allocate(Organization next) {
        organization = next;
        int teams = next.teams.length;
        taken = new int[teams];
        inFront = new int[teams];
        chosen = new int[Math.max(1, teams)];
        path = new int[teams];
        placeInPath = new int[teams];
        stationsOf = new int[teams][];
        for (int team = 0; team < teams; team++) {
            stationsOf[team] = Arrays.stream(next.stationOf[team])
                    .filter(station -> station != Organization.NONE)
                    .sorted()
                    .toArray();
        }
    }

    /**
     * A wave: every place goes to the team that carries on its team, whatever that team's limit, and nobody is in front of any
     * team until he is given to one again.
     *
     * @param successorOf the team that carries on each team of the organization before, or -1
     */
    void adopt(Organization next, int[] successorOf) {
        allocate(next);
        for (int item = 0; item < items.used(); item++) {
            Item it = items.at(item);
            if (it.state != Items.FREE && it.place != NONE) {
                it.place = successorOf[it.place];
                if (it.place != NONE) {
                    taken[it.place]++;
                }
            }
        }
    }

    /** Whether a team has no place for anybody who comes now. */
    boolean isFull(int team) {
        return taken[team] + inFront[team] >= organization.wipLimit[team];
    }

    /** Whether an item may come to a team at once: there is room, or the item needs no further place. */
    boolean admits(int item, int team) {
        return items.at(item).severe || items.at(item).place == team || !isFull(team);
    }

    /** An item is let in by a team, and gives up the place that it had before. */
    void take(int item, int team) {
        Item it = items.at(item);
        if (it.place != team) {
            giveUp(item);
            if (!it.severe) {
                it.place = team;
                taken[team]++;
            }
        }
    }

    /** An item is at no team any more. */
    void giveUp(int item) {
        int team = items.at(item).place;
        if (team != NONE) {
            items.at(item).place = NONE;
            taken[team]--;
            isDue |= inFront[team] > 0;
        }
    }

    /** The place that one item may have is another's from now on. */
    void pass(int from, int to) {
        items.at(to).place = items.at(from).place;
        items.at(from).place = NONE;
    }

    /** An item waits in front of a full team. */
    void keepOut(int item, int team, int station) {
        inFront[team]++;
        isDue = true;
        waiting.waitInFront(item, station);
    }

    /** An item in front of a team is about to be let in. */
    void comeIn(int item, int team) {
        inFront[team]--;
        waiting.comeIn(item);
    }

    /**
     * Chooses who comes in next: the first in front of a team with room, or, where there is none, the items of a circle, each
     * of which waits for the place that the next one has.
     *
     * @return how many come in at once; 0 if everybody has to wait
     */
    int choose() {
        if (!isDue) {
            return 0;
        }
        for (int team = 0; team < taken.length; team++) {
            if (inFront[team] > 0 && taken[team] < organization.wipLimit[team]) {
                chosen[0] = firstInFront(team);
                return 1;
            }
        }
        int count = findCircle();
        isDue = count > 0;
        return count;
    }

    /** One of those chosen, in the order of the circle. */
    int chosen(int index) {
        return chosen[index];
    }

    /** Items that have a place at a team, as counted. */
    int taken(int team) {
        return taken[team];
    }

    /** Items in front of a team, as counted. */
    int inFront(int team) {
        return inFront[team];
    }

    /** By class, then who has been there longest, then path id. */
    private int firstInFront(int team) {
        int best = NONE;
        int bestClass = FlowTable.CLASSES;
        for (int station : stationsOf[team]) {
            int serviceClass = waiting.front().firstClass(station);
            if (serviceClass > bestClass || serviceClass == FlowTable.CLASSES) {
                continue;
            }
            int item = waiting.front().first(station, serviceClass);
            if (serviceClass < bestClass || items.precedes(item, best)) {
                best = item;
                bestClass = serviceClass;
            }
        }
        return best;
    }

    private int findCircle() {
        Arrays.fill(placeInPath, UNSEEN);
        for (int team = 0; team < taken.length; team++) {
            int count = inFront[team] > 0 && placeInPath[team] == UNSEEN ? circleFrom(team, 0) : 0;
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    /** Follows the places that those in front of a team have elsewhere; says how many make a circle, 0 if none do. */
    private int circleFrom(int team, int length) {
        placeInPath[team] = length;
        for (int station : stationsOf[team]) {
            for (int serviceClass = 0; serviceClass < FlowTable.CLASSES; serviceClass++) {
                int item = waiting.front().first(station, serviceClass);
                for (; item != NONE; item = items.at(item).next) {
                    int held = items.at(item).place;
                    if (held == NONE || placeInPath[held] == DEAD_END) {
                        continue;
                    }
                    path[length] = item;
                    if (placeInPath[held] >= 0) {
                        int count = length + 1 - placeInPath[held];
                        System.arraycopy(path, placeInPath[held], chosen, 0, count);
                        return count;
                    }
                    int count = circleFrom(held, length + 1);
                    if (count > 0) {
                        return count;
                    }
                }
            }
        }
        placeInPath[team] = DEAD_END;
        return 0;
    }
}

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

    private final Items items;
    private final WaitingRoom waiting;
    private Organization organization;
    private int[][] stationsOf;

    /** Items at each team, and in front of it. */
    private int[] taken;

    private int[] inFront;

    private Circles circles;

    /** Whether a place has become free for which somebody waits, since somebody was last chosen. */
    private boolean isDue;

    Places(Shared shared, WaitingRoom waiting) {
        items = shared.items();
        this.waiting = waiting;
        allocate(shared.plan().phases.first());
    }

    private void allocate(Organization next) {
        organization = next;
        circles = new Circles(items, waiting, next);
        int teams = next.teams.length;
        taken = new int[teams];
        inFront = new int[teams];
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
        Item it = items.at(item);
        return it.severe || it.place == team || !isFull(team);
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
        Item it = items.at(item);
        int team = it.place;
        if (team != NONE) {
            it.place = NONE;
            taken[team]--;
            isDue |= inFront[team] > 0;
        }
    }

    /** The place that one item may have is another's from now on, unless that is severe and needs none. */
    void pass(int from, int to) {
        if (!items.at(to).severe) {
            items.at(to).place = items.at(from).place;
            items.at(from).place = NONE;
        }
    }

    /** An item waits in front of a full team. */
    void keepOut(int item, int team, int station) {
        inFront[team]++;
        waiting.waitInFront(item, station);
        circles.add(item, team);
    }

    /** An item in front of a team is about to be let in. */
    void comeIn(int item, int team) {
        inFront[team]--;
        circles.remove(item, team);
        waiting.comeIn(item);
    }

    /**
     * Chooses who comes in next: the first in front of a team with room, or, where there is none, the items of a circle, each
     * of which waits for the place that the next one has.
     *
     * @param chosen takes them, in the order of the circle; as long as there are teams, and at least 1
     * @return how many come in at once; 0 if everybody has to wait
     */
    int choose(int[] chosen) {
        if (isDue) {
            for (int team = 0; team < taken.length; team++) {
                if (inFront[team] > 0 && taken[team] < organization.wipLimit[team]) {
                    chosen[0] = firstInFront(team);
                    return 1;
                }
            }
            isDue = false;
        }
        return circles.find(chosen);
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
}

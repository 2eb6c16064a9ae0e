package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;

/**
 * Limits of work in progress are kept: whoever is at a team has a place there, no team lets anybody in beyond its limit (a
 * wave may leave it with more), nobody is kept out where there is room, and no circle of items waits for each other's places.
 */
final class LimitCheck {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final Places places;
    private Organization organization;

    /** Items with a place at each team, now and when last checked, and items in front of it. */
    private int[] taken = new int[0];

    private int[] before = new int[0];
    private int[] inFront = new int[0];

    /** Teams whose front has nobody who waits for a circle. */
    private boolean[] isFree = new boolean[0];

    LimitCheck(Shared shared, Places places) {
        simulator = shared.simulator();
        items = shared.items();
        this.places = places;
    }

    void check(Organization present) {
        boolean isNew = organization != present;
        if (isNew) {
            organization = present;
            taken = new int[present.teams.length];
            before = new int[taken.length];
            inFront = new int[taken.length];
            isFree = new boolean[taken.length];
        }
        System.arraycopy(taken, 0, before, 0, taken.length);
        Arrays.fill(taken, 0);
        Arrays.fill(inFront, 0);
        for (int item = 0; item < items.used(); item++) {
            checkItem(item);
        }
        for (int team = 0; team < taken.length; team++) {
            checkTeam(team, isNew);
        }
        checkCircles();
    }

    private void checkItem(int item) {
        Item it = items.at(item);
        if (it.state == Items.FREE) {
            return;
        }
        if (it.place != NONE) {
            taken[it.place]++;
        }
        boolean isRight = switch (it.state) {
            case Items.QUEUED, Items.HANDED_OVER, Items.BLOCKED, Items.PAUSED, Items.IN_WORK ->
                it.place == (it.severe ? NONE : organization.teamOfStation[it.station]);
            case Items.IN_FRONT -> {
                int team = organization.teamOfStation[it.station];
                inFront[team]++;
                yield !it.severe && it.place != team;
            }
            case Items.FAILING -> !it.severe || it.place == NONE;
            default -> it.place == NONE;
        };
        if (!isRight) {
            throw Invariants.broken(
                    simulator, "item %x, in state %d, has a place at team %d", it.path, it.state, it.place);
        }
    }

    private void checkTeam(int team, boolean isNew) {
        int limit = organization.wipLimit[team];
        if (taken[team] != places.taken(team) || inFront[team] != places.inFront(team)) {
            throw Invariants.broken(
                    simulator,
                    "%d items are at team %d and %d in front of it, counted are %d and %d",
                    taken[team],
                    team,
                    inFront[team],
                    places.taken(team),
                    places.inFront(team));
        }
        if (taken[team] > limit && !isNew && taken[team] > before[team]) {
            throw Invariants.broken(simulator, "team %d has %d items, and its limit is %d", team, taken[team], limit);
        }
        if (inFront[team] > 0 && taken[team] < limit) {
            throw Invariants.broken(
                    simulator, "%d items wait in front of team %d, which has room", inFront[team], team);
        }
    }

    /** Strikes out team after team whose front waits for nobody but teams that are struck out; a circle is what remains. */
    private void checkCircles() {
        Arrays.fill(isFree, false);
        boolean isStruckOut = true;
        while (isStruckOut) {
            isStruckOut = false;
            for (int team = 0; team < isFree.length; team++) {
                if (!isFree[team] && (inFront[team] == 0 || !waitsForHeld(team))) {
                    isFree[team] = true;
                    isStruckOut = true;
                }
            }
        }
        for (int team = 0; team < isFree.length; team++) {
            if (!isFree[team]) {
                throw Invariants.broken(simulator, "items in front of team %d wait for each other in a circle", team);
            }
        }
    }

    /** Whether somebody in front of a team has a place at a team that is not struck out yet. */
    private boolean waitsForHeld(int team) {
        for (int item = 0; item < items.used(); item++) {
            Item it = items.at(item);
            boolean isInFront = it.state == Items.IN_FRONT && organization.teamOfStation[it.station] == team;
            if (isInFront && it.place != NONE && !isFree[it.place]) {
                return true;
            }
        }
        return false;
    }
}

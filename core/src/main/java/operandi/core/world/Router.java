package operandi.core.world;

/** Chooses the team for a step: rule 2.1 of the design, and nothing else. */
final class Router {

    private static final int NONE = -1;

    /** How a team stands for the pool policy, the better first. */
    private static final int OPEN = 0;

    private static final int FULL = 1;
    private static final int CLOSED = 2;

    private Organization organization;
    private final Stations stations;
    private final Places places;
    private final Timetable timetable;

    /** Which part of the rule decided the last {@link #route}: 1 to 4. */
    int rule;

    Router(Organization organization, Stations stations, Places places, Timetable timetable) {
        this.organization = organization;
        this.stations = stations;
        this.places = places;
        this.timetable = timetable;
    }

    /** Teams have changed. */
    void adopt(Organization next) {
        organization = next;
    }

    /**
     * The team for a step.
     *
     * @param lastTeam the team of people that held the item last, or -1
     * @param skill what the step needs
     * @param service what it is about, or -1
     * @param segment whose need it is, or -1
     * @param now for the pool policy
     */
    int route(int lastTeam, int skill, int service, int segment, long now) {
        int owner = service == NONE ? NONE : organization.ownerOf[service];
        boolean ownerCan = owner != NONE && organization.stationOf[owner][skill] != NONE;
        if (lastTeam != NONE
                && organization.stationOf[lastTeam][skill] != NONE
                && (service == NONE || owner == lastTeam || !ownerCan)) {
            rule = 1;
            return lastTeam;
        }
        if (ownerCan) {
            rule = 2;
            return owner;
        }
        if (segment != NONE && organization.teamsServing[skill][segment].length > 0) {
            rule = 3;
            return shortestWait(organization.teamsServing[skill][segment], skill, now);
        }
        rule = 4;
        return shortestWait(organization.teamsWith[skill], skill, now);
    }

    /**
     * The pool policy: the shortest expected wait, which is 0 if somebody with the skill is idle, else the mean effort in
     * line and in work, with whatever skill, of those who have it, per one of them on duty. Teams that are full rank behind
     * those with room, and what is in front of them is in line; teams with nobody on duty rank last, by next opening. The
     * candidates come in the order in which ties go.
     */
    private int shortestWait(int[] candidates, int skill, long now) {
        int best = candidates[0];
        if (candidates.length == 1) {
            return best;
        }
        int bestRank = CLOSED;
        double bestWait = Double.POSITIVE_INFINITY;
        for (int team : candidates) {
            int station = organization.stationOf[team][skill];
            int rank = !stations.isOpen(station) ? CLOSED : places.isFull(team) ? FULL : OPEN;
            if (rank > bestRank) {
                continue;
            }
            double wait = rank == CLOSED ? nextOpening(station, now) : expectedWait(team, station);
            if (rank < bestRank || wait < bestWait) {
                best = team;
                bestRank = rank;
                bestWait = wait;
            }
        }
        return best;
    }

    private double expectedWait(int team, int station) {
        boolean isTakenAtOnce = stations.hasIdle(station) && !places.isFull(team);
        return isTakenAtOnce ? 0 : (double) stations.load(station) / stations.onDuty(station);
    }

    private double nextOpening(int station, long now) {
        long next = Timetable.NEVER;
        for (int person : organization.membersOf[station]) {
            if (stations.isSeated(person)) {
                next = Math.min(next, timetable.nextShift(person, now));
            }
        }
        return next;
    }
}

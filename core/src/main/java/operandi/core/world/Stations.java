package operandi.core.world;

/**
 * How each station stands: who is there at all, who is on duty, who is idle, and how much work is ahead. A station is open
 * while somebody with its skill is on duty.
 */
final class Stations {

    static final int NONE = -1;

    private Organization organization;
    private int[] filled;
    private final boolean[] isSeated;
    private int[] onCall;
    private int[] onDuty;
    private int[] idle;

    /** One bit a member in the order of {@link Organization#membersOf}: whether she is idle. */
    private long[][] idleMembers;

    /** Sum of the mean efforts, in ticks, of the items in line and in work. */
    private long[] load;

    /** Every seat is filled, and nobody on duty. */
    Stations(Organization organization) {
        isSeated = new boolean[organization.roster.size()];
        adopt(organization);
        for (int person = 0; person < organization.roster.size(); person++) {
            fill(person);
        }
    }

    /** Everybody leaves every station; the stations are those of another organization from now on. */
    void adopt(Organization next) {
        organization = next;
        filled = new int[next.stations];
        onCall = new int[next.stations];
        onDuty = new int[next.stations];
        idle = new int[next.stations];
        load = new long[next.stations];
        idleMembers = new long[next.stations][];
        for (int station = 0; station < next.stations; station++) {
            idleMembers[station] = new long[(next.membersOf[station].length + 63) / 64];
        }
    }

    boolean isOpen(int station) {
        return onDuty[station] > 0;
    }

    /** Whether somebody with the skill answers severe incidents at any hour. */
    boolean hasOnCall(int station) {
        return onCall[station] > 0;
    }

    /** Whether nobody with the skill is left in the team, on duty or not. */
    boolean isDeserted(int station) {
        return filled[station] == 0;
    }

    int onDuty(int station) {
        return onDuty[station];
    }

    boolean hasIdle(int station) {
        return idle[station] > 0;
    }

    /** Sum of the mean efforts of all items in line or in work that members of a station may be busy with. */
    long load(int station) {
        long sum = 0;
        for (int rival : organization.rivalsOf[station]) {
            sum += load[rival];
        }
        return sum;
    }

    void addLoad(int station, long meanTicks) {
        load[station] += meanTicks;
    }

    /** Somebody sits in a seat from now on. */
    void fill(int person) {
        count(person, 1);
    }

    /** A seat is empty from now on. */
    void vacate(int person) {
        count(person, -1);
    }

    /** Whether somebody sits in a seat. */
    boolean isSeated(int person) {
        return isSeated[person];
    }

    private void count(int person, int by) {
        isSeated[person] = by > 0;
        for (int station : organization.stationsOf[person]) {
            filled[station] += by;
            onCall[station] += organization.roster.get(person).onCall() ? by : 0;
        }
    }

    void comeOnDuty(int person) {
        for (int station : organization.stationsOf[person]) {
            onDuty[station]++;
        }
    }

    void goOffDuty(int person) {
        for (int station : organization.stationsOf[person]) {
            onDuty[station]--;
        }
    }

    /** Whether a person is among the idle: not between her last work and her next. */
    boolean isIdle(int person) {
        int place = organization.placeIn[person][0];
        return (idleMembers[organization.stationsOf[person][0]][place >> 6] & 1L << place) != 0;
    }

    void becomeIdle(int person) {
        int[] stations = organization.stationsOf[person];
        int[] places = organization.placeIn[person];
        for (int i = 0; i < stations.length; i++) {
            idleMembers[stations[i]][places[i] >> 6] |= 1L << places[i];
            idle[stations[i]]++;
        }
    }

    void becomeBusy(int person) {
        int[] stations = organization.stationsOf[person];
        int[] places = organization.placeIn[person];
        for (int i = 0; i < stations.length; i++) {
            idleMembers[stations[i]][places[i] >> 6] &= ~(1L << places[i]);
            idle[stations[i]]--;
        }
    }

    /** The most proficient idle member, then the first in the roster; {@link #NONE} if nobody is idle. */
    int bestIdle(int station) {
        if (idle[station] == 0) {
            return NONE;
        }
        long[] words = idleMembers[station];
        int word = 0;
        while (words[word] == 0) {
            word++;
        }
        return organization.membersOf[station][(word << 6) + Long.numberOfTrailingZeros(words[word])];
    }
}

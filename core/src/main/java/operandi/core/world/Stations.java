package operandi.core.world;

/**
 * How each station stands: who is on duty, who is idle, and how much work is ahead. A station is open while somebody
 * with its skill is on duty.
 */
final class Stations {

    static final int NONE = -1;

    private final Organization organization;
    private final int[] onDuty;
    private final int[] idle;

    /** One bit a member in the order of {@link Organization#membersOf}: whether she is idle. */
    private final long[][] idleMembers;

    /** Sum of the mean efforts, in ticks, of the items in line and in work. */
    private final long[] load;

    Stations(Organization organization) {
        this.organization = organization;
        int stations = organization.stations;
        onDuty = new int[stations];
        idle = new int[stations];
        load = new long[stations];
        idleMembers = new long[stations][];
        for (int station = 0; station < stations; station++) {
            idleMembers[station] = new long[(organization.membersOf[station].length + 63) / 64];
        }
    }

    boolean isOpen(int station) {
        return onDuty[station] > 0;
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

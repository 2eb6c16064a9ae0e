package operandi.core.world;

import java.math.BigInteger;
import java.util.Arrays;
import operandi.core.model.Window;
import operandi.core.statistics.WideSum;

/**
 * Sums of closed books by class of contact, window, outcome and account, in an open-addressing table: of the many
 * combinations few occur. A sum of ticks is exact; it would overflow after 292,000 years of waiting in one future, and
 * then throws.
 */
final class LedgerTotals {

    private static final int WINDOWS = Window.values().length;
    private static final int OUTCOMES = Outcome.values().length;
    private static final long EMPTY = -1;

    private final long accounts;
    private long[] keys = new long[64];
    private WideSum[] ticks = new WideSum[64];
    private long[] contacts = new long[64];
    private int size;

    /** Receives one line of the totals. */
    interface Visitor {
        void line(int contactClass, int window, Outcome outcome, int account, long contacts, BigInteger ticks);
    }

    /** @param accounts an upper bound of account numbers */
    LedgerTotals(long accounts) {
        this.accounts = accounts;
        Arrays.fill(keys, EMPTY);
    }

    void add(int contactClass, int window, Outcome outcome, int account, long amount) {
        long classAndWindow = (long) contactClass * WINDOWS + window;
        long key = (classAndWindow * OUTCOMES + outcome.ordinal()) * accounts + account;
        int place = find(key);
        if (keys[place] == EMPTY) {
            if (2 * ++size > keys.length) {
                grow();
                place = find(key);
            }
            keys[place] = key;
            ticks[place] = new WideSum();
        }
        ticks[place].add(amount);
        contacts[place]++;
    }

    /** Visits every line in ascending order of class, window, outcome and account. */
    void forEach(Visitor visitor) {
        long[] sorted = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
        for (long key : sorted) {
            int place = find(key);
            long upper = key / accounts;
            long classAndWindow = upper / OUTCOMES;
            visitor.line(
                    (int) (classAndWindow / WINDOWS),
                    (int) (classAndWindow % WINDOWS),
                    Outcome.values()[(int) (upper % OUTCOMES)],
                    (int) (key % accounts),
                    contacts[place],
                    ticks[place].value());
        }
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[place] != EMPTY && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        WideSum[] oldTicks = ticks;
        long[] oldContacts = contacts;
        keys = new long[oldKeys.length * 2];
        ticks = new WideSum[oldKeys.length * 2];
        contacts = new long[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != EMPTY) {
                int place = find(oldKeys[old]);
                keys[place] = oldKeys[old];
                ticks[place] = oldTicks[old];
                contacts[place] = oldContacts[old];
            }
        }
    }
}

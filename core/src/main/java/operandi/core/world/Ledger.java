package operandi.core.world;

import java.util.Arrays;

/**
 * The ledger of lost time (DESIGN 2.8): a book for every item under way, and the totals of the books that are closed.
 *
 * <p>Whoever makes time pass charges it, where it happens and from its own clock; closing a book checks that the charges
 * add up to the item's elapsed time, to the tick. Nothing is ever charged as what remains.
 */
final class Ledger {

    private static final int NONE = -1;
    private static final int INITIAL_CAPACITY = 1024;

    private final Items items;
    private final Accounts accounts;
    private final Trace trace;

    private int[] account = new int[INITIAL_CAPACITY];
    private long[] ticks = new long[INITIAL_CAPACITY];
    private int[] next = new int[INITIAL_CAPACITY];
    private int used;
    private int firstFree = NONE;

    /** Told of every charge; null for nobody. */
    private LittlesLaw follower;

    /** What a book says in sum, valid until the next one is closed. */
    long work;

    long rework;
    long waiting;
    long away;

    /** Ticks by ordinal of the cause, and one bit for each cause that has been charged. */
    final long[] byCause = new long[Cause.values().length];

    long causes;

    Ledger(Items items, Accounts accounts, Trace trace) {
        this.items = items;
        this.accounts = accounts;
        this.trace = trace;
    }

    /** Charges time to an account in an item's book. */
    void charge(int item, int toAccount, long amount, long now) {
        if (amount != 0) {
            book(item, toAccount, amount, now);
        }
    }

    private void book(int item, int toAccount, long amount, long now) {
        Item it = items.at(item);
        if (trace != null) {
            trace.charged(now, it.path, accounts.cause(toAccount), accounts.detail(toAccount), amount);
        }
        if (follower != null) {
            follower.charged(item, amount);
        }
        for (int entry = it.book; entry != NONE; entry = next[entry]) {
            if (account[entry] == toAccount) {
                ticks[entry] += amount;
                return;
            }
        }
        int entry = allocate();
        account[entry] = toAccount;
        ticks[entry] = amount;
        next[entry] = it.book;
        it.book = entry;
    }

    /** Charges an item whatever is in another item's book, account by account. */
    void copy(int from, int to, long now) {
        for (int entry = items.at(from).book; entry != NONE; entry = next[entry]) {
            charge(to, account[entry], ticks[entry], now);
        }
    }

    /** From now on somebody is told of every charge. */
    void follow(LittlesLaw by) {
        follower = by;
    }

    /** Ticks charged to an item so far. */
    long charged(int item) {
        long sum = 0;
        for (int entry = items.at(item).book; entry != NONE; entry = next[entry]) {
            sum += ticks[entry];
        }
        return sum;
    }

    /**
     * Closes an item's book and leaves its sums in the fields of this object.
     *
     * @param elapsed ticks from the item's start to its end
     * @param totals what the book is added to; null if the item does not count
     * @param window in which the item started
     * @throws IllegalStateException if the charges do not add up to that
     */
    void close(int item, long elapsed, LedgerTotals totals, int contactClass, int window, Outcome outcome) {
        Item it = items.at(item);
        for (long left = causes; left != 0; left &= left - 1) {
            byCause[Long.numberOfTrailingZeros(left)] = 0;
        }
        causes = 0;
        work = 0;
        waiting = 0;
        away = 0;
        long extra = 0;
        int entry = it.book;
        while (entry != NONE) {
            long amount = ticks[entry];
            Cause cause = accounts.cause(account[entry]);
            switch (cause.kind()) {
                case WORK -> work += amount;
                case EXTRA -> extra += amount;
                case WAITING -> waiting += amount;
                case AWAY -> away += amount;
            }
            byCause[cause.ordinal()] += amount;
            causes |= 1L << cause.ordinal();
            if (totals != null) {
                totals.add(contactClass, window, outcome, account[entry], amount);
            }
            int following = next[entry];
            next[entry] = firstFree;
            firstFree = entry;
            entry = following;
        }
        it.book = NONE;
        rework = byCause[Cause.REWORK.ordinal()];
        long charged = work + extra + waiting + away;
        if (charged != elapsed) {
            throw new IllegalStateException(
                    "the ledger of item " + Long.toHexString(it.path) + " has " + charged + " ticks of " + elapsed);
        }
    }

    private int allocate() {
        if (firstFree != NONE) {
            int entry = firstFree;
            firstFree = next[entry];
            return entry;
        }
        if (used == account.length) {
            account = Arrays.copyOf(account, used * 2);
            ticks = Arrays.copyOf(ticks, used * 2);
            next = Arrays.copyOf(next, used * 2);
        }
        return used++;
    }
}

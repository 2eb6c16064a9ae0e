package operandi.core.world;

import java.util.Arrays;
import operandi.core.model.Window;
import operandi.core.statistics.WideSum;

/**
 * How every contact of one future went, so that the same contact in another alternative can be found and compared
 * (DESIGN 2.8). Contacts are those of customers that start after the warm-up, in the order in which they start.
 *
 * <p>Source and ordinal say whose need a contact is; they are the same in every alternative of a scenario. Within a
 * source ordinals ascend. A book is kept as its sums by cause, about 60 bytes a contact. Written by one thread, then
 * read by any.
 */
public final class ContactBooks {

    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final int INITIAL_CAPACITY = 1024;

    private final Windows windows;
    private final String[] classNames;

    private int contacts;
    private int[] source = new int[INITIAL_CAPACITY];
    private long[] ordinal = new long[INITIAL_CAPACITY];
    private int[] contactClass = new int[INITIAL_CAPACITY];
    private byte[] window = new byte[INITIAL_CAPACITY];
    private byte[] outcome = new byte[INITIAL_CAPACITY];

    /** Where a contact's sums begin among the entries, and how many there are. */
    private int[] firstEntry = new int[INITIAL_CAPACITY];

    private byte[] entriesOf = new byte[INITIAL_CAPACITY];

    private int entries;
    private byte[] cause = new byte[INITIAL_CAPACITY];
    private long[] ticks = new long[INITIAL_CAPACITY];

    ContactBooks(Windows windows, String[] classNames) {
        this.windows = windows;
        this.classNames = classNames;
    }

    /**
     * A contact starts.
     *
     * @param fromSource number of the stream of needs that it comes from, the same in every alternative
     * @param withOrdinal which of that stream's needs it is
     * @return its number here
     */
    int begin(int fromSource, long withOrdinal) {
        if (contacts == source.length) {
            growContacts();
        }
        source[contacts] = fromSource;
        ordinal[contacts] = withOrdinal;
        return contacts++;
    }

    /**
     * A contact has ended, or is cut off by the horizon.
     *
     * @param causes one bit for each cause that may have ticks
     * @param byCause ticks by ordinal of the cause
     */
    void close(int contact, int startedIn, int ofClass, Outcome with, long causes, long[] byCause) {
        window[contact] = (byte) startedIn;
        contactClass[contact] = ofClass;
        outcome[contact] = (byte) with.ordinal();
        firstEntry[contact] = entries;
        for (long left = causes; left != 0; left &= left - 1) {
            int causeOrdinal = Long.numberOfTrailingZeros(left);
            if (byCause[causeOrdinal] != 0) {
                if (entries == cause.length) {
                    growEntries();
                }
                cause[entries] = (byte) causeOrdinal;
                ticks[entries++] = byCause[causeOrdinal];
            }
        }
        entriesOf[contact] = (byte) (entries - firstEntry[contact]);
    }

    /** How many contacts there are; they are numbered from 0. */
    public int contacts() {
        return contacts;
    }

    /** Number of the stream of needs that a contact comes from. */
    public int source(int contact) {
        return source[contact];
    }

    /** Which of its stream's needs a contact is. */
    public long ordinal(int contact) {
        return ordinal[contact];
    }

    /** {@code segment:NAME}, or {@code flow:NAME} for an open stream. */
    public String contactClass(int contact) {
        return classNames[contactClass[contact]];
    }

    /** The window in which a contact started; {@link Window#WHOLE} if the run has no other. */
    public Window window(int contact) {
        return windows.window(window[contact]);
    }

    /** How a contact ended. */
    public Outcome outcome(int contact) {
        return OUTCOMES[outcome[contact]];
    }

    /** Ticks of a contact that went to a cause; negative for a speed-up. */
    public long ticks(int contact, Cause to) {
        int end = firstEntry[contact] + entriesOf[contact];
        for (int entry = firstEntry[contact]; entry < end; entry++) {
            if (cause[entry] == to.ordinal()) {
                return ticks[entry];
            }
        }
        return 0;
    }

    /**
     * Adds a contact's ticks to sums by cause.
     *
     * @param byCause sums, by {@linkplain Cause#ordinal() ordinal} of the cause
     */
    public void addTo(WideSum[] byCause, int contact) {
        int end = firstEntry[contact] + entriesOf[contact];
        for (int entry = firstEntry[contact]; entry < end; entry++) {
            byCause[cause[entry]].add(ticks[entry]);
        }
    }

    private void growContacts() {
        int capacity = larger(source.length);
        source = Arrays.copyOf(source, capacity);
        ordinal = Arrays.copyOf(ordinal, capacity);
        contactClass = Arrays.copyOf(contactClass, capacity);
        window = Arrays.copyOf(window, capacity);
        outcome = Arrays.copyOf(outcome, capacity);
        firstEntry = Arrays.copyOf(firstEntry, capacity);
        entriesOf = Arrays.copyOf(entriesOf, capacity);
    }

    private void growEntries() {
        int capacity = larger(cause.length);
        cause = Arrays.copyOf(cause, capacity);
        ticks = Arrays.copyOf(ticks, capacity);
    }

    private static int larger(int capacity) {
        return capacity + capacity / 2;
    }
}

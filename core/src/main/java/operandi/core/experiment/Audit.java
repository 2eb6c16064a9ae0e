package operandi.core.experiment;

/**
 * What was checked while an alternative ran, over all its futures.
 *
 * @param events events that the kernel executed
 * @param itemsStarted items started, warm-up included
 * @param itemsEnded items ended by the horizon
 * @param itemsOpen items open at the horizon; started = ended + open, or the run would have stopped
 * @param contacts contacts counted in the window: the number simulated, since no result is stored or scaled
 * @param booksBalanced items whose ledger was checked to add up to their elapsed time to the tick
 * @param twins what was simulated besides, to split the spread; it enters none of the other figures
 */
public record Audit(
        long events,
        long itemsStarted,
        long itemsEnded,
        long itemsOpen,
        long contacts,
        long booksBalanced,
        Twins twins) {

    /** Nothing run yet. */
    public static final Audit NONE = new Audit(0, 0, 0, 0, 0, 0);

    /**
     * Futures simulated a second time, with the same assumptions and other chance.
     *
     * @param futures how many
     * @param events events that the kernel executed in them
     * @param contacts contacts counted in their window
     */
    public record Twins(int futures, long events, long contacts) {

        /** None. */
        public static final Twins NONE = new Twins(0, 0, 0);
    }

    /** Without twins. */
    public Audit(long events, long itemsStarted, long itemsEnded, long itemsOpen, long contacts, long booksBalanced) {
        this(events, itemsStarted, itemsEnded, itemsOpen, contacts, booksBalanced, Twins.NONE);
    }

    /** Both together. */
    public Audit plus(Audit other) {
        return new Audit(
                events + other.events,
                itemsStarted + other.itemsStarted,
                itemsEnded + other.itemsEnded,
                itemsOpen + other.itemsOpen,
                contacts + other.contacts,
                booksBalanced + other.booksBalanced,
                new Twins(
                        twins.futures + other.twins.futures,
                        twins.events + other.twins.events,
                        twins.contacts + other.twins.contacts));
    }

    /** With one more future, simulated a second time. */
    Audit plusTwin(Audit twin) {
        Twins more = new Twins(twins.futures + 1, twins.events + twin.events, twins.contacts + twin.contacts);
        return new Audit(events, itemsStarted, itemsEnded, itemsOpen, contacts, booksBalanced, more);
    }
}

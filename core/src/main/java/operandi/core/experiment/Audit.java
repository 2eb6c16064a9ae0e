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
 */
public record Audit(
        long events, long itemsStarted, long itemsEnded, long itemsOpen, long contacts, long booksBalanced) {

    /** Nothing run yet. */
    public static final Audit NONE = new Audit(0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Audit plus(Audit other) {
        return new Audit(
                events + other.events,
                itemsStarted + other.itemsStarted,
                itemsEnded + other.itemsEnded,
                itemsOpen + other.itemsOpen,
                contacts + other.contacts,
                booksBalanced + other.booksBalanced);
    }
}

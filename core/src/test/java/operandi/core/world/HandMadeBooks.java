package operandi.core.world;

import java.util.Map;

/** Books of contacts as a test writes them, for those who read books. Windows are not kept. */
public final class HandMadeBooks {

    private final String[] classNames;
    private final ContactBooks books;

    /** @param classNames in the order of their sources: contacts of source 0 are of the first class, and so on */
    public HandMadeBooks(String... classNames) {
        this.classNames = classNames;
        books = new ContactBooks(HandMade.windows(100, 200, 300, 1000), classNames);
    }

    /** Adds a contact whose time went to these causes, in ticks. */
    public HandMadeBooks contact(int source, long ordinal, Outcome outcome, Map<Cause, Long> ticks) {
        long[] byCause = new long[Cause.values().length];
        long causes = 0;
        for (Map.Entry<Cause, Long> charge : ticks.entrySet()) {
            byCause[charge.getKey().ordinal()] = charge.getValue();
            causes |= 1L << charge.getKey().ordinal();
        }
        books.close(books.begin(source, ordinal), 0, source % classNames.length, outcome, causes, byCause);
        return this;
    }

    public ContactBooks books() {
        return books;
    }
}

package operandi.core.world;

import java.util.Arrays;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Items whose step opens parts, and what becomes of their books: an item takes the whole book of the part that ends last, so
 * that what its step took is explained by that part, to the tick (DESIGN 2.8). Parts that end in the same tick end in the
 * order of their events. At the horizon an item takes the book of the first of its parts, in the order of the step, that is
 * still open.
 */
final class Joins {

    private static final int NONE = -1;

    private final Items items;
    private final Ledger ledger;
    private final Assignment assignment;
    private final Places places;

    Joins(Shared shared, Assignment assignment, Places places) {
        items = shared.items();
        ledger = shared.ledger();
        this.assignment = assignment;
        this.places = places;
    }

    /** An item comes to a step that opens parts; it is held by nobody until they have ended. */
    void begin(int item, CompiledStep step) {
        Item it = items.at(item);
        it.state = Items.JOINING;
        it.openParts = step.opens.length;
        it.isPartUnresolved = false;
    }

    /**
     * Makes a new item a part of another: about the same service, for the same segment, in the same incident, and in the
     * hands of the team that opens it, so that giving it to another team is a hand-off.
     */
    void add(int part, int item, int number, CompiledStep step) {
        Item it = items.at(item);
        Item added = items.at(part);
        added.partOf = item;
        added.partNumber = number;
        added.service = assignment.serviceOf(item, step);
        added.severe = it.severe;
        added.incident = it.incident;
        added.team = it.team;
        added.lastRow = it.lastRow;
        added.effortDone = it.effortDone;
    }

    /**
     * A part has ended, and everything up to now has been charged. What every part has met is part of how the item went; the
     * way that the item has taken is that of the last.
     *
     * @return whether it was the last one, so that the item has its book and goes on
     */
    boolean end(int part, Outcome outcome, long now) {
        int item = items.at(part).partOf;
        items.at(item).isPartUnresolved |= !outcome.isResolved();
        items.at(item).repeated |= outcome != Outcome.RESOLVED_FIRST_TIME;
        items.at(item).abandoned |= items.at(part).abandoned;
        if (--items.at(item).openParts > 0) {
            return false;
        }
        ledger.copy(part, item, now);
        places.pass(part, item);
        items.at(item).team = items.at(part).team;
        items.at(item).lastRow = items.at(part).lastRow;
        items.at(item).effortDone = items.at(part).effortDone;
        items.at(item).handOffs += items.at(part).handOffs;
        items.at(item).crossed |= items.at(part).crossed;
        return true;
    }

    /** Gives every item that still waits for parts a book, as the horizon cuts it off; all else has been charged. */
    void cutOff(long horizon) {
        int[] firstOpen = new int[items.used()];
        Arrays.fill(firstOpen, NONE);
        for (int part = 0; part < items.used(); part++) {
            int item = items.at(part).state == Items.FREE ? NONE : items.at(part).partOf;
            boolean comesFirst = item != NONE
                    && (firstOpen[item] == NONE || items.at(part).partNumber < items.at(firstOpen[item]).partNumber);
            if (comesFirst) {
                firstOpen[item] = part;
            }
        }
        for (int item = 0; item < firstOpen.length; item++) {
            takeBook(item, firstOpen, horizon);
        }
    }

    /** An item takes the book of its first open part, once that has its own. */
    private void takeBook(int item, int[] firstOpen, long horizon) {
        int part = firstOpen[item];
        if (part != NONE) {
            firstOpen[item] = NONE;
            takeBook(part, firstOpen, horizon);
            ledger.copy(part, item, horizon);
        }
    }
}

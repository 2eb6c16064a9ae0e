package operandi.core.world;

import java.util.Arrays;
import operandi.core.kernel.Simulator;

/**
 * An item that waits for its parts has as many of them under way as it knows of, one at least, and its book goes up to the
 * moment at which it opened them.
 */
final class PartsCheck {

    private final Simulator simulator;
    private final Items items;
    private final Ledger ledger;

    /** How many parts of each item are under way. */
    private int[] open = new int[0];

    PartsCheck(Shared shared) {
        simulator = shared.simulator();
        items = shared.items();
        ledger = shared.ledger();
    }

    void check() {
        open = open.length < items.used() ? new int[items.used() * 2] : open;
        Arrays.fill(open, 0);
        for (int part = 0; part < items.used(); part++) {
            if (items.at(part).state != Items.FREE && items.at(part).partOf != Items.NONE) {
                checkPart(part, items.at(part).partOf);
            }
        }
        for (int item = 0; item < items.used(); item++) {
            boolean joins = items.at(item).state == Items.JOINING;
            if (joins && (open[item] == 0 || open[item] != items.at(item).openParts)) {
                throw Invariants.broken(
                        simulator,
                        "item %x waits for %d parts, %d are under way",
                        items.at(item).path,
                        items.at(item).openParts,
                        open[item]);
            }
        }
    }

    private void checkPart(int part, int item) {
        open[item]++;
        if (items.at(item).state != Items.JOINING) {
            throw Invariants.broken(
                    simulator, "item %x does not wait for its part %x", items.at(item).path, items.at(part).path);
        }
        long before = items.at(part).startedAt - items.at(item).startedAt;
        if (ledger.charged(item) != before) {
            throw Invariants.broken(
                    simulator,
                    "item %x opened its parts after %d ticks, and has been charged %d",
                    items.at(item).path,
                    before,
                    ledger.charged(item));
        }
    }
}

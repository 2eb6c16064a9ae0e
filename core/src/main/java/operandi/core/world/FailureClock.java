package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.random.Distribution;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/**
 * When components come to the end of their operating lives, and when shocks strike.
 *
 * <p>Both are sequences of keyed intervals, the same in every alternative. Those between shocks follow each other on the
 * calendar, whatever happens. A component's operating life is used up only while the component itself is up, be its
 * service busy, idle or down for another reason; its next life begins when it is up again.
 */
final class FailureClock {

    private static final long INTERVAL = Key.of("interval");

    private final Simulator simulator;
    private final KeyedRandom random;
    private final ServiceTable table;
    private final Trace trace;
    private final long horizon;

    private final Distribution[] every;
    private final long[] kind;

    /** The present interval of each slot: its number, the ticks left when it last stood still, when it ends. */
    private final long[] ordinal;

    private final long[] left;
    private final long[] endsAt;
    private final long[] event;

    /** Open failures of the component. */
    private final int[] failures;

    FailureClock(Shared shared, KeyedRandom random, ServiceTable table) {
        simulator = shared.simulator();
        trace = shared.trace();
        horizon = shared.plan().scenario.time().horizon();
        this.random = random;
        this.table = table;
        every = new Distribution[table.slots];
        kind = new long[table.slots];
        for (int slot = 0; slot < table.slots; slot++) {
            FailureMode mode = table.modeOfSlot(slot);
            if (mode != null) {
                every[slot] = mode.hazard().every().orElseThrow();
                kind[slot] = Key.of(mode.hazard().origin().id());
            }
        }
        ordinal = new long[table.slots];
        left = new long[table.slots];
        endsAt = new long[table.slots];
        event = new long[table.slots];
        failures = new int[table.slots];
    }

    /** Everything is up and new. */
    void begin() {
        for (int slot = 0; slot < table.slots; slot++) {
            if (every[slot] != null) {
                draw(slot);
            }
        }
    }

    /**
     * An interval is over. The next one begins at once if it is between shocks, else when the component is up again.
     *
     * @return path id of the failure that ends it
     */
    long over(int slot) {
        long path = path(slot);
        event[slot] = 0;
        left[slot] = 0;
        ordinal[slot]++;
        if (table.isShock(slot)) {
            draw(slot);
        }
        return path;
    }

    /** A failure of a component begins, by the end of its life or another cause. */
    void stop(int slot) {
        if (failures[slot]++ == 0 && event[slot] != 0) {
            left[slot] = endsAt[slot] - simulator.now();
            simulator.cancel(event[slot]);
            event[slot] = 0;
        }
    }

    /** A failure of a component is over. */
    void resume(int slot) {
        if (--failures[slot] > 0) {
            return;
        }
        if (left[slot] == 0) {
            draw(slot);
        } else {
            run(slot);
        }
    }

    private void draw(int slot) {
        left[slot] = every[slot].ticks(random.uniform(path(slot), INTERVAL, 0));
        if (trace != null && !table.isShock(slot)) {
            trace.life(simulator.now(), table.keyOfSlot[slot], ordinal[slot], left[slot]);
        }
        run(slot);
    }

    private void run(int slot) {
        endsAt[slot] = simulator.now() + left[slot];
        event[slot] = endsAt[slot] < horizon ? simulator.schedule(endsAt[slot], World.SERVICE, slot, slot) : 0;
    }

    private long path(int slot) {
        return Key.child(table.keyOfSlot[slot], kind[slot], ordinal[slot]);
    }
}

package operandi.core.world;

import java.math.BigInteger;
import java.util.Arrays;
import operandi.core.kernel.Simulator;
import operandi.core.statistics.TimeWeighted;

/**
 * Little's law for every queue, to the tick: the integral of a queue's length is the sum of the times that items spent
 * in it, those cut off by the horizon included (J. D. C. Little, "A proof for the queuing formula: L = λW", Operations
 * Research 9, 1961; here without a limit, since both sides are over the same stretch). Lengths are counted from the lines,
 * times are what the ledger charged, and what teams report is a third account: all three must agree.
 */
final class LittlesLaw {

    private final Simulator simulator;
    private final Items items;
    private final WaitingRoom waiting;
    private final TeamMeasures measures;
    private final Windows windows;

    /** By row of results: how long the queue is, from the start and from the end of the warm-up. */
    private final TimeWeighted[] length;

    private final TimeWeighted[] observed;
    private final long[] present;
    private final BigInteger[] charged;
    private boolean isObserved;

    LittlesLaw(Shared shared, WaitingRoom waiting, TeamMeasures measures) {
        simulator = shared.simulator();
        items = shared.items();
        windows = shared.plan().windows;
        this.waiting = waiting;
        this.measures = measures;
        int rows = shared.plan().phases.labels.size();
        length = new TimeWeighted[rows];
        observed = new TimeWeighted[rows];
        Arrays.setAll(length, row -> new TimeWeighted(0, 0));
        Arrays.setAll(observed, row -> new TimeWeighted(0, 0));
        present = new long[rows];
        charged = new BigInteger[rows];
        Arrays.fill(charged, BigInteger.ZERO);
    }

    /** The ledger charged time to an item. */
    void charged(int item, long ticks) {
        if (items.at(item).state == Items.QUEUED) {
            int row = waiting.row(item);
            charged[row] = charged[row].add(BigInteger.valueOf(ticks));
        }
    }

    /** Between two events: how long the queues are from now on. */
    void observe() {
        long now = simulator.now();
        Arrays.fill(present, 0);
        for (int item = 0; item < items.used(); item++) {
            if (items.at(item).state == Items.QUEUED) {
                present[waiting.row(item)]++;
            }
        }
        boolean begins = !isObserved && now >= windows.from(0);
        isObserved |= begins;
        for (int row = 0; row < present.length; row++) {
            if (begins) {
                observed[row].reset(windows.from(0));
            }
            length[row].set(now, present[row]);
            observed[row].set(now, present[row]);
            if (measures.queue.present(row) != present[row]) {
                throw Invariants.broken(
                        simulator,
                        "%d items are in the queue of team %d, observed are %d",
                        present[row],
                        row,
                        measures.queue.present(row));
            }
        }
    }

    /** At the horizon, when everything was charged up to it. */
    void check() {
        observe();
        for (int row = 0; row < present.length; row++) {
            BigInteger integral = length[row].integral(simulator.now());
            BigInteger sinceWarmUp = observed[row].integral(simulator.now());
            BigInteger reported = measures.queue.integral(row, 0, windows.count() - 1);
            if (!integral.equals(charged[row]) || !sinceWarmUp.equals(reported)) {
                throw Invariants.broken(
                        simulator,
                        "Little's law: the length of the queue of team %d adds up to %d item-ticks, the times in it to"
                                + " %d; since the warm-up to %d, reported are %d",
                        row,
                        integral,
                        charged[row],
                        sinceWarmUp,
                        reported);
            }
        }
    }
}

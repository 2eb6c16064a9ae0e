package operandi.core.benchmark;

import java.util.Arrays;
import operandi.core.kernel.Simulator;

/** The product's kernel. */
final class KernelEngine extends Engine {
    private final Simulator simulator = new Simulator();
    private long[] handleOfSubject = new long[16];

    @Override
    long now() {
        return simulator.now();
    }

    @Override
    void schedule(long at, int kind, int subject) {
        simulator.schedule(at, kind, 0, subject);
    }

    @Override
    void scheduleCancellable(long at, int kind, int subject) {
        if (subject >= handleOfSubject.length) {
            handleOfSubject = Arrays.copyOf(handleOfSubject, 2 * subject);
        }
        handleOfSubject[subject] = simulator.schedule(at, kind, 0, subject);
    }

    @Override
    void cancel(int kind, int subject) {
        simulator.cancel(handleOfSubject[subject]);
    }

    @Override
    void runUntil(long end) {
        simulator.runUntil(end, handler());
    }
}

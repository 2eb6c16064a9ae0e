package operandi.core.benchmark;

import java.util.Arrays;

/** A run loop like the kernel's around any event list. */
final class ListEngine extends Engine {
    private final EventList events;
    private long now;
    private long[] handleOfSubject = new long[16];

    ListEngine(EventList events) {
        this.events = events;
    }

    @Override
    long now() {
        return now;
    }

    @Override
    void schedule(long at, int kind, int subject) {
        events.add(at, kind, (long) kind << 32 | subject);
    }

    @Override
    void scheduleCancellable(long at, int kind, int subject) {
        if (subject >= handleOfSubject.length) {
            handleOfSubject = Arrays.copyOf(handleOfSubject, 2 * subject);
        }
        handleOfSubject[subject] = events.add(at, kind, (long) kind << 32 | subject);
    }

    @Override
    void cancel(int kind, int subject) {
        events.cancel(handleOfSubject[subject]);
    }

    @Override
    void runUntil(long end) {
        while (events.size() > 0) {
            long next = events.nextTime();
            if (next >= end) {
                break;
            }
            now = next;
            long payload = events.take();
            handler().handle((int) (payload >>> 32), (int) payload);
        }
        now = end;
    }
}

package operandi.core.kernel;

/**
 * The clock and its run loop. Time moves only to the next pending event; an event is a kind and a subject that the
 * handler understands. One simulator belongs to one replication and one thread.
 */
public final class Simulator {

    /** Kinds run from 0 to this; a smaller kind runs first among events of the same time. */
    public static final int MAX_KIND = 7;

    /** Ordinals that break ties within a kind run from 0 to this. */
    public static final int MAX_ORDINAL = (1 << 20) - 1;

    private static final int KIND_SHIFT = 20;

    private final FutureEventList events = new FutureEventList();
    private long now;
    private long executed;

    /** Does what an event means. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @param kind as scheduled
         * @param subject as scheduled
         */
        void handle(int kind, int subject);
    }

    /** The current time, in ticks since the start. */
    public long now() {
        return now;
    }

    /** Events executed so far. */
    public long executed() {
        return executed;
    }

    /** Events still to come. */
    public int pending() {
        return events.size();
    }

    /**
     * Schedules an event.
     *
     * @param at when, not before {@link #now}
     * @param kind what, 0 to {@link #MAX_KIND}; ties in time run in ascending kind
     * @param ordinal ties in kind run in ascending ordinal, 0 to {@link #MAX_ORDINAL}, then in order of scheduling
     * @param subject to whom, handed to the handler
     * @return a handle for {@link #cancel}; never 0
     * @throws IllegalArgumentException if the time is past or a number is out of range
     */
    public long schedule(long at, int kind, int ordinal, int subject) {
        if (at < now || (kind & ~MAX_KIND | ordinal & ~MAX_ORDINAL) != 0) {
            throw outOfRange(at, kind, ordinal);
        }
        return events.add(at, kind << KIND_SHIFT | ordinal, (long) kind << 32 | (subject & 0xffff_ffffL));
    }

    /**
     * Cancels a pending event.
     *
     * @return whether it was still pending
     */
    public boolean cancel(long handle) {
        return events.cancel(handle);
    }

    /**
     * Executes, in order, every event before a time, then sets the clock to it.
     *
     * @param end exclusive, not before {@link #now}
     * @param handler called once an event; may schedule and cancel
     */
    public void runUntil(long end, Handler handler) {
        if (end < now) {
            throw new IllegalArgumentException("cannot run until " + end + ", the clock is at " + now);
        }
        while (events.takeBefore(end)) {
            now = events.takenTime();
            executed++;
            long payload = events.takenPayload();
            handler.handle((int) (payload >>> 32), (int) payload);
        }
        now = end;
    }

    private IllegalArgumentException outOfRange(long at, int kind, int ordinal) {
        return new IllegalArgumentException(
                at < now
                        ? "cannot schedule at " + at + ", the clock is at " + now
                        : "kind " + kind + " or ordinal " + ordinal + " out of range");
    }
}

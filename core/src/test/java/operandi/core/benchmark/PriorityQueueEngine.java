package operandi.core.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What one writes in an afternoon: the JDK's {@link PriorityQueue} of event objects. A cancelled event stays in the queue
 * and does nothing when its time comes, because removing it would search the whole queue.
 */
final class PriorityQueueEngine extends Engine {
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private final List<Entry> entryOfSubject = new ArrayList<>();
    private long now;
    private long sequence;

    @Override
    long now() {
        return now;
    }

    @Override
    void schedule(long at, int kind, int subject) {
        queue.add(new Entry(at, sequence++, kind, subject));
    }

    @Override
    void scheduleCancellable(long at, int kind, int subject) {
        Entry entry = new Entry(at, sequence++, kind, subject);
        while (entryOfSubject.size() <= subject) {
            entryOfSubject.add(entry);
        }
        entryOfSubject.set(subject, entry);
        queue.add(entry);
    }

    @Override
    void cancel(int kind, int subject) {
        entryOfSubject.get(subject).cancelled = true;
    }

    @Override
    void runUntil(long end) {
        for (Entry next = queue.peek(); next != null && next.at < end; next = queue.peek()) {
            queue.remove();
            if (!next.cancelled) {
                now = next.at;
                handler().handle(next.kind, next.subject);
            }
        }
        now = end;
    }

    private static final class Entry implements Comparable<Entry> {
        private final long at;
        private final long sequence;
        private final int kind;
        private final int subject;
        private boolean cancelled;

        Entry(long at, long sequence, int kind, int subject) {
            this.at = at;
            this.sequence = sequence;
            this.kind = kind;
            this.subject = subject;
        }

        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }
}

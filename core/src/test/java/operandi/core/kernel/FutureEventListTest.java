package operandi.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FutureEventListTest {

    private static final int SEEDS = 400;
    private static final int OPERATIONS = 1_000;

    private final FutureEventList events = new FutureEventList();

    /** The obvious event list: sorted after every change. */
    private static final class SortedList {

        private final List<Pending> pending = new ArrayList<>();
        private long added;

        private record Pending(long time, int rank, long sequence, long payload, long handle) {}

        void add(long time, int rank, long payload, long handle) {
            pending.add(new Pending(time, rank, added++, payload, handle));
            pending.sort(Comparator.comparingLong(Pending::time)
                    .thenComparingInt(Pending::rank)
                    .thenComparingLong(Pending::sequence));
        }

        Pending first() {
            return pending.get(0);
        }

        Pending removeAt(int index) {
            return pending.remove(index);
        }

        int size() {
            return pending.size();
        }
    }

    @Test
    void addTakeAndCancel_inRandomSequence_matchASortedList() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            compareWithSortedList(seed);
        }
    }

    /** Few distinct times and ranks, so that most events are tied with others; phases of growing and of shrinking. */
    private static void compareWithSortedList(int seed) {
        Random random = new Random(seed);
        FutureEventList list = new FutureEventList();
        SortedList oracle = new SortedList();
        List<Long> stale = new ArrayList<>();
        int distinctTimes = 1 + random.nextInt(20);
        int distinctRanks = 1 + random.nextInt(4);
        long base = random.nextBoolean() ? 0 : Long.MAX_VALUE - distinctTimes;
        for (int operation = 0; operation < OPERATIONS; operation++) {
            boolean growing = operation / 200 % 2 == 0;
            int choice = random.nextInt(10);
            if (oracle.size() == 0 || choice < (growing ? 6 : 3)) {
                long time = base + random.nextInt(distinctTimes + 1);
                int rank = random.nextInt(distinctRanks);
                long payload = random.nextLong();
                oracle.add(time, rank, payload, list.add(time, rank, payload));
            } else if (choice < 8) {
                SortedList.Pending expected = oracle.removeAt(0);
                stale.add(expected.handle());
                assertThat(list.take())
                        .as("seed %d, operation %d", seed, operation)
                        .isEqualTo(expected.payload());
            } else {
                SortedList.Pending chosen = oracle.removeAt(random.nextInt(oracle.size()));
                stale.add(chosen.handle());
                assertThat(list.cancel(chosen.handle()))
                        .as("seed %d, operation %d", seed, operation)
                        .isTrue();
            }
            if (!stale.isEmpty()) {
                assertThat(list.cancel(stale.get(random.nextInt(stale.size()))))
                        .as("seed %d, operation %d: cancels what is over", seed, operation)
                        .isFalse();
            }
            assertThat(list.size()).as("seed %d, operation %d", seed, operation).isEqualTo(oracle.size());
            if (oracle.size() > 0) {
                assertThat(list.nextTime())
                        .as("seed %d, operation %d", seed, operation)
                        .isEqualTo(oracle.first().time());
            }
        }
        while (oracle.size() > 0) {
            assertThat(list.take())
                    .as("seed %d, draining", seed)
                    .isEqualTo(oracle.removeAt(0).payload());
        }
        assertThat(list.size()).as("seed %d", seed).isZero();
    }

    @Test
    void take_oneTime_ascendingRankThenOrderOfAdding() {
        events.add(7, 2, 1);
        events.add(7, 0, 2);
        events.add(7, 2, 3);
        events.add(7, 0, 4);
        events.add(7, 1, 5);

        assertThat(drain()).containsExactly(2L, 4L, 5L, 1L, 3L);
    }

    @Test
    void take_manyAtOneTimeAndRank_orderOfAdding() {
        List<Long> added = new ArrayList<>();
        for (long payload = 0; payload < 1_000; payload++) {
            events.add(0, 0, payload);
            added.add(payload);
        }

        assertThat(drain()).isEqualTo(added);
    }

    @Test
    void take_ranksAtBothEnds_neverOutweighTime() {
        events.add(2, 0, 1);
        events.add(1, FutureEventList.MAX_RANK, 2);
        events.add(1, 0, 3);

        assertThat(drain()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void take_timesAtBothEnds_inOrder() {
        events.add(Long.MAX_VALUE, 0, 1);
        events.add(0, 0, 2);
        events.add(Long.MAX_VALUE - 1, 0, 3);
        events.add(1, 0, 4);
        events.add(Long.MAX_VALUE, 0, 5);

        assertThat(drain()).containsExactly(2L, 4L, 3L, 1L, 5L);
    }

    @Test
    void take_anyPayload_handsItBack() {
        events.add(1, 0, Long.MIN_VALUE);
        events.add(2, 0, -1);
        events.add(3, 0, 0);
        events.add(4, 0, Long.MAX_VALUE);

        assertThat(drain()).containsExactly(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
    }

    @Test
    void add_farBeyondTheFirstCapacity_keepsOrderAndHandles() {
        int count = 10_000;
        List<Long> handles = new ArrayList<>();
        for (int time = count; time > 0; time--) {
            handles.add(events.add(time, 0, time));
        }
        for (int odd = 1; odd < count; odd += 2) {
            assertThat(events.cancel(handles.get(count - odd))).isTrue();
        }

        assertThat(events.size()).isEqualTo(count / 2);
        for (long even = 2; even <= count; even += 2) {
            assertThat(events.nextTime()).isEqualTo(even);
            assertThat(events.take()).isEqualTo(even);
        }
    }

    @Test
    void cancel_pendingEvent_onlyThatOneIsGone() {
        events.add(1, 0, 1);
        long second = events.add(2, 0, 2);
        events.add(3, 0, 3);

        assertThat(events.cancel(second)).isTrue();

        assertThat(drain()).containsExactly(1L, 3L);
    }

    @Test
    void cancel_takenOrCancelledBefore_false() {
        long taken = events.add(1, 0, 1);
        long cancelled = events.add(2, 0, 2);
        events.take();

        assertThat(events.cancel(taken)).isFalse();
        assertThat(events.cancel(cancelled)).isTrue();
        assertThat(events.cancel(cancelled)).isFalse();
        assertThat(events.size()).isZero();
    }

    @Test
    void cancel_handleOfAnEventWhosePlaceIsUsedAgain_leavesTheNewEvent() {
        List<Long> stale = new ArrayList<>();
        for (int round = 0; round < 1_000; round++) {
            long handle = events.add(round, 0, round);
            assertThat(stale).doesNotContain(handle).allMatch(old -> !events.cancel(old));
            assertThat(events.take()).isEqualTo(round);
            stale.add(handle);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32 | 5, 2L << 32, 0xffff_ffffL})
    void cancel_handleNeverGiven_false(long invented) {
        assertThat(events.add(1, 0, 1)).isNotEqualTo(invented);

        assertThat(events.cancel(invented)).isFalse();
        assertThat(events.size()).isEqualTo(1);
    }

    @Test
    void takeAndNextTime_empty_refused() {
        assertThatIllegalStateException().isThrownBy(events::take).withMessage("no event is pending");
        assertThatIllegalStateException().isThrownBy(events::nextTime).withMessage("no event is pending");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, FutureEventList.MAX_RANK + 1, Integer.MAX_VALUE})
    void add_rankOutOfRange_refusedWithTheValue(int rank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> events.add(0, rank, 1))
                .withMessageContaining("rank")
                .withMessageContaining(String.valueOf(rank));
        assertThat(events.size()).isZero();
    }

    @Test
    void add_timeNegative_refusedWithTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> events.add(-1, 0, 1))
                .withMessage("time must not be negative, got -1");
        assertThat(events.size()).isZero();
    }

    @Test
    void take_oneEventInEveryMagnitudeOfTime_inOrder() {
        List<Long> added = new ArrayList<>();
        // with 63 magnitudes and three each, the far future is in use
        for (int bit = 62; bit >= 0; bit--) {
            events.add(1L << bit, 1, 3 * bit + 1);
            events.add((1L << bit) + 1, 1, 3 * bit + 3);
            events.add(1L << bit, 1, 3 * bit + 2);
        }
        // 1 + 1 is 2: the second of the first magnitude comes after those of the next, which were added before
        for (int bit = 0; bit <= 62; bit++) {
            added.addAll(List.of(3L * bit + 1, 3L * bit + 2, 3L * bit + 3));
        }
        added.remove(3L);
        added.add(added.indexOf(5L) + 1, 3L);

        assertThat(drain()).isEqualTo(added);
    }

    @Test
    void take_manyOnTheTickThatRuns_stillInOrderOfAdding() {
        // more of one tick than are ever near otherwise, each of which adds one more on the same tick
        int count = 500;
        for (int payload = 0; payload < count; payload++) {
            events.add(1_000, 0, payload);
            events.add(2_000, 0, 2 * count + payload);
        }
        for (int payload = 0; payload < count; payload++) {
            assertThat(events.take()).isEqualTo(payload);
            events.add(1_000, 0, count + payload);
        }
        for (int payload = count; payload < 3 * count; payload++) {
            assertThat(events.take()).isEqualTo(payload);
        }
        assertThat(events.size()).isZero();
    }

    @Test
    void add_beforeTheEventThatIsNext_comesFirst() {
        // the list has looked at tick 1,000,000 already, but a clock may have stopped before
        for (int event = 0; event < 500; event++) {
            events.add(1_000_000 + 1_000L * event, 0, 500 + event);
        }
        assertThat(events.nextTime()).isEqualTo(1_000_000);
        for (int event = 0; event < 500; event++) {
            events.add(1_000L * event, 0, event);
        }

        for (int payload = 0; payload < 1_000; payload++) {
            assertThat(events.take()).isEqualTo(payload);
        }
    }

    @Test
    void cancel_allButTheLastOfMany_leavesThatOne() {
        List<Long> handles = new ArrayList<>();
        for (int event = 0; event < 5_000; event++) {
            handles.add(events.add(1_000L * event * event, 0, event));
        }
        assertThat(events.take()).isZero();
        for (int event = 1; event < 4_999; event++) {
            assertThat(events.cancel(handles.get(event))).isTrue();
        }

        assertThat(drain()).containsExactly(4_999L);
    }

    /**
     * A load that becomes a million times as dense and as thin again, with ties, cancelled events and slices of time in which
     * nothing happens: widths of buckets have to follow, and events to move between all parts of the list.
     */
    @Test
    void takeBefore_rateChangingAMillionfold_matchesATree() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            FutureEventList list = new FutureEventList();
            TreeMap<List<Long>, Long> oracle = new TreeMap<>(
                    Comparator.<List<Long>>comparingLong(key -> key.get(0)).thenComparingLong(key -> key.get(1)));
            long clock = 0;
            long sequence = 0;
            for (int slice = 0; slice < 400; slice++) {
                long gap = 1L << random.nextInt(1 + slice / 20);
                for (int event = random.nextInt(200); event > 0; event--) {
                    long time = clock + gap * random.nextInt(1_000);
                    oracle.put(List.of(time, sequence), list.add(time, 3, sequence));
                    sequence++;
                }
                if (random.nextBoolean()) {
                    cancelSome(list, oracle, random);
                }
                clock += gap * random.nextInt(1_000);
                while (list.takeBefore(clock)) {
                    assertThat(List.of(list.takenTime(), list.takenPayload()))
                            .as("seed %d, slice %d", seed, slice)
                            .isEqualTo(oracle.pollFirstEntry().getKey());
                }
                assertThat(oracle.isEmpty() || oracle.firstKey().get(0) >= clock)
                        .as("seed %d, slice %d", seed, slice)
                        .isTrue();
                assertThat(list.size()).as("seed %d, slice %d", seed, slice).isEqualTo(oracle.size());
            }
        }
    }

    private static void cancelSome(FutureEventList list, TreeMap<List<Long>, Long> oracle, Random random) {
        for (List<Long> key : List.copyOf(oracle.keySet())) {
            if (random.nextInt(3) == 0) {
                assertThat(list.cancel(oracle.remove(key))).isTrue();
            }
        }
    }

    /** Or every time that few are left, and all become near, costs what the peak once needed. */
    @Test
    void take_afterAPeak_bucketsAreAgainInProportionToWhatIsPending() {
        riseAndEbb(200_000, 200);
        assertThat(events.buckets()).as("while it ebbs away").isLessThanOrEqualTo(64 * 200);

        drain();
        for (int event = 0; event < 200; event++) {
            events.add(1_000_000 + event, 0, event);
        }
        assertThat(events.buckets()).as("after it").isLessThanOrEqualTo(8 * 200);
    }

    @Test
    void take_whileMoreAndMoreArePending_bucketsGrowWithThem() {
        riseAndEbb(200_000, 200);
        for (int event = 0; event < 100_000; event++) {
            events.add(2_000_000 + event, 0, event);
        }
        for (int event = 0; event < 250_000; event++) {
            long now = events.nextTime();
            events.take();
            events.add(now + 100_000, 0, event);
        }

        assertThat(events.buckets()).isGreaterThanOrEqualTo(2 * 100_000);
    }

    /** As many events are added, one a tick, and taken until so few are left; their slots stay. */
    private void riseAndEbb(int peak, int left) {
        for (int event = 0; event < peak; event++) {
            events.add(event, 0, event);
        }
        while (events.size() > left) {
            events.take();
        }
    }

    @Test
    void takeBefore_itsEnd_isExclusiveAndTheEventStays() {
        events.add(10, 0, 1);

        assertThat(events.takeBefore(10)).isFalse();
        assertThat(events.size()).isEqualTo(1);
        assertThat(events.takeBefore(11)).isTrue();
        assertThat(events.takenTime()).isEqualTo(10);
        assertThat(events.takenPayload()).isEqualTo(1);
        assertThat(events.takeBefore(Long.MAX_VALUE)).isFalse();
    }

    /** Cancelled events far ahead are only marked; if they were never swept, these would fill some 60 megabytes. */
    @Test
    void cancel_timerRenewedAgainAndAgain_keepsMemoryBounded() {
        for (int event = 0; event < 100; event++) {
            events.add(1_000L * event, 0, event);
        }
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int renewal = 0; renewal < 2_000_000; renewal++) {
            assertThatCancelled(events.cancel(events.add(Ticks.YEAR + renewal, 0, renewal)));
        }

        assertThat(thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(100_000);
        assertThat(events.size()).isEqualTo(100);
    }

    /** The same among so many events of one tick that they are not kept sorted. */
    @Test
    void cancel_eventOfACrowdedTickRenewedAgainAndAgain_keepsMemoryBounded() {
        for (int event = 0; event < 300; event++) {
            events.add(0, 0, event);
        }
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int renewal = 0; renewal < 2_000_000; renewal++) {
            assertThatCancelled(events.cancel(events.add(0, 0, renewal)));
        }

        assertThat(thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(200_000);
        assertThat(events.size()).isEqualTo(300);
    }

    /** An assertion that allocates nothing. */
    private static void assertThatCancelled(boolean cancelled) {
        if (!cancelled) {
            throw new AssertionError("the timer was not pending");
        }
    }

    /** Of three events that are added one is cancelled, mostly, so that the number pending stays. */
    @ParameterizedTest
    @ValueSource(ints = {2, 20, 100, 10_000})
    void addTakeAndCancel_onceArraysHaveGrown_allocateNothing(int pending) {
        Random random = new Random(1);
        for (int event = 0; event < pending; event++) {
            events.add(random.nextInt(1_000_000), 0, event);
        }
        churn(200_000, random);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());

        churn(200_000, random);

        // asking allocates a little itself: far less than a byte an event
        assertThat(thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(10_000);
    }

    private void churn(int rounds, Random random) {
        for (int round = 0; round < rounds; round++) {
            long now = events.nextTime();
            events.take();
            events.add(now + random.nextInt(1_000_000), 0, round);
            long patience = events.add(now + random.nextInt(10_000_000), 1, round);
            long next = events.nextTime();
            events.take();
            if (!events.cancel(patience)) {
                events.take();
            }
            events.add(next + random.nextInt(1_000_000), 0, round);
        }
    }

    private List<Long> drain() {
        List<Long> payloads = new ArrayList<>();
        while (events.size() > 0) {
            payloads.add(events.take());
        }
        return payloads;
    }
}

package operandi.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list that was measured keeps the one order, against the JDK's tree, in what a simulator may ask of it. */
class EventListTest {
    private static final int SEEDS = 30;
    private static final int OPERATIONS = 10_000;

    /** The largest number of events aimed at is a power of two below this. */
    private static final int SIZE_BITS = 12;

    private static final double LONGEST_BITS = 61;

    static Stream<Supplier<EventList>> lists() {
        return Stream.of(KernelList::new, FourAryHeap::new, HeapWithHole::new, CalendarQueue::new);
    }

    private record Pending(long time, int rank, long sequence, long payload) {}

    @ParameterizedTest
    @MethodSource("lists")
    void addTakeAndCancel_inRandomSequence_matchATree(Supplier<EventList> list) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            new Comparison(list.get(), seed).run();
        }
    }

    /** A list beside the tree, through a random sequence of operations with a clock that never goes back. */
    private static final class Comparison {
        private final EventList list;
        private final String name;
        private final Random random;
        private final TreeSet<Pending> tree = new TreeSet<>(Comparator.comparingLong(Pending::time)
                .thenComparingInt(Pending::rank)
                .thenComparingLong(Pending::sequence));
        private final List<Long> handles = new ArrayList<>();
        private final Map<Long, Pending> eventOfHandle = new HashMap<>();
        private long clock;
        private int target;

        Comparison(EventList list, int seed) {
            this.list = list;
            name = list.getClass().getSimpleName() + ", seed " + seed;
            random = new Random(seed);
            clock = random.nextInt(3) == 0 ? Long.MAX_VALUE / 2 : 0;
        }

        void run() {
            for (int operation = 0; operation < OPERATIONS; operation++) {
                if (operation % 1_000 == 0) {
                    target = 1 << random.nextInt(SIZE_BITS);
                }
                step(random.nextInt(100));
                assertThat(list.size()).as(name).isEqualTo(tree.size());
            }
            while (!tree.isEmpty()) {
                take();
            }
            assertThat(list.size()).as(name).isZero();
        }

        private void step(int choice) {
            if (tree.isEmpty() || choice < (tree.size() < target ? 60 : 30)) {
                add();
            } else if (choice < 75) {
                take();
            } else if (choice < 80) {
                assertThat(list.nextTime()).as(name).isEqualTo(tree.first().time());
            } else {
                cancel();
            }
        }

        /** One event, or sometimes a burst: of many times, or all of one. */
        private void add() {
            int count = random.nextInt(200) == 0 ? 300 : 1;
            boolean together = random.nextBoolean();
            long time = time();
            for (int event = 0; event < count; event++) {
                Pending pending = new Pending(
                        together ? time : time(), random.nextInt(3), eventOfHandle.size(), random.nextLong());
                long handle = list.add(pending.time(), pending.rank(), pending.payload());
                assertThat(eventOfHandle.put(handle, pending))
                        .as("%s: a handle given twice", name)
                        .isNull();
                handles.add(handle);
                tree.add(pending);
            }
        }

        /** Now, when the next event is, soon, or at any distance up to the end of time. */
        private long time() {
            return switch (random.nextInt(5)) {
                case 0 -> clock;
                case 1 -> tree.isEmpty() ? clock : tree.first().time();
                case 2 -> clock + random.nextInt(10);
                case 3 -> clock + random.nextInt(1_000_000);
                default -> clock + (long) StrictMath.pow(2, LONGEST_BITS * random.nextDouble());
            };
        }

        private void take() {
            Pending expected = tree.pollFirst();
            if (random.nextBoolean()) {
                assertThat(list.nextTime()).as(name).isEqualTo(expected.time());
            }
            assertThat(list.take()).as(name).isEqualTo(expected.payload());
            clock = Math.min(expected.time(), Long.MAX_VALUE / 2);
        }

        /** Mostly of a late event, else of any, be it over. */
        private void cancel() {
            int back = random.nextInt(random.nextInt(4) == 0 ? handles.size() : Math.min(50, handles.size()));
            long handle = handles.get(handles.size() - 1 - back);
            assertThat(list.cancel(handle)).as(name).isEqualTo(tree.remove(eventOfHandle.get(handle)));
        }
    }
}

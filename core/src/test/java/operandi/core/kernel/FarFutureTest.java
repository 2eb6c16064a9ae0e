package operandi.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarFutureTest {

    private final PendingEvents events = new PendingEvents();
    private final Wheel wheel = new Wheel(events);
    private final FarFuture far = new FarFuture(events);

    /** To base 64: 199 is 3-7, 20,580 is 5-1-36, 1,000 is 15-40, 1,100 is 17-12. */
    @ParameterizedTest
    @CsvSource({"0, 5, 5", "0, 199, 192", "0, 20580, 20480", "1000, 1010, 1010", "1000, 1100, 1088", "0, 0, 0"})
    void start_isThatOfTheFirstEventsBucket(long origin, long time, long start) {
        far.startAt(origin);
        add(time);
        add(time + 1_000_000);

        assertThat(far.start()).isEqualTo(start);
    }

    @Test
    void moveUpTo_aTime_thoseUpToItAreOnTheWheelTheOthersStay() {
        wheel.reset(4, 64, 1_024);
        far.startAt(1_024);
        add(1_024, 1_030, 1_100, 1_999, 2_047, 2_048, 2_049, 5_000, 1L << 40);

        far.moveUpTo(2_047, wheel);

        assertThat(times(wheel.drain(PendingEvents.NONE)))
                .containsExactlyInAnyOrder(1_024L, 1_030L, 1_100L, 1_999L, 2_047L);
        assertThat(far.start()).isEqualTo(2_048);
        assertThat(times(far.drain(PendingEvents.NONE))).containsExactlyInAnyOrder(2_048L, 2_049L, 5_000L, 1L << 40);
    }

    @Test
    void moveUpTo_againAndAgain_eachEventOnce() {
        long[] times = LongStream.range(0, 60)
                .map(event -> 1_024 + event * event * event)
                .toArray();
        wheel.reset(4, 64, 0);
        far.startAt(1_024);
        add(times);
        long last = 1_023;
        while (last < times[59]) {
            long before = last;
            last += 1_024;
            far.moveUpTo(last, wheel);
            long until = last;
            assertThat(times(wheel.drain(PendingEvents.NONE)))
                    .as("up to %d", last)
                    .containsExactlyInAnyOrderElementsOf(LongStream.of(times)
                            .filter(time -> before < time && time <= until)
                            .boxed()
                            .toList());
        }
        assertThat(far.drain(PendingEvents.NONE)).isEqualTo(PendingEvents.NONE);
    }

    @Test
    void moveUpTo_theEndOfTime_all() {
        wheel.reset(56, 128, 0);
        far.startAt(0);
        add(3, 1L << 40, Long.MAX_VALUE);

        far.moveUpTo(Long.MAX_VALUE, wheel);

        assertThat(times(wheel.drain(PendingEvents.NONE))).containsExactlyInAnyOrder(3L, 1L << 40, Long.MAX_VALUE);
        assertThat(far.drain(PendingEvents.NONE)).isEqualTo(PendingEvents.NONE);
    }

    private void add(long... times) {
        for (long time : times) {
            if (events.isFull()) {
                events.grow();
            }
            far.add(events.put(time, 1, 0), time);
        }
    }

    private List<Long> times(int chain) {
        LongStream.Builder times = LongStream.builder();
        for (int slot = chain; slot != PendingEvents.NONE; slot = events.next(slot)) {
            times.add(events.time(slot));
        }
        return times.build().boxed().toList();
    }
}

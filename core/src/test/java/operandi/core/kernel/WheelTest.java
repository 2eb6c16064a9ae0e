package operandi.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows and widths have no influence on when an event comes, so no test of the whole list could see that they are wrong. */
class WheelTest {

    private static final long LATE = 1L << 62;

    private final PendingEvents events = new PendingEvents();
    private final Wheel wheel = new Wheel(events);

    @Test
    void reset_bucketsAreNumberedFromTickZero_windowStartsWithThatOfTheTick() {
        wheel.reset(4, 64, 100);

        assertThat(wheel.shift()).isEqualTo(4);
        assertThat(wheel.buckets()).isEqualTo(64);
        assertThat(wheel.current()).isEqualTo(100 / 16);
        assertThat(wheel.end()).isEqualTo((6 + 64) * 16 - 1);
        assertThat(wheel.bucketOf(111)).isEqualTo(6);
        assertThat(wheel.bucketOf(112)).isEqualTo(7);
        assertThat(wheel.startOf(7)).isEqualTo(112);
        assertThat(wheel.endOf(7)).isEqualTo(127);
        assertThat(wheel.isEmpty()).isTrue();
    }

    @Test
    void end_ofAWindowAtTheEndOfTime_isTheLastTick() {
        wheel.reset(0, 64, Long.MAX_VALUE);
        assertThat(wheel.end()).isEqualTo(Long.MAX_VALUE);

        wheel.reset(10, 64, Long.MAX_VALUE - 2_000);
        assertThat(wheel.end()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void firstBucket_isTheNextOccupiedOne_roundAndRound() {
        wheel.reset(4, 64, 100);
        int late = add(69 * 16 + 5);
        int early = add(30 * 16);

        assertThat(wheel.firstBucket()).isEqualTo(30);
        assertThat(wheel.open(30)).isEqualTo(early);
        wheel.left(1);
        assertThat(wheel.current()).isEqualTo(31);
        assertThat(wheel.firstBucket()).isEqualTo(69);
        assertThat(wheel.isEmpty()).isFalse();
        assertThat(wheel.open(69)).isEqualTo(late);
        wheel.left(1);
        assertThat(wheel.isEmpty()).isTrue();

        // in the next window the places of both are passed, and are empty
        wheel.moveTo(90);
        add(149 * 16);
        assertThat(wheel.firstBucket()).isEqualTo(149);
    }

    @Test
    void isFarBehindStart_aQuarterOfTheWindow() {
        wheel.reset(0, 64, 1_000);

        assertThat(wheel.isFarBehindStart(1_000)).isFalse();
        assertThat(wheel.isFarBehindStart(1_015)).isFalse();
        assertThat(wheel.isFarBehindStart(1_016)).isTrue();
    }

    @Test
    void isTimeToLook_onceManyMoreHavePassedThanArePending() {
        wheel.reset(10, 64, 0);
        add(5_000);
        add(5_000);
        passBucket(0, 514);
        assertThat(wheel.isTimeToLook()).isFalse();

        passBucket(1, 1);
        assertThat(wheel.isTimeToLook()).isTrue();

        wheel.look();
        assertThat(wheel.isTimeToLook()).isFalse();
    }

    /** Outside one half to four events a bucket the width changes, to between one and two. */
    @ParameterizedTest
    @CsvSource({
        // every so manieth bucket has so many events: the new shift, from 10
        "1, 1, 10",
        "1, 4, 10",
        "1, 5, 8",
        "1, 7, 8",
        "1, 8, 7",
        "2, 1, 10",
        "3, 1, 12",
        "8, 1, 14"
    })
    void fittingShift_bringsBucketsToOneOrTwoEvents(int every, int number, int fitting) {
        wheel.reset(10, 1_024, 0);
        for (int bucket = every - 1; bucket < 240; bucket += every) {
            passBucket(bucket, number);
        }

        assertThat(wheel.fittingShift()).isEqualTo(fitting);
    }

    @Test
    void fittingShift_sinceTheLastLook() {
        wheel.reset(10, 1_024, 0);
        passBucket(0, 100);
        wheel.look();
        passBucket(1, 1);
        passBucket(2, 1);

        assertThat(wheel.fittingShift()).isEqualTo(10);
    }

    @Test
    void fittingShift_isNeverBelowATickNorBeyondTime() {
        wheel.reset(0, 64, 0);
        passBucket(0, 100);
        assertThat(wheel.fittingShift()).isZero();

        wheel.reset(55, 64, 0);
        passBucket(60, 1);
        assertThat(wheel.fittingShift()).isEqualTo(56);

        wheel.reset(0, 64, 0);
        wheel.moveTo(LATE);
        passBucket(LATE, 1);
        assertThat(wheel.fittingShift()).isEqualTo(56);
    }

    @Test
    void drain_takesAllOut_beforeTheChainGiven() {
        wheel.reset(4, 64, 0);
        List<Integer> all = new ArrayList<>();
        for (int event = 0; event < 50; event++) {
            all.add(add(event * event % 1_000));
        }
        int behind = events.put(7, 1, 0);
        events.link(behind, PendingEvents.NONE);
        all.add(behind);

        List<Integer> chain = chain(wheel.drain(behind));

        assertThat(chain).containsExactlyInAnyOrderElementsOf(all).endsWith(behind);
        assertThat(wheel.isEmpty()).isTrue();
        assertThat(chain(wheel.drain(PendingEvents.NONE))).isEmpty();
    }

    private int add(long time) {
        if (events.isFull()) {
            events.grow();
        }
        int slot = events.put(time, 1, 0);
        wheel.add(slot, time);
        return slot;
    }

    /** So many events come and go in a bucket. */
    private void passBucket(long bucket, int number) {
        for (int event = 0; event < number; event++) {
            add(wheel.startOf(bucket));
        }
        for (int slot : chain(wheel.open(bucket))) {
            events.free(slot);
        }
        wheel.left(number);
    }

    private List<Integer> chain(int first) {
        List<Integer> slots = new ArrayList<>();
        for (int slot = first; slot != PendingEvents.NONE; slot = events.next(slot)) {
            slots.add(slot);
        }
        return slots;
    }
}

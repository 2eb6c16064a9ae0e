package operandi.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearFutureTest {

    private final PendingEvents events = new PendingEvents();
    private final NearFuture near = new NearFuture(events);

    @Test
    void gap_isThatOfTheFirstHalf() {
        fill(1_000, 10);

        assertThat(near.gap()).isEqualTo(10);
    }

    @Test
    void takeAfter_aTime_thoseAfterItAsAChainTheOthersStay() {
        fill(1_000, 10);

        int chain = near.takeAfter(1_019);

        int taken = 0;
        for (int slot = chain; slot != PendingEvents.NONE; slot = events.next(slot)) {
            assertThat(events.time(slot)).isGreaterThan(1_019);
            taken++;
        }
        assertThat(taken).isEqualTo(NearFuture.CAPACITY - 2);
        assertThat(near.firstTime()).isEqualTo(1_000);
        assertThat(events.time(near.take())).isEqualTo(1_000);
        assertThat(events.time(near.take())).isEqualTo(1_010);
        assertThat(near.isEmpty()).isTrue();
    }

    @Test
    void refill_fromACrowd_cancelledEventsAreBuried() {
        fill(1_000, 0);
        int last = events.put(1_000, NearFuture.CAPACITY + 1, 0);
        near.addToFull(last, 1_000);
        events.cancel(last);
        while (!near.isEmpty()) {
            events.free(near.take());
        }

        while (near.hasCrowd()) {
            near.refill();
            while (!near.isEmpty()) {
                events.free(near.take());
            }
        }

        assertThat(events.count()).isZero();
        assertThat(events.cancelled()).isZero();
    }

    private void fill(long start, long gap) {
        for (int event = 0; event < NearFuture.CAPACITY; event++) {
            if (events.isFull()) {
                events.grow();
            }
            long time = start + event * gap;
            near.add(events.put(time, event + 1, 0), time);
        }
        assertThat(near.isFull()).isTrue();
    }
}

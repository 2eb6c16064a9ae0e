package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import operandi.core.statistics.WideSum;
import org.junit.jupiter.api.Test;

/** Levels over window boundaries that are not events, and counts by the window in which somebody joined. */
class TeamMeasuresTest {

    /** Warm-up to 100, then windows to 200, to 300 and to 1000. */
    private final TeamMeasures measures = new TeamMeasures(2, HandMade.windows(100, 200, 300, 1000));

    @Test
    void level_isCutAtEveryBoundary() {
        measures.enqueued(0, 40);
        measures.enqueued(0, 150);
        measures.dequeued(0, 350);
        measures.dequeued(0, 400);
        measures.finish(1000);

        // one waits from 40 to 400, another from 150 to 350
        assertThat(measures.queue.integral(0, 0, 0)).isEqualTo(BigInteger.valueOf(100 + 50));
        assertThat(measures.queue.integral(0, 1, 1)).isEqualTo(BigInteger.valueOf(200));
        assertThat(measures.queue.integral(0, 2, 2)).isEqualTo(BigInteger.valueOf(100 + 50));
        assertThat(measures.queue.integral(0, 0, 2)).isEqualTo(BigInteger.valueOf(300 + 200));
        assertThat(measures.queue.integral(1, 0, 2)).isZero();
    }

    @Test
    void change_atABoundary_belongsToTheLaterWindow() {
        measures.workBegan(1, 200);
        measures.workEnded(1, 300);
        measures.finish(1000);

        assertThat(measures.working.integral(1, 0, 0)).isZero();
        assertThat(measures.working.integral(1, 1, 1)).isEqualTo(BigInteger.valueOf(100));
        assertThat(measures.working.integral(1, 2, 2)).isZero();
    }

    @Test
    void boundaries_inOneStretchWithoutEvents_areAllSeen() {
        measures.attendanceBegan(0, 0);
        measures.attendanceEnded(0, 900);
        measures.finish(1000);

        assertThat(measures.attending.integral(0, 0, 0)).isEqualTo(BigInteger.valueOf(100));
        assertThat(measures.attending.integral(0, 1, 1)).isEqualTo(BigInteger.valueOf(100));
        assertThat(measures.attending.integral(0, 2, 2)).isEqualTo(BigInteger.valueOf(600));
    }

    @Test
    void wait_belongsToTheWindowInWhichItBegan() {
        measures.waitEnded(0, 99, 500, false);
        measures.waitEnded(0, 199, 500, true);
        measures.waitEnded(0, 200, 200, false);
        measures.finish(1000);

        assertThat(measures.joined).isDeepEqualTo(new long[][] {{1, 0}, {1, 0}, {0, 0}});
        assertThat(measures.waited).isDeepEqualTo(new long[][] {{1, 0}, {0, 0}, {0, 0}});
        assertThat(measures.waitTicks)
                .satisfies(ticks -> assertThat(Arrays.stream(ticks).flatMap(Arrays::stream))
                        .extracting(WideSum::value)
                        .extracting(BigInteger::intValueExact)
                        .containsExactly(301, 0, 0, 0, 0, 0));
        assertThat(measures.gaveUp).isDeepEqualTo(new long[][] {{1, 0}, {0, 0}, {0, 0}});
    }

    @Test
    void served_belongsToTheWindowInWhichItWasDone() {
        measures.stepServed(1, 99);
        measures.stepServed(1, 100);
        measures.stepServed(1, 300);
        measures.finish(1000);

        assertThat(measures.served).isDeepEqualTo(new long[][] {{0, 1}, {0, 0}, {0, 1}});
    }
}

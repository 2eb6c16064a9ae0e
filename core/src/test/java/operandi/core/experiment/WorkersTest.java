package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 500})
    void results_areInTheOrderOfTasks_whateverTheThreads(int threads) throws ReplicationFailedException {
        assertThat(Workers.run(100, threads, number -> number * number))
                .isEqualTo(IntStream.range(0, 100).mapToObj(n -> n * n).toList());
    }

    /** The second task fails while the first is under way, and the first then fails too. */
    @Test
    void severalFailures_theLowestNumberIsTold() {
        CountDownLatch secondFails = new CountDownLatch(1);

        assertThatThrownBy(() -> Workers.run(50, 2, number -> {
                    if (number == 0) {
                        awaited(secondFails);
                        throw new IllegalStateException("task 0");
                    }
                    secondFails.countDown();
                    throw new IllegalStateException("task " + number);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("task 0");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void expectedFailure_keepsItsKind() {
        assertThatThrownBy(() -> Workers.run(3, 1, number -> {
                    throw ReplicationFailedException.of("a", 7, number, number, new ArithmeticException("overflow"));
                }))
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessage("replication 1 of alternative \"a\" failed (seed 7): overflow");
    }

    @Test
    void noThread_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Workers.run(3, 0, number -> number));
    }
}

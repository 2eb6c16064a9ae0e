package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import operandi.core.model.Design;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Means do not tell first come, first served from last come, first served; the distribution does. The time in an M/M/1
 * that serves in order of arrival is exponential with rate μ − λ (D. Gross, C. M. Harris, "Fundamentals of Queueing
 * Theory", 3rd ed. 1998, 2.2.4).
 *
 * <p>Four intervals at 99.9 %: the chance that a correct simulator fails is at most 0.4 %.
 */
class SojournTest {

    private static final double LOAD = 0.7;
    private static final double HOUR = 60;

    /** How far a reported quantile may lie beside the sample's, by the metric's definition. */
    private static final double QUANTILE_ERROR = 0.01;

    private static final Simulated QUEUE =
            Simulated.of(Textbook.observed(Textbook.queue(LOAD, 1, 1, 0), 1_000, 100_000), new Design(40, 1, 0.999));

    @ParameterizedTest
    @CsvSource({"flow.time.p50, 0.5", "flow.time.p90, 0.9", "flow.time.p95, 0.95", "flow.time.p99, 0.99"})
    void timeInTheSystem_servedInOrderOfArrival_isExponential(String metric, double probability) {
        double exact = -Math.log(1 - probability) / (1 - LOAD) / HOUR;

        ConfidenceInterval interval = QUEUE.interval(metric, "flow:job");

        assertThat(Math.abs(interval.mean() - exact))
                .as("%s of %s from %s", metric, interval, exact)
                .isLessThan(interval.halfWidth() + QUANTILE_ERROR * exact);
        assertThat(interval.halfWidth() / exact).isLessThan(0.05);
    }
}

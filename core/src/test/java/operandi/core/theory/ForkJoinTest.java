package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;

/**
 * Two parallel M/M/1 queues whose jobs are joined. Three intervals at 99.9 %: the chance that a correct simulator fails is at
 * most 0.3 %.
 */
class ForkJoinTest {

    private static final Design DESIGN = new Design(10, 1, 0.999);
    private static final double ARRIVALS = 0.6;
    private static final double SERVICE = 1;
    private static final double LOAD = ARRIVALS / SERVICE;
    private static final double HOUR = 60;

    /**
     * The mean response is (12 - ρ)/8 of that of one queue, 1/(μ - λ). L. Flatto, S. Hahn, "Two parallel queues created by
     * arrivals with two demands I", SIAM Journal on Applied Mathematics 44 (1984) 1041-1053; R. Nelson, A. N. Tantawi,
     * "Approximate analysis of fork/join synchronization in parallel queues", IEEE Transactions on Computers 37 (1988)
     * 739-743.
     */
    @Test
    void jobsOfTwoParts_takeAsLongAsFlattoAndHahnSay() {
        Scenario scenario = Textbook.forkJoin(ARRIVALS, Textbook.exponential(1 / SERVICE), List.of("left", "right"));
        Simulated simulated = Simulated.of(Textbook.observed(scenario, 2_000, 100_000), DESIGN);

        double ofOneQueue = 1 / (SERVICE - ARRIVALS);
        assertCovers(simulated, "left", ofOneQueue);
        assertCovers(simulated, "right", ofOneQueue);
        assertCovers(simulated, "job", (12 - LOAD) / 8 * ofOneQueue);
    }

    private static void assertCovers(Simulated simulated, String flow, double minutes) {
        ConfidenceInterval interval = simulated.interval("flow.time", "flow:" + flow);
        assertThat(interval.contains(minutes / HOUR))
                .as("%s of %s covers %s", interval, flow, minutes / HOUR)
                .isTrue();
        assertThat(interval.halfWidth() / (minutes / HOUR))
                .as("half-width of %s, relative", interval)
                .isLessThan(0.06);
    }
}

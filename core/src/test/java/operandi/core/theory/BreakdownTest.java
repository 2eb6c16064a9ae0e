package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import operandi.core.model.Design;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Machines that fail: queues that need them, and repairers who mend them. Fifteen intervals at 99.9 %: the chance that a
 * correct simulator fails is at most 1.5 %. Rates are per minute.
 */
class BreakdownTest {

    private static final Design DESIGN = new Design(10, 1, 0.999);

    /**
     * M/M/1 whose server breaks down at rate f, busy or idle, and is repaired at rate r; what is interrupted is resumed.
     * Its number in system is L = (λ + λf(r + λ)/r²) / (μ − λ − λf/r) + λf/(r(r + f)), from the generating functions of
     * the two states of the server, in balance: P(down)(λ(1 − z) + r) = f P(up), and P(up)(λ(1 − z) + f + μ − μ/z) = μ(1
     * − 1/z) p(up, empty) + r P(down). H. White, L. S. Christie, "Queuing with preemptive priorities or with breakdown",
     * Operations Research 6 (1958) 79-95. The time in system is L/λ by Little.
     */
    @ParameterizedTest(name = "fails {0}, repaired {1}")
    @CsvSource({"0.02, 0.2", "0.002, 0.02"})
    void queueWithBreakdowns_hasTheTimeOfTheory(double f, double r) {
        double arrivals = 0.5;
        double service = 1;
        double number = (arrivals + arrivals * f * (r + arrivals) / (r * r)) / (service - arrivals - arrivals * f / r)
                + arrivals * f / (r * (r + f));
        Simulated simulated = Simulated.of(
                Textbook.observed(Reliability.queueWithBreakdowns(arrivals, service, f, r), 5_000, 150_000), DESIGN);

        assertCovers(simulated.interval("flow.time", "flow:job"), number / arrivals / 60, 0.3);
        assertCovers(simulated.interval("service.availability", "service:machine"), r / (r + f), 0.02);
    }

    /**
     * Machine repair, M/M/R//N: N components each fail at rate f while they are up, R repairers each mend one at a time at
     * rate r. The number that are down is a birth-death chain, with births (N − i)f and deaths min(i, R)r. C. Palm,
     * "Arbetskraftens fördelning vid betjäning av automatmaskiner", Industritidningen Norden 75 (1947). With as many
     * repairers as components these are independent, and k of n is a binomial probability. The service is up while at
     * least k are; the lives of the others are used up also while it is not.
     */
    @ParameterizedTest(name = "{0} of {1}, {2} repairers")
    @CsvSource({"1, 1, 1", "2, 3, 3", "2, 3, 1", "4, 6, 2"})
    void machineRepair_hasTheAvailabilityAndTheRepairersOfTheory(int needed, int components, int repairers) {
        double f = 0.02;
        double r = 0.1;
        double[] down = new double[components + 1];
        down[0] = 1;
        double sum = 1;
        for (int i = 1; i <= components; i++) {
            down[i] = down[i - 1] * (components - i + 1) * f / (Math.min(i, repairers) * r);
            sum += down[i];
        }
        double available = 0;
        double atWork = 0;
        double waiting = 0;
        for (int i = 0; i <= components; i++) {
            available += i <= components - needed ? down[i] / sum : 0;
            atWork += Math.min(i, repairers) * down[i] / sum;
            waiting += Math.max(0, i - repairers) * down[i] / sum;
        }
        Simulated simulated = Simulated.of(
                Textbook.observed(Reliability.machine(needed, components, f, repairers, r), 1_000, 200_000), DESIGN);

        assertCovers(simulated.interval("service.availability", "service:machine"), available, 0.02);
        assertCovers(simulated.interval(Measure.UTILIZATION, Reliability.REPAIR), atWork / repairers, 0.05);
        if (waiting > 0) {
            assertCovers(simulated.interval(Measure.QUEUE, Reliability.REPAIR), waiting, 0.1);
        }
    }

    @Test
    void independentComponents_areBinomial() {
        double up = 0.1 / (0.1 + 0.02);
        double twoOfThree = 3 * up * up * (1 - up) + up * up * up;
        Simulated simulated =
                Simulated.of(Textbook.observed(Reliability.machine(2, 3, 0.02, 3, 0.1), 1_000, 200_000), DESIGN);

        assertCovers(simulated.interval("service.availability", "service:machine"), twoOfThree, 0.02);
    }

    private static void assertCovers(ConfidenceInterval interval, double exact, double precision) {
        assertThat(interval.contains(exact)).as("%s covers %s", interval, exact).isTrue();
        assertThat(interval.halfWidth() / exact)
                .as("half-width of %s, relative", interval)
                .isLessThan(precision);
    }
}

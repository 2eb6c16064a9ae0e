package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Design;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import operandi.core.random.Empirical;
import operandi.core.random.Lognormal;
import operandi.core.random.Triangular;
import operandi.core.random.Uniform;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * M/G/1: the wait depends on the work's mean and variance alone.
 *
 * <p>Source: F. Pollaczek, Math. Zeitschrift 32 (1930); A. Khinchine, Mat. Sbornik 39 (1932): mean wait = λE[S²] / (2(1
 * − ρ)). R. W. Wolff, "Poisson arrivals see time averages", Operations Research 30 (1982) 223-231: the probability of
 * waiting is the share of time that the server is busy.
 *
 * <p>Fifteen intervals at 99.9 %: the chance that a correct simulator fails is at most 1.5 %.
 */
class GeneralServiceTest {

    private static final double LOAD = 0.6;
    private static final double WARM_UP = 1_000;
    private static final double OBSERVED = 100_000;
    private static final Design DESIGN = new Design(40, 1, 0.999);

    /** Work of mean 1 min and its standard deviation in minutes, which is not taken from the sampler. */
    private record Work(String name, Distribution distribution, double standardDeviation) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Work> works() {
        double minute = Ticks.MINUTE;
        return Stream.of(
                new Work("deterministic", new Deterministic(minute), 0),
                new Work("uniform from 0 to 2", new Uniform(0, 2 * minute), Math.sqrt(1 / 3.0)),
                new Work("triangular from 0 to 2, mode 1", new Triangular(0, minute, 2 * minute), Math.sqrt(1 / 6.0)),
                new Work("lognormal, variation 1.5", Lognormal.of(minute, 1.5 * minute), 1.5),
                new Work(
                        "0.5 in three of four, else 2.5",
                        Empirical.of(List.of(0.5 * minute, 2.5 * minute), List.of(3.0, 1.0)),
                        Math.sqrt(0.75)));
    }

    @ParameterizedTest
    @MethodSource("works")
    void oneServer_anyWork_waitsByPollaczekAndKhinchine(Work work) {
        Simulated simulated = Simulated.of(
                Textbook.observed(Textbook.queue(LOAD, work.distribution(), 1), WARM_UP, OBSERVED), DESIGN);
        double secondMoment = 1 + work.standardDeviation() * work.standardDeviation();
        double exact = LOAD * secondMoment / (2 * (1 - LOAD));

        ConfidenceInterval wait = simulated.interval(Measure.WAIT, Textbook.QUEUE);
        assertThat(wait.contains(exact)).as("%s covers %s", wait, exact).isTrue();
        assertThat(wait.halfWidth() / exact).isLessThan(0.05);

        ConfidenceInterval busy = simulated.interval(Measure.UTILIZATION, Textbook.QUEUE);
        assertThat(busy.contains(LOAD)).as("%s covers %s", busy, LOAD).isTrue();
        assertThat(busy.halfWidth()).isLessThan(0.005);

        double[] waited = simulated.futures(Measure.WAITED, Textbook.QUEUE);
        double[] differences = simulated.futures(Measure.UTILIZATION, Textbook.QUEUE);
        for (int future = 0; future < differences.length; future++) {
            differences[future] -= waited[future];
        }
        ConfidenceInterval difference = ConfidenceInterval.ofMean(differences, DESIGN.confidence());
        assertThat(difference.contains(0)).as("%s covers 0", difference).isTrue();
        assertThat(difference.halfWidth()).isLessThan(0.005);
    }
}

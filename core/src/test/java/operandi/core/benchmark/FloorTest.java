package operandi.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The floors simulate what they say, on either generator: every figure lies within 4 standard errors of what theory
 * says, which a right program misses with probability 6e-5 a figure, and the seeds are fixed.
 */
class FloorTest {
    private static final double STANDARD_ERRORS = 4;
    private static final int FUTURES = 20;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hold_withExponentialIncrements_isAPoissonProcess(boolean keyed) {
        int pending = 1000;
        int increments = 200;
        Workload floor = new HoldFloor(pending, Increment.EXPONENTIAL, draws(keyed, 1));

        floor.advance(increments * HoldModel.MEAN);

        // The superposition of independent Poisson processes: a Poisson number of events, variance as its mean.
        double expected = (double) pending * increments;
        assertThat(Math.abs(floor.outcome().finished() - expected)).isLessThan(STANDARD_ERRORS * Math.sqrt(expected));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void singleServer_inEquilibrium_waitsAsPollaczekAndKhintchineSay(boolean keyed) {
        double utilization = SingleServerModel.UTILIZATION;
        double expected = utilization / (1 - utilization);

        Sample sample = new Sample(seed -> {
            Workload floor = new SingleServerFloor(draws(keyed, seed));
            Workload.Outcome warm = after(floor, SingleServerModel.duration(20_000));
            Workload.Outcome done = after(floor, SingleServerModel.duration(200_000));
            return (double) (done.ticks() - warm.ticks())
                    / (done.finished() - warm.finished())
                    / SingleServerModel.MEAN_SERVICE;
        });

        sample.assertMean(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void desk_inEquilibrium_losesAsErlangASays(boolean keyed) {
        Sample sample = new Sample(seed -> {
            Workload floor = new DeskFloor(draws(keyed, seed));
            Workload.Outcome warm = after(floor, DeskModel.duration(2_000));
            Workload.Outcome done = after(floor, DeskModel.duration(50_000));
            double lost = done.abandoned() - warm.abandoned();
            return lost / (lost + done.finished() - warm.finished());
        });

        sample.assertMean(lostShareOfErlangA());
    }

    @Test
    void increments_ofEveryShape_haveMeanOne() {
        for (Increment shape : Increment.values()) {
            Draws draws = draws(false, 1);
            int size = 1_000_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < size; i++) {
                double drawn = shape.draw(draws, i);
                sum += drawn;
                squares += (drawn - 1) * (drawn - 1);
            }

            assertThat(Math.abs(sum / size - 1))
                    .as("mean of %s", shape)
                    .isLessThanOrEqualTo(STANDARD_ERRORS * Math.sqrt(squares / size / size));
        }
    }

    @Test
    void sequentialExponentials_followTheirDistribution() {
        Draws draws = draws(false, 1);
        int size = 1_000_000;
        int bins = 100;
        int[] counts = new int[bins];
        for (int i = 0; i < size; i++) {
            counts[(int) (bins * -StrictMath.expm1(-draws.exponential(0, 0)))]++;
        }

        double chiSquare = 0;
        for (int count : counts) {
            double expected = (double) size / bins;
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // The 0.9999 quantile of chi-square with 99 degrees of freedom is 160.1 (Wilson and Hilferty: 160.0).
        assertThat(chiSquare).isLessThan(160.1);
    }

    private static Draws draws(boolean keyed, long seed) {
        return keyed ? new KeyedDraws(seed) : new SequentialDraws(seed);
    }

    private static Workload.Outcome after(Workload workload, long ticks) {
        workload.advance(ticks);
        return workload.outcome();
    }

    /** Birth and death: of the states' weights, all customers beyond the people there leave at the rate of patience. */
    private static double lostShareOfErlangA() {
        double arrivals = 1 / DeskModel.MEAN_GAP;
        double weight = 1;
        double total = 1;
        double leaving = 0;
        for (int there = 1; there <= 500; there++) {
            int waiting = Math.max(0, there - DeskModel.PEOPLE);
            double leaves = waiting / DeskModel.MEAN_PATIENCE;
            weight *= arrivals / ((there - waiting) / DeskModel.MEAN_SERVICE + leaves);
            total += weight;
            leaving += weight * leaves;
        }
        return leaving / total / arrivals;
    }

    /** A figure of independent futures, seeds 1 to {@link #FUTURES}. */
    private static final class Sample {
        private final double mean;
        private final double standardError;

        Sample(LongToDoubleFunction figure) {
            double[] values =
                    LongStream.rangeClosed(1, FUTURES).mapToDouble(figure).toArray();
            mean = Arrays.stream(values).average().orElseThrow();
            double squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            standardError = Math.sqrt(squares / (FUTURES - 1) / FUTURES);
        }

        void assertMean(double expected) {
            assertThat(Math.abs(mean - expected))
                    .as("mean %s, standard error %s, expected %s", mean, standardError, expected)
                    .isLessThan(STANDARD_ERRORS * standardError);
        }
    }
}

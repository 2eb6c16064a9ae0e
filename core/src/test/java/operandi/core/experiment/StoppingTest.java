package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import operandi.core.kernel.Ticks;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.Test;

/** Futures until a precision is reached, on the paired difference of {@link ExperimentTest}'s two desks. */
class StoppingTest {

    private static final int MOST = 400;

    /** Threshold of the scenario. */
    private static final double DELTA = 0.01;

    private static Scenario fixed(int replications) {
        return ExperimentTest.scenario(new Exponential(90 * Ticks.SECOND), replications);
    }

    private static Scenario knowing(double halfWidth, int most) {
        Scenario scenario = fixed(most);
        return scenario.withDesign(scenario.design().withPrecision(halfWidth / DELTA));
    }

    private static ExperimentResult run(Scenario scenario, int threads) throws ReplicationFailedException {
        return Experiment.comparing(scenario).run(threads, Progress.SILENT);
    }

    /** What 100 futures give, for a wish that takes about as many. */
    private static double halfWidthOfHundred() throws ReplicationFailedException {
        return widest(run(fixed(100), 2));
    }

    private static double widest(ExperimentResult result) {
        return result.comparisons().stream()
                .mapToDouble(Comparison::halfWidth)
                .max()
                .orElseThrow();
    }

    @Test
    void precision_reached_stopsBetweenPilotAndMostWithEveryDifferenceAsNarrow() throws ReplicationFailedException {
        double wanted = halfWidthOfHundred();

        ExperimentResult result = run(knowing(wanted, MOST), 2);

        int used = result.scenario().design().replications();
        PrecisionOutcome outcome = result.precision().orElseThrow();
        assertThat(used).isBetween(Stopping.PILOT, 250).isEqualTo(used / Stopping.BATCH * Stopping.BATCH);
        assertThat(outcome.isReached()).isTrue();
        assertThat(outcome.most()).isEqualTo(MOST);
        assertThat(outcome.share()).isEqualTo(wanted / DELTA);
        assertThat(outcome.needed()).isLessThanOrEqualTo(used);
        assertThat(outcome.halfWidth()).isLessThanOrEqualTo(outcome.wanted());
        assertThat(outcome.wanted()).isCloseTo(wanted, within(1e-12));
        assertThat(widest(result)).isLessThanOrEqualTo(wanted);
        assertThat(outcome.alternative()).contains("divide");
    }

    @Test
    void precision_reached_sameAsIfTheNumberHadBeenStated() throws ReplicationFailedException {
        ExperimentResult precise = run(knowing(halfWidthOfHundred(), MOST), 2);

        ExperimentResult stated = run(fixed(precise.scenario().design().replications()), 2);
        assertThat(precise.alternatives()).isEqualTo(stated.alternatives());
        assertThat(precise.comparisons()).isEqualTo(stated.comparisons());
        assertThat(precise.against()).isEqualTo(stated.against());
        assertThat(stated.precision()).isEmpty();
    }

    @Test
    void precision_onAnyThreads_same() throws ReplicationFailedException {
        Scenario scenario = knowing(halfWidthOfHundred(), MOST);
        ExperimentResult one = run(scenario, 1);

        assertThat(run(scenario, 2)).isEqualTo(one);
        assertThat(run(scenario, 7)).isEqualTo(one);
    }

    @Test
    void precision_mostReachedFirst_saysSoAndHowManyItTakes() throws ReplicationFailedException {
        double wanted = halfWidthOfHundred() / 4;

        ExperimentResult result = run(knowing(wanted, 60), 2);

        PrecisionOutcome outcome = result.precision().orElseThrow();
        assertThat(result.scenario().design().replications()).isEqualTo(60);
        assertThat(outcome.isReached()).isFalse();
        assertThat(outcome.halfWidth()).isGreaterThan(wanted).isCloseTo(widest(result), within(1e-12));
        // A quarter of the width takes sixteen times the futures, give or take what a pilot knows of the spread.
        assertThat(outcome.needed()).isBetween(600L, 4000L);
    }

    @Test
    void precision_fewerAllowedThanAPilot_neverReached() throws ReplicationFailedException {
        PrecisionOutcome outcome = run(knowing(1e6, 5), 2).precision().orElseThrow();

        assertThat(outcome.isReached()).isFalse();
        assertThat(outcome.needed()).isEqualTo(Stopping.PILOT);
    }

    @Test
    void precision_easy_pilotIsEnough() throws ReplicationFailedException {
        ExperimentResult result = run(knowing(1e6, MOST), 2);

        assertThat(result.scenario().design().replications()).isEqualTo(Stopping.PILOT);
        assertThat(result.precision().map(PrecisionOutcome::isReached)).contains(true);
    }

    @Test
    void precision_stoppedEarly_progressEndsAtItsTotal() throws ReplicationFailedException {
        List<Integer> left = new ArrayList<>();

        Experiment.comparing(knowing(1e6, MOST)).run(1, (done, total) -> left.add(total - done));

        assertThat(left).hasSize(2 * Stopping.PILOT).endsWith(1, 0);
    }

    @Test
    void precision_ofARunWithoutAHeadline_refused() {
        Scenario scenario = knowing(1, 50);
        Experiment single = new Experiment(scenario, List.of(scenario.alternative("pool")));

        assertThatIllegalArgumentException().isThrownBy(() -> single.run(1, Progress.SILENT));
    }

    @Test
    void design_badPrecision_refused() {
        Design design = new Design(10, 1, 0.95);

        for (double bad : new double[] {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> design.withPrecision(bad))
                    .withMessageContaining(String.valueOf(bad));
        }
        assertThat(design.withPrecision(0.1).withSeed(3).withReplications(4).precision())
                .hasValue(0.1);
        assertThat(design.precision()).isEmpty();
    }
}

package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever judges the simulator is judged first: formulas and chain against each other and against the literature. */
class OraclesTest {

    private static final Offset<Double> ROUNDING = within(1e-11);

    @ParameterizedTest
    @CsvSource({"0.7, 1, 1", "0.8, 1, 1", "1.8, 1, 3", "4, 1, 5", "2.1, 0.5, 6", "90, 1, 100"})
    void birthDeath_endlessPatience_isErlangC(double arrivalRate, double serviceRate, int servers) {
        BirthDeathQueue chain = new BirthDeathQueue(arrivalRate, serviceRate, servers, 0);
        ErlangC formula = new ErlangC(arrivalRate, serviceRate, servers);

        for (Measure measure : Measure.values()) {
            assertThat(chain.exact(measure)).as("%s", measure).isCloseTo(formula.exact(measure), ROUNDING);
        }
    }

    @Test
    void erlangC_oneServer_isTheFormulaOfTheSingleServer() {
        ErlangC queue = new ErlangC(0.8, 1, 1);

        assertThat(queue.exact(Measure.WAITED)).isCloseTo(0.8, ROUNDING);
        assertThat(queue.exact(Measure.WAIT)).isCloseTo(4, ROUNDING);
        assertThat(queue.exact(Measure.PRESENT)).isCloseTo(4, ROUNDING);
    }

    /** By hand for a = 2.1: the sum of a^k/k! below 3 is 5.305, and a³/3!·1/(1 − 0.7) is 5.145. */
    @Test
    void erlangC_threeServers_isTheSumByHand() {
        assertThat(new ErlangC(2.1, 1, 3).exact(Measure.WAITED)).isCloseTo(5.145 / (5.305 + 5.145), ROUNDING);
    }

    /** Whoever waits leaves as fast as whoever is served, so the number present is that of M/M/∞: Poisson. */
    @Test
    void birthDeath_patienceLikeService_isPoisson() {
        double mean = 4.4;
        BirthDeathQueue chain = new BirthDeathQueue(mean, 1, 5, 1);
        double term = Math.exp(-mean);
        double below = 0;
        double busy = 0;
        for (int state = 0; state < 5; state++) {
            below += term;
            busy += state * term;
            term *= mean / (state + 1);
        }
        busy += 5 * (1 - below);

        assertThat(chain.exact(Measure.PRESENT)).isCloseTo(mean, ROUNDING);
        assertThat(chain.exact(Measure.WAITED)).isCloseTo(1 - below, ROUNDING);
        assertThat(chain.exact(Measure.QUEUE)).isCloseTo(mean - busy, ROUNDING);
        assertThat(chain.exact(Measure.ABANDONED)).isCloseTo((mean - busy) / mean, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 8})
    void birthDeath_withPatience_whoComesIsServedOrGivesUp(double abandonRate) {
        BirthDeathQueue chain = new BirthDeathQueue(5, 1, 5, abandonRate);

        assertThat(5 * chain.exact(Measure.UTILIZATION)).isCloseTo(5 * (1 - chain.exact(Measure.ABANDONED)), ROUNDING);
    }

    /** D. J. Daley, J. Australian Math. Soc. 8 (1968) 683-699, for the wait; W. Whitt, Management Science 35 (1989). */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 0.8})
    void relativeVariance_singleServer_isTheKnownClosedForm(double load) {
        BirthDeathQueue chain = new BirthDeathQueue(load, 1, 1, 0);
        double idle = Math.pow(1 - load, 4);
        double ofWait = load * (2 + 5 * load - 4 * load * load + load * load * load) / idle;
        double ofPresent = 2 * load * (1 + load) / idle;
        double wait = load / (1 - load);

        assertThat(chain.relativeVariance(Measure.WAIT)).isCloseTo(ofWait / (wait * wait), within(1e-6));
        assertThat(chain.relativeVariance(Measure.PRESENT)).isCloseTo(load * ofPresent / (wait * wait), within(1e-6));
    }

    /** For M/M/∞ the number present has asymptotic variance 2a/μ over time. */
    @Test
    void relativeVariance_patienceLikeService_isThatOfInfinitelyManyServers() {
        double mean = 4.4;

        assertThat(new BirthDeathQueue(mean, 1, 5, 1).relativeVariance(Measure.PRESENT))
                .isCloseTo(2 * mean * mean / (mean * mean), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void relativeVariance_everyMeasure_isPositive(Measure measure) {
        assertThat(new BirthDeathQueue(5, 1, 5, 0.5).relativeVariance(measure)).isPositive();
    }
}

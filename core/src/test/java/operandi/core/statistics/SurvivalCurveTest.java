package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalCurveTest {

    /**
     * Weeks of remission under 6-MP: E. J. Freireich et al., Blood 21 (1963) 699-716, the example of most textbooks.
     * Relapses, and ends of observation without one.
     */
    private static final double[] RELAPSES = {6, 6, 6, 7, 10, 13, 16, 22, 23};

    private static final double[] CENSORED = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

    /**
     * Survival and standard error as R's survfit prints them (survival 0.857, std.err 0.0764, ...), here to the digits
     * printed; the ends at 95 % on the scale log(-log) to ten digits from SciPy 1.17, stats.ecdf of CensoredData.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 0.857, 0.0764, 0.6197179552659838, 0.951551747646997",
        "7, 0.807, 0.0869, 0.5631465646222333, 0.9228090192028804",
        "10, 0.753, 0.0963, 0.5031995107999564, 0.8893618351692655",
        "13, 0.690, 0.1068, 0.43161022248618397, 0.8490659633494507",
        "16, 0.627, 0.1141, 0.36751085598750205, 0.8049121894718412",
        "22, 0.538, 0.1282, 0.26777893676713505, 0.7467907176353944",
        "23, 0.448, 0.1346, 0.18805200595923235, 0.6801426284952414"
    })
    void curve_ofRemissions_publishedOne(double week, double survival, double error, double low, double high) {
        SurvivalCurve curve = SurvivalCurve.of(RELAPSES, CENSORED);

        assertThat(curve.at(week)).isCloseTo(survival, within(0.0005));
        assertThat(curve.standardErrorAt(week)).isCloseTo(error, within(0.00005));
        assertThat(curve.lowAt(week, 0.95)).isCloseTo(low, within(1e-10));
        assertThat(curve.highAt(week, 0.95)).isCloseTo(high, within(1e-10));
    }

    @Test
    void at_betweenEvents_sameAsAtTheOneBefore() {
        SurvivalCurve curve = SurvivalCurve.of(RELAPSES, CENSORED);

        assertThat(curve.at(-1)).isEqualTo(1);
        assertThat(curve.at(5.999)).isEqualTo(1);
        assertThat(curve.standardErrorAt(5.999)).isZero();
        assertThat(curve.lowAt(5.999, 0.95)).isEqualTo(1);
        assertThat(curve.at(6.5)).isEqualTo(curve.at(6));
        assertThat(curve.standardErrorAt(9.9)).isEqualTo(curve.standardErrorAt(7));
        assertThat(curve.at(35)).isEqualTo(curve.at(23));
    }

    @Test
    void at_beyondTheLastObservation_unknown() {
        SurvivalCurve curve = SurvivalCurve.of(RELAPSES, CENSORED);

        assertThat(curve.at(35.001)).isNaN();
        assertThat(curve.standardErrorAt(36)).isNaN();
        assertThat(curve.lowAt(36, 0.95)).isNaN();
        assertThat(curve.at(Double.NaN)).isNaN();
    }

    @Test
    void quantile_ofRemissions_medianIsPublishedOneAndMoreIsUnknown() {
        SurvivalCurve curve = SurvivalCurve.of(RELAPSES, CENSORED);

        assertThat(curve.quantile(0.5)).isEqualTo(23);
        assertThat(curve.quantile(0.1)).isEqualTo(6);
        assertThat(curve.quantile(0.19)).isEqualTo(7);
        assertThat(curve.quantile(0.55)).isEqualTo(23);
        assertThat(curve.quantile(0.56)).isNaN();
        assertThat(curve.quantile(1)).isNaN();
    }

    @Test
    void curve_nothingCensored_empiricalShare() {
        double[] times = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        SurvivalCurve curve = SurvivalCurve.of(times, new double[0]);
        for (double time : times) {
            double share = Arrays.stream(times).filter(other -> other > time).count() / 10.0;
            assertThat(curve.at(time)).isCloseTo(share, within(1e-15));
            // Without censoring Greenwood's is the binomial one.
            assertThat(curve.standardErrorAt(time)).isCloseTo(Math.sqrt(share * (1 - share) / 10), within(1e-15));
        }
        for (int rank = 1; rank <= 10; rank++) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            assertThat(curve.quantile(rank / 10.0)).as("rank %d", rank).isEqualTo(sorted[rank - 1]);
        }
        assertThat(curve.at(100)).isZero();
        assertThat(curve.standardErrorAt(100)).isZero();
        assertThat(curve.highAt(100, 0.95)).isZero();
    }

    /** What the product has: all that never get there end at the horizon. */
    @Test
    void curve_allCensoredAtTheHorizon_sharesOfAll() {
        SurvivalCurve curve = SurvivalCurve.of(new double[] {4, 8, 12}, new double[] {52, 52, 52, 52, 52});

        assertThat(curve.at(8)).isCloseTo(6 / 8.0, within(1e-15));
        assertThat(curve.at(52)).isCloseTo(5 / 8.0, within(1e-15));
        assertThat(curve.quantile(3 / 8.0)).isEqualTo(12);
        assertThat(curve.quantile(0.5)).isNaN();
    }

    @Test
    void curve_censoredAtTheTimeOfAnEvent_stillWaitingThen() {
        SurvivalCurve together = SurvivalCurve.of(new double[] {5}, new double[] {5});

        assertThat(together.at(5)).isEqualTo(0.5);
        assertThat(SurvivalCurve.of(new double[] {5}, new double[] {4}).at(5)).isZero();
    }

    @Test
    void curve_inAnyOrder_same() {
        SurvivalCurve curve = SurvivalCurve.of(RELAPSES, CENSORED);
        double[] relapses = {23, 6, 10, 6, 22, 7, 6, 16, 13};
        double[] censored = {35, 6, 34, 9, 32, 10, 32, 11, 25, 17, 20, 19};

        assertThat(SurvivalCurve.of(relapses, censored))
                .usingRecursiveComparison()
                .isEqualTo(curve);
    }

    @Test
    void curve_timesAtOrBelowZero_welcome() {
        SurvivalCurve curve = SurvivalCurve.of(new double[] {-3, -0.0, 0.0}, new double[] {-1});

        assertThat(curve.at(-2)).isEqualTo(0.75);
        assertThat(curve.at(0)).isZero();
        assertThat(curve.at(-0.0)).isZero();
        assertThat(curve.quantile(0.25)).isEqualTo(-3);
    }

    @Test
    void curve_ofNothing_nothingKnown() {
        SurvivalCurve curve = SurvivalCurve.of(new double[0], new double[0]);

        assertThat(curve.at(0)).isNaN();
        assertThat(curve.quantile(0.5)).isNaN();
        assertThat(SurvivalCurve.of(new double[0], new double[] {7}).at(7)).isEqualTo(1);
        assertThat(SurvivalCurve.of(new double[0], new double[] {7}).at(8)).isNaN();
    }

    /**
     * Exponential times censored at exponential ones, at the true median: 95 % intervals cover in 950 of 1000, four
     * standard deviations being 28.
     */
    @Tag("coverage")
    @Test
    void interval_ofExponentialTimes_coversAsStated() {
        int covered = 0;
        double median = StrictMath.log(2);
        for (int seed = 1; seed <= 1000; seed++) {
            Noise noise = new Noise(seed);
            double[] happened = new double[60];
            double[] censored = new double[60];
            int events = 0;
            for (int i = 0; i < 60; i++) {
                double event = noise.exponential();
                double end = 3 * noise.exponential() + 0.5;
                if (event <= end) {
                    happened[events++] = event;
                } else {
                    censored[i - events] = end;
                }
            }
            SurvivalCurve curve =
                    SurvivalCurve.of(Arrays.copyOf(happened, events), Arrays.copyOf(censored, 60 - events));
            covered += curve.lowAt(median, 0.95) <= 0.5 && 0.5 <= curve.highAt(median, 0.95) ? 1 : 0;
        }
        assertThat(covered).isBetween(950 - 28, 950 + 28);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_timeNotFinite_refused(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalCurve.of(new double[] {bad}, new double[0]))
                .withMessageContaining(String.valueOf(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> SurvivalCurve.of(new double[0], new double[] {bad}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, 1.0000001})
    void quantile_noProbability_refused(double bad) {
        SurvivalCurve curve = SurvivalCurve.of(RELAPSES, CENSORED);

        assertThatIllegalArgumentException().isThrownBy(() -> curve.quantile(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> curve.lowAt(6, bad));
        assertThatIllegalArgumentException().isThrownBy(() -> curve.highAt(6, bad));
    }
}

package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import operandi.core.model.Metric;
import org.junit.jupiter.api.Test;

/**
 * Weekly series made by hand: twenty weeks of a wait of 10 min in the baseline, and a change in the middle of the sixth.
 * Smallest difference that matters: 1 min.
 */
class PassageTest {

    private static final int WEEKS = 20;
    private static final Metric WAIT = Metric.of("customer.wait").orElseThrow();
    private static final Metric RESOLVED = Metric.of("customer.resolved").orElseThrow();
    private static final List<Transition.Date> DATES = List.of(new Transition.Date("wave 1: a", 5.5));

    /** Six minutes worse for four weeks, then two minutes better. */
    private static final double[] DIP_AND_GAIN = {0, 0, 0, 0, 0, 0, 6, 6, 6, 6, -2, -2, -2, -2, -2, -2, -2, -2, -2, -2};

    private static Change change(Metric metric) {
        return new Change(metric, 1, DATES, 2, 0.95);
    }

    private static WeeklyRatio constant(double value) {
        double[] values = new double[WEEKS];
        Arrays.fill(values, value);
        return new WeeklyRatio(values, contacts());
    }

    private static double[] contacts() {
        double[] contacts = new double[WEEKS];
        Arrays.fill(contacts, 50);
        return contacts;
    }

    private static WeeklyRatio shifted(double[] differences, double factor) {
        double[] values = Arrays.stream(differences)
                .map(difference -> 10 + factor * difference)
                .toArray();
        return new WeeklyRatio(values, contacts());
    }

    private static Passage passage(Metric metric, double... factors) {
        List<WeeklyRatio> baseline = new ArrayList<>();
        List<WeeklyRatio> alternative = new ArrayList<>();
        for (double factor : factors) {
            baseline.add(constant(10));
            alternative.add(shifted(DIP_AND_GAIN, factor));
        }
        return Passage.of(change(metric), baseline, alternative);
    }

    @Test
    void oneFuture_depthRecoveryAndBreakEven() {
        Passage passage = passage(WAIT, 1, 1);

        // weeks 6 to 9 are the worst four
        assertThat(passage.depth()).containsExactly(6, 6);
        // four weeks that begin with week 8: (6 + 6 - 2 - 2) / 4 = 2; with week 9: 0, which ends with week 12, at 13
        assertThat(passage.recovery()).containsExactly(13 - 5.5, 13 - 5.5);
        // 24 min lost by the end of week 9, made up after twelve weeks of 2 min: not in the ten there are
        assertThat(passage.breakEven()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void smallDip_breaksEvenWhenWhatWasLostIsMadeUp() {
        double[] smallDip = {0, 0, 0, 0, 0, 0, 3, 3, 0, 0, -2, -2, -2, -2, -2, -2, -2, -2, -2, -2};

        Passage passage = Passage.of(change(WAIT), List.of(constant(10)), List.of(shifted(smallDip, 1)));

        // 6 min lost; weeks 10, 11 and 12 give back 2 each, week 13 makes it favourable, and ends at 14
        assertThat(passage.breakEven()).containsExactly(14 - 5.5);
    }

    @Test
    void weeks_areNamedByTheirLastAndBeginAfterTheWarmUp() {
        Transition transition = passage(WAIT, 1, 1).transition();

        assertThat(transition.weeks()).hasSize(15);
        assertThat(transition.weeks().get(0).last()).isEqualTo(5);
        assertThat(transition.weeks().get(14).last()).isEqualTo(19);
        assertThat(transition.weeks().get(4).mean()).isEqualTo((6 + 6 + 6 + 6) / 4.0);
        assertThat(transition.weeks().get(14).mean()).isEqualTo(-2);
        // the first four weeks after the date are 6 to 9, the last 16 to 19
        assertThat(transition.family()).isEqualTo(11);
        assertThat(transition.samples()).hasSize(2);
        assertThat(transition.samples().get(0)).hasSize(15);
    }

    @Test
    void weeks_intervalIsStudentsForTheWholeFamily() {
        Transition.Week worst = passage(WAIT, 0.5, 1.5).transition().weeks().get(4);

        // 3 and 9: s = 3 sqrt(2), s / sqrt(2) = 3; t(1 - 0.05 / 11 / 2; 1) = cot(pi 0.05 / 22), exact for one degree
        assertThat(worst.mean()).isEqualTo(6);
        assertThat(worst.halfWidth()).isCloseTo(3 / Math.tan(Math.PI * 0.05 / 22), within(1e-6));
        assertThat(worst.p50()).isEqualTo(6);
        assertThat(worst.p10()).isCloseTo(3.6, within(1e-12));
    }

    @Test
    void dip_existsWhereTheWholeIntervalIsBeyondDelta() {
        assertThat(passage(WAIT, 1, 1).transition().dips()).isTrue();
        assertThat(passage(WAIT, 0.1, 0.1).transition().dips()).as("0.6 min").isFalse();
        assertThat(passage(WAIT, 0.5, 1.5).transition().dips())
                .as("6 min, but of two futures")
                .isFalse();
        assertThat(passage(WAIT, -0.4, -0.4).transition().dips())
                .as("better, then 0.8 min worse")
                .isFalse();
    }

    @Test
    void higherIsBetter_turnsItRound() {
        Passage passage = passage(RESOLVED, -1, -1);

        assertThat(passage.transition().dips()).isTrue();
        assertThat(passage.depth()).containsExactly(6, 6);
        assertThat(passage.recovery()).containsExactly(7.5, 7.5);
        assertThat(passage.transition().weeks().get(4).mean()).as("as measured").isEqualTo(-6);
        assertThat(passage(RESOLVED, 1, 1).depth()[0]).as("up, then 2 down").isEqualTo(2);
    }

    @Test
    void spread_countsFuturesThatTheQuestionConcerns() {
        Transition transition = passage(WAIT, 1, 0.1, 1).transition();

        assertThat(transition.depth().concerned()).isEqualTo(3);
        assertThat(transition.depth().reached()).isEqualTo(3);
        assertThat(transition.depth().p50()).isEqualTo(6);
        assertThat(transition.recovery().concerned()).as("left at all").isEqualTo(2);
        assertThat(transition.recovery().reached()).isEqualTo(2);
        assertThat(transition.recovery().p90()).isEqualTo(7.5);
        assertThat(transition.breakEven().concerned()).isEqualTo(3);
        assertThat(transition.breakEven().reached()).isZero();
        assertThat(transition.breakEven().p50()).isNaN();
    }

    @Test
    void noDifference_hasNoDipAndNothingToRecoverFrom() {
        Passage passage = passage(WAIT, 0, 0);

        assertThat(passage.transition().dips()).isFalse();
        assertThat(passage.depth()).containsExactly(0, 0);
        assertThat(passage.transition().recovery().concerned()).isZero();
        assertThat(passage.breakEven()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void series_areTheFuturesAsMetrics() {
        List<MetricSeries> series = passage(WAIT, 1, 0.1).series(0.95);

        assertThat(series)
                .extracting(one -> one.key().metric().id())
                .containsExactly("reorganization.dip", "reorganization.recovery", "reorganization.break-even");
        assertThat(series).allMatch(one -> one.key().scope().equals("all"));
        assertThat(series.get(1).values()).containsExactly(7.5, Double.NaN);
        assertThat(series.get(1).summary().n()).isEqualTo(1);
    }
}

package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.SweepResult.Point;
import operandi.core.experiment.SweepResult.Tipping;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.core.statistics.VarianceReduction;
import org.junit.jupiter.api.Test;

/** Differences along an axis, made by hand; the stated value is 10. */
class TippingsTest {

    private static final Threshold THRESHOLD =
            new Threshold(Metric.of("customer.wait").orElseThrow(), 1);

    private static Point point(double value, double difference) {
        Verdict verdict = difference > 1 ? Verdict.WORSE : difference < -1 ? Verdict.BETTER : Verdict.NO_DIFFERENCE;
        return new Point("a", value, comparison("other", difference, verdict));
    }

    private static Comparison comparison(String alternative, double difference, Verdict verdict) {
        return new Comparison(
                alternative,
                "stay",
                THRESHOLD,
                "all",
                Window.WHOLE,
                difference,
                0,
                0,
                0,
                2,
                0,
                0,
                new VarianceReduction(1, 0.5, Double.POSITIVE_INFINITY),
                verdict,
                0,
                List.of());
    }

    private static Tipping tipping(double stated, double... valuesAndDifferences) {
        List<Point> axis = new ArrayList<>();
        for (int i = 0; i < valuesAndDifferences.length; i += 2) {
            axis.add(point(valuesAndDifferences[i], valuesAndDifferences[i + 1]));
        }
        return Tippings.of(point(10, stated), axis);
    }

    @Test
    void signChange_isInterpolatedFromTheStatedValueToItsNeighbour() {
        Tipping tipping = tipping(-3, 5, -9, 20, 1);

        // from -3 at 10 to 1 at 20
        assertThat(tipping.at()).hasValueCloseTo(17.5, within(1e-12));
        assertThat(tipping.verdictChanges()).isTrue();
        assertThat(tipping.path()).isEqualTo("a");
        assertThat(tipping.alternative()).isEqualTo("other");
    }

    @Test
    void severalSignChanges_theNearestToTheStatedValueCounts() {
        // zeros at 2, 7.5 and 15
        assertThat(tipping(4, 0, -1, 4, 1, 6, -2.4, 20, -4).at()).hasValueCloseTo(7.5, within(1e-12));
    }

    @Test
    void orderOfThePoints_doesNotMatter() {
        assertThat(tipping(-3, 20, 1, 5, -9)).isEqualTo(tipping(-3, 5, -9, 20, 1));
    }

    @Test
    void zeroAtAPoint_isATipping() {
        assertThat(tipping(-3, 5, -9, 20, 0).at()).hasValue(20);
        assertThat(tipping(0, 5, -9, 20, -2).at()).hasValue(10);
    }

    @Test
    void noSignChange_hasNone() {
        Tipping tipping = tipping(-3, 5, -9, 20, -2);

        assertThat(tipping.at()).isEmpty();
        assertThat(tipping.verdictChanges()).isFalse();
    }

    @Test
    void undefinedDifference_isPassedOver() {
        assertThat(tipping(-3, 5, Double.NaN, 20, Double.NaN).at()).isEmpty();
    }

    @Test
    void otherAlternatives_playNoPart() {
        Point foreign = new Point("a", 11, comparison("third", 50, Verdict.WORSE));

        assertThat(Tippings.of(point(10, -3), List.of(foreign, point(20, -2))).verdictChanges())
                .isFalse();
    }
}

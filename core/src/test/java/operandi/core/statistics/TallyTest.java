package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    @Test
    void empty_everythingButTheCount_undefined() {
        Tally tally = new Tally();

        assertThat(tally.count()).isZero();
        assertThat(tally.mean()).isNaN();
        assertThat(tally.variance()).isNaN();
        assertThat(tally.standardDeviation()).isNaN();
        assertThat(tally.min()).isNaN();
        assertThat(tally.max()).isNaN();
    }

    @Test
    void add_one_meanKnownAndVarianceNot() {
        Tally tally = of(-3);

        assertThat(tally.mean()).isEqualTo(-3);
        assertThat(tally.variance()).isNaN();
        assertThat(tally.max()).isEqualTo(-3);
    }

    @Test
    void add_smallSample_textbookMoments() {
        Tally tally = of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(tally.count()).isEqualTo(8);
        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-15 * 8));
        assertThat(tally.min()).isEqualTo(2);
        assertThat(tally.max()).isEqualTo(9);
    }

    @Test
    void variance_meanABillionSpreadOne_exact() {
        Tally tally = new Tally();
        for (int i = 0; i < 1_000_000; i++) {
            tally.add(1e9 + (i % 2 == 0 ? -1 : 1));
        }

        assertThat(tally.mean()).isEqualTo(1e9);
        assertThat(tally.variance()).isCloseTo(1_000_000.0 / 999_999, within(1e-12));
        assertThat(of(1e9 - 1, 1e9, 1e9 + 1).variance()).isEqualTo(1);
    }

    @Test
    void variance_allTheSame_zero() {
        assertThat(of(0.1, 0.1, 0.1).variance()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void merge_anySplit_sameMomentsAsTogether(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Tally whole = new Tally();
        Tally merged = new Tally();
        for (int part = 0; part < 50; part++) {
            Tally tally = new Tally();
            int size = random.nextInt(40);
            for (int i = 0; i < size; i++) {
                double value = 1e6 + part + random.nextDouble();
                whole.add(value);
                tally.add(value);
            }
            merged.merge(tally);
        }

        assertThat(merged.count()).as("seed %d", seed).isEqualTo(whole.count());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-9));
        assertThat(merged.variance()).isCloseTo(whole.variance(), within(1e-11 * whole.variance()));
        assertThat(merged.min()).isEqualTo(whole.min());
        assertThat(merged.max()).isEqualTo(whole.max());
    }

    @Test
    void merge_intoEmpty_sameBits() {
        Tally source = of(1e9, 1e9 + 0.25, 1e9 - 7);
        Tally copy = new Tally();
        copy.merge(source);
        copy.merge(new Tally());

        assertThat(copy).usingRecursiveComparison().isEqualTo(source);
    }

    @Test
    void merge_itself_refused() {
        Tally tally = of(1, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> tally.merge(tally));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void add_notFinite_refusedAndNothingChanged(double bad) {
        Tally tally = of(1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(bad))
                .withMessageContaining(String.valueOf(bad));
        assertThat(tally).usingRecursiveComparison().isEqualTo(of(1, 2));
    }

    private static Tally of(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }
}

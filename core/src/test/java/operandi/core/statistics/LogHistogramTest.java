package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogHistogramTest {

    @Test
    void quantile_empty_undefined() {
        LogHistogram empty = new LogHistogram();

        assertThat(empty.count()).isZero();
        assertThat(empty.quantile(0.5)).isNaN();
        assertThat(empty.min()).isNaN();
        assertThat(empty.max()).isNaN();
    }

    @Test
    void quantile_valuesBelow256_exact() {
        LogHistogram histogram = new LogHistogram();
        for (int value = 255; value >= 0; value--) {
            histogram.record(value);
        }
        for (int rank = 1; rank <= 256; rank++) {
            assertThat(histogram.quantile(rank / 256.0)).isEqualTo(rank - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quantile_valuesOfEverySize_within256thOfTheOrderStatistic(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] values = new long[9_999];
        LogHistogram histogram = new LogHistogram();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextLong() >>> (1 + random.nextInt(63));
            histogram.record(values[i]);
        }
        Arrays.sort(values);
        for (int rank = 1; rank <= values.length; rank++) {
            double exact = values[rank - 1];
            double estimate = histogram.quantile((rank - 0.5) / values.length);
            assertThat(estimate)
                    .as("seed %d, rank %d", seed, rank)
                    .isCloseTo(exact, within(exact / 256 * (1 + 0x1.0p-44)));
        }
    }

    @Test
    void quantile_everyBucketsBorders_within256th() {
        for (int exponent = 0; exponent < 63; exponent++) {
            for (long value : new long[] {1L << exponent, (1L << exponent) + 1, (1L << exponent) - 1}) {
                LogHistogram histogram = new LogHistogram();
                histogram.record(0);
                histogram.record(value);
                histogram.record(Long.MAX_VALUE);
                // From 2^53 on the middle itself is rounded to a double.
                assertThat(histogram.quantile(0.5)).isCloseTo((double) value, within(value / 256.0 * (1 + 0x1.0p-44)));
            }
        }
    }

    @Test
    void quantile_ends_exact() {
        LogHistogram histogram = new LogHistogram();
        histogram.record(1_000_003);
        histogram.record(5_000_011);
        histogram.record(Long.MAX_VALUE);

        assertThat(histogram.quantile(0)).isEqualTo(1_000_003);
        assertThat(histogram.quantile(1)).isEqualTo((double) Long.MAX_VALUE);
        assertThat(histogram.min()).isEqualTo(1_000_003);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void merge_anySplitInAnyOrder_sameAsTogether(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LogHistogram whole = new LogHistogram();
        LogHistogram[] parts = new LogHistogram[10];
        Arrays.setAll(parts, i -> new LogHistogram());
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >>> (1 + random.nextInt(63));
            whole.record(value);
            parts[random.nextInt(parts.length - 1)].record(value);
        }
        LogHistogram forwards = new LogHistogram();
        LogHistogram backwards = new LogHistogram();
        for (int i = 0; i < parts.length; i++) {
            forwards.merge(parts[i]);
            backwards.merge(parts[parts.length - 1 - i]);
        }

        assertThat(forwards).as("seed %d", seed).usingRecursiveComparison().isEqualTo(whole);
        assertThat(backwards).as("seed %d", seed).usingRecursiveComparison().isEqualTo(whole);
    }

    @Test
    void merge_itself_everyCountDoubled() {
        LogHistogram histogram = new LogHistogram();
        histogram.record(3);
        histogram.record(900);
        histogram.merge(histogram);

        assertThat(histogram.count()).isEqualTo(4);
        assertThat(histogram.quantile(0.5)).isEqualTo(3);
    }

    @Test
    void record_negative_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogHistogram().record(-1))
                .withMessageContaining("-1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void quantile_noProbability_refused(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogHistogram().quantile(bad));
    }
}

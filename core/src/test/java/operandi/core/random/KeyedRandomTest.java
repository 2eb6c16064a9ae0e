package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedRandomTest {

    private static final long PATIENCE = Key.of("patience");
    private static final long EFFORT = Key.of("effort");

    /** Each seed of each statistical test raises a false alarm with this probability. */
    private static final double FALSE_ALARM = 1e-6;

    @Test
    void bits_askedTwiceInAnotherOrder_sameValue() {
        KeyedRandom one = new KeyedRandom(42, 7);
        KeyedRandom other = new KeyedRandom(42, 7);
        long first = one.bits(1, PATIENCE, 0);
        long second = one.bits(2, EFFORT, 3);

        other.uniform(99, EFFORT, 1);
        other.block(98, PATIENCE, 0);

        assertThat(other.bits(2, EFFORT, 3)).isEqualTo(second);
        assertThat(other.bits(1, PATIENCE, 0)).isEqualTo(first);
    }

    @Test
    void bits_anyPartOfTheKeyDiffers_otherValue() {
        long reference = new KeyedRandom(42, 7).bits(1, PATIENCE, 0);

        assertThat(new KeyedRandom(43, 7).bits(1, PATIENCE, 0)).isNotEqualTo(reference);
        assertThat(new KeyedRandom(42, 8).bits(1, PATIENCE, 0)).isNotEqualTo(reference);
        assertThat(new KeyedRandom(42, 7).bits(2, PATIENCE, 0)).isNotEqualTo(reference);
        assertThat(new KeyedRandom(42, 7).bits(1, EFFORT, 0)).isNotEqualTo(reference);
        assertThat(new KeyedRandom(42, 7).bits(1, PATIENCE, 1)).isNotEqualTo(reference);
    }

    @Test
    void bits_zeroSeedAndKey_publishedAnswer() {
        assertThat(new KeyedRandom(0, 0).bits(0, 0, 0)).isEqualTo(0x16554d9eca36314cL);
    }

    @Test
    void block_anyKey_wordZeroIsWhatBitsReturns() {
        KeyedRandom random = new KeyedRandom(1, 0);
        random.block(5, EFFORT, 2);

        assertThat(random.word(0)).isEqualTo(random.bits(5, EFFORT, 2));
        assertThat(random.uniformOf(0)).isEqualTo(random.uniform(5, EFFORT, 2));
    }

    @Test
    void block_drawsInBetween_wordsStay() {
        KeyedRandom random = new KeyedRandom(1, 0);
        random.block(5, EFFORT, 2);
        long[] before = {random.word(0), random.word(1), random.word(2), random.word(3)};

        random.uniform(6, EFFORT, 2);

        assertThat(before).containsExactly(random.word(0), random.word(1), random.word(2), random.word(3));
    }

    @Test
    void toUniform_extremeBits_insideOpenInterval() {
        assertThat(KeyedRandom.toUniform(0L)).isEqualTo(0x1.0p-53);
        assertThat(KeyedRandom.toUniform(-1L)).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
    }

    @Test
    void toUniform_complementedBits_mirroredAboutOneHalf() {
        KeyedRandom random = new KeyedRandom(1, 0);
        for (long entity = 0; entity < 10_000; entity++) {
            long bits = random.bits(entity, EFFORT, 0);
            assertThat(KeyedRandom.toUniform(~bits)).isEqualTo(1 - KeyedRandom.toUniform(bits));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void uniform_consecutiveEntities_fillsTheUnitSquareEvenly(long seed) {
        KeyedRandom random = new KeyedRandom(seed, 0);
        int side = 32;
        long[] counts = new long[side * side];
        for (long entity = 0; entity < 200_000; entity++) {
            int column = (int) (random.uniform(entity, EFFORT, 0) * side);
            int row = (int) (random.uniform(entity + 1, EFFORT, 0) * side);
            counts[row * side + column]++;
        }
        double p = ChiSquareTest.withDefaults().test(counts).getPValue();

        assertThat(p).as("seed %d", seed).isBetween(FALSE_ALARM / 2, 1 - FALSE_ALARM / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void uniformOf_fourWords_uncorrelated(long seed) {
        KeyedRandom random = new KeyedRandom(seed, 0);
        int n = 100_000;
        double[] sumOfProducts = new double[3];
        for (long entity = 0; entity < n; entity++) {
            random.block(entity, EFFORT, 0);
            for (int word = 1; word < 4; word++) {
                sumOfProducts[word - 1] += (random.uniformOf(0) - 0.5) * (random.uniformOf(word) - 0.5);
            }
        }
        // Each product has mean 0 and standard deviation 1/12; five sigma is a false alarm in 1.7 million.
        for (double sum : sumOfProducts) {
            assertThat(sum / n).as("seed %d", seed).isCloseTo(0, within(5.0 / 12 / Math.sqrt(n)));
        }
    }

    @Test
    void draws_manyOfThem_allocateNothing() {
        KeyedRandom random = new KeyedRandom(1, 0);
        Distribution effort = Lognormal.of(300, 200);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = drawn(random, effort, 20_000);
        long before = threads.getCurrentThreadAllocatedBytes();

        sum += drawn(random, effort, 100_000);

        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isPositive();
        assertThat(bytes).as("bytes for 100,000 draws").isLessThan(10_000);
    }

    private static long drawn(KeyedRandom random, Distribution effort, int draws) {
        long sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += effort.ticks(random.uniform(i, EFFORT, 0));
            random.block(i, PATIENCE, 0);
            sum += effort.ticks(random.uniformOf(3));
        }
        return sum;
    }
}

package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTest {

    /** Test vectors of RFC 9923 and of the authors' reference code. */
    @ParameterizedTest
    @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
    void fnv1a_publishedText_publishedHash(String text, String expected) {
        assertThat(Key.fnv1a(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Long.parseUnsignedLong(expected, 16));
    }

    @Test
    void of_similarNames_differ() {
        assertThat(Key.of("effort")).isEqualTo(Key.of("effort")).isNotEqualTo(Key.of("Effort"));
        assertThat(Key.of("größe")).isNotEqualTo(Key.of("grosse"));
        assertThat(Key.of("")).isNotZero();
    }

    @Test
    void combine_swapped_differs() {
        SplittableRandom keys = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long a = keys.nextLong();
            long b = keys.nextLong();
            assertThat(Key.combine(a, b)).isNotEqualTo(Key.combine(b, a));
            assertThat(Key.combine(i, i + 1L)).isNotEqualTo(Key.combine(i + 1L, i));
        }
    }

    /**
     * The JDK's splittable generator finalizes its seed, advanced by the golden ratio, with the same variant of the
     * finalizer; so its first number is the finalizer's value of any argument less that ratio.
     */
    @Test
    void combine_anyPair_asTheFinalizerOfTheJdkGivesIt() {
        long golden = 0x9E3779B97F4A7C15L;
        SplittableRandom keys = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            long first = keys.nextLong();
            long second = keys.nextLong();
            long inner = new SplittableRandom(first).nextLong();

            assertThat(Key.combine(first, second)).isEqualTo(new SplittableRandom(inner + second - golden).nextLong());
        }
    }

    @Test
    void combine_zeros_notZero() {
        assertThat(Key.combine(0, 0)).isNotZero();
        assertThat(Key.combine(Key.combine(0, 0), 0)).isNotEqualTo(Key.combine(0, Key.combine(0, 0)));
    }

    /** A million random keys would collide with probability 3e-8. */
    @Test
    void child_millionOfMixedParentsKindsAndGenerations_allDistinct() {
        long[] kinds = {Key.of("visit"), Key.of("ticket"), 0, 1, 2};
        int parents = 2_000;
        int ordinals = 100;
        long[] ids = new long[parents * kinds.length * ordinals];
        int next = 0;
        for (int parent = 0; parent < parents; parent++) {
            // Small numbers, names, and children of children all serve as parents.
            long parentId = parent % 3 == 0
                    ? parent
                    : parent % 3 == 1 ? Key.of("customer " + parent) : Key.child(parent, kinds[0], parent);
            for (long kind : kinds) {
                for (int ordinal = 0; ordinal < ordinals; ordinal++) {
                    ids[next++] = Key.child(parentId, kind, ordinal);
                }
            }
        }
        assertThat(Arrays.stream(ids).distinct().count()).isEqualTo(1_000_000);
    }

    /**
     * Flips of each output bit per input bit are binomial with mean 2048 and standard deviation 32. Seven standard
     * deviations over 16,384 cells give a false alarm with probability 4e-8.
     */
    @Test
    void combine_oneBitFlipped_everyBitFlipsHalfOfTheTime() {
        LongBinaryOperator pair = Key::combine;
        LongBinaryOperator swapped = (a, b) -> Key.combine(b, a);
        for (LongBinaryOperator function : new LongBinaryOperator[] {pair, swapped}) {
            for (boolean smallNumbers : new boolean[] {true, false}) {
                int[][] flips = flips(function, smallNumbers);
                for (int[] row : flips) {
                    for (int count : row) {
                        assertThat(count).isBetween(2048 - 7 * 32, 2048 + 7 * 32);
                    }
                }
            }
        }
    }

    private static int[][] flips(LongBinaryOperator function, boolean smallNumbers) {
        SplittableRandom keys = new SplittableRandom(1);
        int[][] flips = new int[Long.SIZE][Long.SIZE];
        for (int trial = 0; trial < 4096; trial++) {
            long a = smallNumbers ? trial : keys.nextLong();
            long b = smallNumbers ? 3 : keys.nextLong();
            long reference = function.applyAsLong(a, b);
            for (int in = 0; in < Long.SIZE; in++) {
                long changed = reference ^ function.applyAsLong(a ^ (1L << in), b);
                for (int out = 0; out < Long.SIZE; out++) {
                    flips[in][out] += (int) ((changed >>> out) & 1);
                }
            }
        }
        return flips;
    }
}

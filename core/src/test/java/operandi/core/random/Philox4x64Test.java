package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Philox4x64Test {

    /** The lines {@code philox4x64 10} of the file kat_vectors of Random123: counter, key, expected words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000000000000000 0000000000000000 0000000000000000 0000000000000000"
                        + "| 0000000000000000 0000000000000000"
                        + "| 16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b",
                "ffffffffffffffff ffffffffffffffff ffffffffffffffff ffffffffffffffff"
                        + "| ffffffffffffffff ffffffffffffffff"
                        + "| 87b092c3013fe90b 438c3c67be8d0224 9cc7d7c69cd777b6 a09caebf594f0ba0",
                "243f6a8885a308d3 13198a2e03707344 a4093822299f31d0 082efa98ec4e6c89"
                        + "| 452821e638d01377 be5466cf34e90c6c"
                        + "| a528f45403e61d95 38c72dbd566e9788 a5a1610e72fd18b5 57bd43b5e52b7fe6",
            })
    void block_publishedCounterAndKey_publishedWords(String counter, String key, String expected) {
        long[] c = words(counter);
        long[] k = words(key);
        long[] actual = new long[4];

        Philox4x64.block(c[0], c[1], c[2], c[3], k[0], k[1], actual);

        assertThat(actual).containsExactly(words(expected));
        assertThat(Philox4x64.firstWord(c[0], c[1], c[2], c[3], k[0], k[1])).isEqualTo(actual[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void block_consecutiveCounters_agreesWithCommonsRng(long seed) {
        SplittableRandom arguments = new SplittableRandom(seed);
        long[] words = new long[4];
        for (int stream = 0; stream < 200; stream++) {
            long[] s = arguments.longs(6).toArray();
            UniformRandomProvider oracle = RandomSource.PHILOX_4X64.create(s);
            for (int block = 1; block <= 20; block++) {
                // The oracle counts up before its first block, from the counter in words 2 to 5 of its seed.
                Philox4x64.block(s[2] + block, s[3], s[4], s[5], s[0], s[1], words);
                for (int word = 0; word < 4; word++) {
                    assertThat(words[word])
                            .as("seed %d, stream %d, block %d, word %d", seed, stream, block, word)
                            .isEqualTo(oracle.nextLong());
                }
            }
        }
    }

    @Test
    void firstWord_anyArguments_isWordZeroOfTheBlock() {
        SplittableRandom arguments = new SplittableRandom(1);
        long[] words = new long[4];
        for (int i = 0; i < 10_000; i++) {
            long[] a = arguments.longs(6).toArray();
            Philox4x64.block(a[0], a[1], a[2], a[3], a[4], a[5], words);
            assertThat(Philox4x64.firstWord(a[0], a[1], a[2], a[3], a[4], a[5])).isEqualTo(words[0]);
        }
    }

    private static long[] words(String text) {
        return Arrays.stream(text.split(" "))
                .mapToLong(HexFormat::fromHexDigitsToLong)
                .toArray();
    }
}

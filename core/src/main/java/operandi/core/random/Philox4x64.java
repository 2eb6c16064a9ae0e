package operandi.core.random;

/**
 * The counter-based generator Philox 4x64 with 10 rounds: a stateless bijection that scrambles a counter of four
 * 64-bit words under a key of two.
 *
 * <p>The same counter and key give the same four words on every machine, for ever; neighbouring counters give words
 * that pass the BigCrush battery. There is no state to advance, hence nothing that the order of draws could disturb.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC'11, doi:10.1145/2063384.2063405. The tests hold the known answers published with the authors' Random123.
 */
public final class Philox4x64 {

    /**
     * Nine rounds as three turns of three, written out; the tenth follows. A loop over single rounds costs 1.4 to 2.5 times
     * as much, since it moves all words between registers in every round (measured, docs/decisions/0018).
     */
    private static final int TURNS = 3;

    /** Multipliers of the two halves; both have their highest bit set, which {@link #unsignedHigh} relies on. */
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;

    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;

    /** Weyl increments of the key: the golden ratio and the square root of three less one. */
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;

    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private Philox4x64() {}

    /**
     * The first of the four words of a block; does not allocate.
     *
     * @param counter0 first counter word
     * @param counter1 second counter word
     * @param counter2 third counter word
     * @param counter3 fourth counter word
     * @param key0 first key word
     * @param key1 second key word
     * @return word 0 of what {@link #block} writes for the same arguments
     */
    public static long firstWord(long counter0, long counter1, long counter2, long counter3, long key0, long key1) {
        long word0 = counter0;
        long word1 = counter1;
        long word2 = counter2;
        long word3 = counter3;
        long round0 = key0;
        long round1 = key1;
        for (int turn = 0; turn < TURNS; turn++) {
            long first0 = unsignedHigh(MULTIPLIER_1, word2) ^ (word1 ^ round0);
            long first1 = MULTIPLIER_1 * word2;
            long first2 = unsignedHigh(MULTIPLIER_0, word0) ^ (word3 ^ round1);
            long first3 = MULTIPLIER_0 * word0;
            round0 += WEYL_0;
            round1 += WEYL_1;
            long second0 = unsignedHigh(MULTIPLIER_1, first2) ^ (first1 ^ round0);
            long second1 = MULTIPLIER_1 * first2;
            long second2 = unsignedHigh(MULTIPLIER_0, first0) ^ (first3 ^ round1);
            long second3 = MULTIPLIER_0 * first0;
            round0 += WEYL_0;
            round1 += WEYL_1;
            word0 = unsignedHigh(MULTIPLIER_1, second2) ^ (second1 ^ round0);
            word1 = MULTIPLIER_1 * second2;
            word2 = unsignedHigh(MULTIPLIER_0, second0) ^ (second3 ^ round1);
            word3 = MULTIPLIER_0 * second0;
            round0 += WEYL_0;
            round1 += WEYL_1;
        }
        // Of the tenth round, word 0 needs only this half.
        return unsignedHigh(MULTIPLIER_1, word2) ^ (word1 ^ round0);
    }

    /**
     * All four words of a block; does not allocate.
     *
     * @param counter0 first counter word
     * @param counter1 second counter word
     * @param counter2 third counter word
     * @param counter3 fourth counter word
     * @param key0 first key word
     * @param key1 second key word
     * @param words receives the words at indices 0 to 3
     * @throws ArrayIndexOutOfBoundsException if {@code words} is shorter than four
     */
    public static void block(
            long counter0, long counter1, long counter2, long counter3, long key0, long key1, long[] words) {
        long word0 = counter0;
        long word1 = counter1;
        long word2 = counter2;
        long word3 = counter3;
        long round0 = key0;
        long round1 = key1;
        for (int turn = 0; turn < TURNS; turn++) {
            long first0 = unsignedHigh(MULTIPLIER_1, word2) ^ (word1 ^ round0);
            long first1 = MULTIPLIER_1 * word2;
            long first2 = unsignedHigh(MULTIPLIER_0, word0) ^ (word3 ^ round1);
            long first3 = MULTIPLIER_0 * word0;
            round0 += WEYL_0;
            round1 += WEYL_1;
            long second0 = unsignedHigh(MULTIPLIER_1, first2) ^ (first1 ^ round0);
            long second1 = MULTIPLIER_1 * first2;
            long second2 = unsignedHigh(MULTIPLIER_0, first0) ^ (first3 ^ round1);
            long second3 = MULTIPLIER_0 * first0;
            round0 += WEYL_0;
            round1 += WEYL_1;
            word0 = unsignedHigh(MULTIPLIER_1, second2) ^ (second1 ^ round0);
            word1 = MULTIPLIER_1 * second2;
            word2 = unsignedHigh(MULTIPLIER_0, second0) ^ (second3 ^ round1);
            word3 = MULTIPLIER_0 * second0;
            round0 += WEYL_0;
            round1 += WEYL_1;
        }
        words[3] = MULTIPLIER_0 * word0;
        words[2] = unsignedHigh(MULTIPLIER_0, word0) ^ (word3 ^ round1);
        words[1] = MULTIPLIER_1 * word2;
        words[0] = unsignedHigh(MULTIPLIER_1, word2) ^ (word1 ^ round0);
    }

    /**
     * High word of the unsigned 128-bit product. {@code Math.unsignedMultiplyHigh} came with JDK 18; a negative signed
     * factor is 2^64 too small, so each one's counterpart is added back. The multiplier is always negative.
     */
    private static long unsignedHigh(long multiplier, long word) {
        return Math.multiplyHigh(multiplier, word) + (word + ((word >> 63) & multiplier));
    }
}

package operandi.core.random;

/**
 * All randomness of one replication: a draw is a value of the function f(seed, replication, entity, purpose, visit),
 * computed by {@link Philox4x64}, not the next number of a sequence.
 *
 * <p>Seed and replication are the generator's key. The counter says what the draw is for:
 *
 * <ul>
 *   <li><b>entity</b>: the path id of who or what draws, built with {@link Key#child};
 *   <li><b>purpose</b>: {@link Key#of} of what the number decides ("patience", "effort"), combined with the key of the
 *       step where a step takes part ({@link Key#combine});
 *   <li><b>visit</b>: 0 for the first time this entity draws for this purpose, 1 for the next, and so on, counted by
 *       the entity itself.
 * </ul>
 *
 * <p>Asking twice gives the same number twice; two draws are independent for all practical purposes exactly when at
 * least one of the three differs, or they are different words of one block. Nothing else (order of the draws, other
 * entities, threads) has any influence.
 *
 * <p>Draws do not allocate. The four words of the last {@link #block} live in the instance, so an instance belongs to
 * one replication on one thread; {@link #bits} and {@link #uniform} leave them untouched.
 */
public final class KeyedRandom {

    private static final double GRID_STEP = 0x1.0p-52;

    private final long seed;
    private final long replication;
    private final long[] words = new long[4];

    /**
     * The randomness of one replication of one experiment.
     *
     * @param seed the experiment's seed, any value
     * @param replication the replication's index, any value; different indices are independent futures
     */
    public KeyedRandom(long seed, long replication) {
        this.seed = seed;
        this.replication = replication;
    }

    /**
     * 64 random bits: word 0 of the block {@code (entity, purpose, visit)}.
     *
     * @param entity path id of the entity that draws
     * @param purpose key of what the draw decides
     * @param visit how often this entity has drawn for this purpose before
     * @return any long, all equally likely
     */
    public long bits(long entity, long purpose, long visit) {
        return Philox4x64.firstWord(entity, purpose, visit, 0L, seed, replication);
    }

    /**
     * A uniform number in the open interval (0, 1), made of {@link #bits}.
     *
     * @param entity path id of the entity that draws
     * @param purpose key of what the draw decides
     * @param visit how often this entity has drawn for this purpose before
     * @return a number of the grid described at {@link #toUniform}
     */
    public double uniform(long entity, long purpose, long visit) {
        return toUniform(bits(entity, purpose, visit));
    }

    /**
     * Computes the four words of a visit, to be read with {@link #word} or {@link #uniformOf}; four numbers for the
     * price of one. Word 0 is what {@link #bits} returns, so a purpose uses one way or the other, not both.
     *
     * @param entity path id of the entity that draws
     * @param purpose key of what the draws decide
     * @param visit how often this entity has drawn for this purpose before
     */
    public void block(long entity, long purpose, long visit) {
        block(entity, purpose, visit, words);
    }

    /**
     * A word of the last {@link #block}; 0 before the first.
     *
     * @param index 0 to 3
     * @return any long, all equally likely
     * @throws ArrayIndexOutOfBoundsException if the index is not 0 to 3
     */
    public long word(int index) {
        return words[index];
    }

    /**
     * A word of the last {@link #block} as a uniform number in the open interval (0, 1).
     *
     * @param index 0 to 3
     * @return a number of the grid described at {@link #toUniform}
     * @throws ArrayIndexOutOfBoundsException if the index is not 0 to 3
     */
    public double uniformOf(int index) {
        return toUniform(words[index]);
    }

    /**
     * The draws of one entity for one purpose that are asked for one after the other, four to a block. Draw n is word
     * {@code n mod 4} of visit {@code n / 4}; so a purpose is drawn by a sequence or by visits, not both.
     *
     * @param entity path id of the entity that draws
     * @param purpose key of what the draws decide
     * @return a sequence that stands before its first draw
     */
    public UniformSequence sequence(long entity, long purpose) {
        return new UniformSequence(this, entity, purpose);
    }

    void block(long entity, long purpose, long visit, long[] into) {
        Philox4x64.block(entity, purpose, visit, 0L, seed, replication, into);
    }

    /**
     * Maps 64 bits to (k + 1/2) / 2^52 with k the highest 52 bits: never 0, never 1, symmetric about 1/2.
     *
     * <p>52 bits and not 53: (2^53 - 1) + 1/2 needs 54 bits and would round to 2^53, that is, to 1.
     *
     * @param bits 64 random bits
     * @return a number in the open interval (0, 1), exact, nondecreasing in the unsigned value of the bits
     */
    public static double toUniform(long bits) {
        return ((bits >>> 12) + 0.5) * GRID_STEP;
    }
}

package operandi.core.random;

/**
 * Uniform numbers of one entity for one purpose, in the order of its visits: one block of {@link Philox4x64} serves
 * four of them. For sources that draw again and again and never out of order, such as the gaps of a stream of
 * arrivals; a draw costs about half of {@link KeyedRandom#uniform}.
 *
 * <p>Still looked up by key: which number comes n-th depends on nothing but seed, replication, entity, purpose and n.
 * Draws do not allocate. Belongs to one replication on one thread.
 */
public final class UniformSequence {

    private static final int WORDS = 4;

    private final KeyedRandom random;
    private final long entity;
    private final long purpose;
    private final long[] words = new long[WORDS];
    private long drawn;

    UniformSequence(KeyedRandom random, long entity, long purpose) {
        this.random = random;
        this.entity = entity;
        this.purpose = purpose;
    }

    /**
     * The next number.
     *
     * @return a number of the grid described at {@link KeyedRandom#toUniform}
     */
    public double next() {
        int word = (int) (drawn & (WORDS - 1));
        if (word == 0) {
            random.block(entity, purpose, drawn / WORDS, words);
        }
        drawn++;
        return KeyedRandom.toUniform(words[word]);
    }
}

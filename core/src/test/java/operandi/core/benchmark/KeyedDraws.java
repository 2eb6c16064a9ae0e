package operandi.core.benchmark;

import operandi.core.random.Exponential;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.random.UniformSequence;

/**
 * The product's numbers: looked up by who asks and what for, and inverted by the product's sampler; the gaps of a stream
 * four at a time, as the product takes them.
 */
final class KeyedDraws extends Draws {
    private static final Exponential EXPONENTIAL = new Exponential(1);

    private static final long STREAM = Key.of("stream");
    private static final long ARRIVAL = Key.of("arrival");

    private final KeyedRandom random;
    private final UniformSequence gaps;

    KeyedDraws(long seed) {
        random = new KeyedRandom(seed, 0);
        gaps = random.sequence(STREAM, ARRIVAL);
    }

    @Override
    double uniform(long entity, long purpose) {
        return random.uniform(entity, purpose, 0);
    }

    @Override
    double exponential(long entity, long purpose) {
        return EXPONENTIAL.quantile(random.uniform(entity, purpose, 0));
    }

    @Override
    double gap() {
        return EXPONENTIAL.quantile(gaps.next());
    }
}

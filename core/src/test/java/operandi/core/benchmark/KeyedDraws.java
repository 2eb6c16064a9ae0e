package operandi.core.benchmark;

import operandi.core.random.Exponential;
import operandi.core.random.KeyedRandom;

/** The product's numbers: looked up by who asks and what for, and inverted by the product's sampler. */
final class KeyedDraws extends Draws {
    private static final Exponential EXPONENTIAL = new Exponential(1);

    private final KeyedRandom random;

    KeyedDraws(long seed) {
        random = new KeyedRandom(seed, 0);
    }

    @Override
    double uniform(long entity, long purpose) {
        return random.uniform(entity, purpose, 0);
    }

    @Override
    double exponential(long entity, long purpose) {
        return EXPONENTIAL.quantile(random.uniform(entity, purpose, 0));
    }
}

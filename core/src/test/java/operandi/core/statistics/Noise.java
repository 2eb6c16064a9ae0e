package operandi.core.statistics;

import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.random.NormalQuantile;

/** Independent draws for the tests, numbered from 0 on. */
final class Noise {

    private static final long DRAWS = Key.of("noise");

    private final KeyedRandom random;
    private int next;

    Noise(long seed) {
        random = new KeyedRandom(seed, 0);
    }

    double uniform() {
        return random.uniform(0, DRAWS, next++);
    }

    double normal() {
        return NormalQuantile.of(uniform());
    }

    double exponential() {
        return -StrictMath.log(uniform());
    }
}

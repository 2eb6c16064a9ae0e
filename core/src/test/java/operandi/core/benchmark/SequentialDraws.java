package operandi.core.benchmark;

import operandi.core.random.Key;

/**
 * Numbers as cheap as they come, so that what remains of an event's cost is the event list: the next of one sequence,
 * whoever asks. For benchmarks only; a model fed from one sequence cannot be compared with another.
 *
 * <p>Sources: generator xoshiro256++, D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software 47 (2021), doi:10.1145/3460772; exponential
 * numbers by the ziggurat of G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", Journal
 * of Statistical Software 5 (2000), doi:10.18637/jss.v005.i08, with 256 layers, which are found by bits of their own.
 */
final class SequentialDraws extends Draws {
    private static final int LAYERS = 256;

    /** Where the lowest layer's rectangle ends, and the area of a layer: table of the paper's section 2. */
    private static final double TAIL = 7.69711747013104972;

    private static final double AREA = 0.0039496598225815571993;

    private static final double GRID_STEP = 0x1.0p-52;

    /** The right end of each layer, from the lowest; the first is that of a rectangle with the tail's area as well. */
    private final double[] right = new double[LAYERS + 1];

    /** The density at each right end; of the first, 0. */
    private final double[] density = new double[LAYERS + 1];

    private long state0;
    private long state1;
    private long state2;
    private long state3;

    SequentialDraws(long seed) {
        state0 = Key.combine(seed, 0);
        state1 = Key.combine(seed, 1);
        state2 = Key.combine(seed, 2);
        state3 = Key.combine(seed, 3);
        right[0] = AREA / StrictMath.exp(-TAIL);
        right[1] = TAIL;
        density[1] = StrictMath.exp(-TAIL);
        for (int layer = 2; layer < LAYERS; layer++) {
            density[layer] = density[layer - 1] + AREA / right[layer - 1];
            right[layer] = -StrictMath.log(density[layer]);
        }
        density[LAYERS] = 1;
    }

    @Override
    double uniform(long entity, long purpose) {
        return toUniform(next());
    }

    @Override
    double exponential(long entity, long purpose) {
        long bits = next();
        int layer = (int) bits & (LAYERS - 1);
        double candidate = toUniform(bits) * right[layer];
        return candidate < right[layer + 1] ? candidate : rejectable(layer, candidate);
    }

    @Override
    double gap() {
        return exponential(0, 0);
    }

    private double rejectable(int first, double firstCandidate) {
        int layer = first;
        double candidate = firstCandidate;
        while (candidate >= right[layer + 1]) {
            if (layer == 0) {
                return TAIL - StrictMath.log(toUniform(next()));
            }
            double height = density[layer] + toUniform(next()) * (density[layer + 1] - density[layer]);
            if (height < StrictMath.exp(-candidate)) {
                return candidate;
            }
            long bits = next();
            layer = (int) bits & (LAYERS - 1);
            candidate = toUniform(bits) * right[layer];
        }
        return candidate;
    }

    private long next() {
        long result = Long.rotateLeft(state0 + state3, 23) + state0;
        long shifted = state1 << 17;
        state2 ^= state0;
        state3 ^= state1;
        state1 ^= state2;
        state0 ^= state3;
        state2 ^= shifted;
        state3 = Long.rotateLeft(state3, 45);
        return result;
    }

    private static double toUniform(long bits) {
        return ((bits >>> 12) + 0.5) * GRID_STEP;
    }
}

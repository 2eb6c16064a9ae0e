package operandi.core.benchmark;

import umontreal.ssj.probdist.ExponentialDist;
import umontreal.ssj.rng.MRG32k3a;

/** SSJ's own generator, the one with streams, and its inversion: for reference. */
final class MrgDraws extends Draws {
    private final MRG32k3a stream = new MRG32k3a();

    @Override
    double uniform(long entity, long purpose) {
        return stream.nextDouble();
    }

    @Override
    double exponential(long entity, long purpose) {
        return ExponentialDist.inverseF(1, stream.nextDouble());
    }

    @Override
    double gap() {
        return exponential(0, 0);
    }
}

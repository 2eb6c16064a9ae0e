package operandi.core.model;

/**
 * How a scenario is to be run.
 *
 * @param replications independent futures, at least 2
 * @param seed any 64-bit value
 * @param confidence of intervals, in (0, 1)
 */
public record Design(int replications, long seed, double confidence) {
    public Design {
        if (replications < 2) {
            throw new IllegalArgumentException("at least 2 replications are needed, got " + replications);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
        }
    }

    public Design withReplications(int other) {
        return new Design(other, seed, confidence);
    }

    public Design withSeed(long other) {
        return new Design(replications, other, confidence);
    }
}

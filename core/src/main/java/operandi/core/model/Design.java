package operandi.core.model;

import java.util.OptionalDouble;

/**
 * How a scenario is to be run.
 *
 * @param replications independent futures, at least 2; where a precision is wanted, no more than so many
 * @param seed any 64-bit value
 * @param confidence of intervals, in (0, 1)
 * @param precision stop as soon as the half-widths of what is asked for are this share of what they are measured by: in
 *     a comparison, every difference by its threshold; in a run of one alternative, the headline by its own mean. Above 0
 *     and finite; empty for exactly so many replications
 */
public record Design(int replications, long seed, double confidence, OptionalDouble precision) {
    public Design {
        if (replications < 2) {
            throw new IllegalArgumentException("at least 2 replications are needed, got " + replications);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
        }
        if (precision.isPresent()
                && !(precision.getAsDouble() > 0 && precision.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("precision must be > 0 and finite, got " + precision.getAsDouble());
        }
    }

    /** Of exactly so many replications. */
    public Design(int replications, long seed, double confidence) {
        this(replications, seed, confidence, OptionalDouble.empty());
    }

    public Design withReplications(int other) {
        return new Design(other, seed, confidence, precision);
    }

    public Design withSeed(long other) {
        return new Design(replications, other, confidence, precision);
    }

    public Design withPrecision(double share) {
        return new Design(replications, seed, confidence, OptionalDouble.of(share));
    }
}

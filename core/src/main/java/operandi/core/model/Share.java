package operandi.core.model;

import java.util.List;

/**
 * One of several possibilities and its probability.
 *
 * @param id what is chosen: a step or an end, a flow, a service
 * @param probability a fraction in [0, 1]
 */
public record Share(String id, double probability) {

    /** How far a list of probabilities may miss 1 by rounding in the scenario file. */
    public static final double SUM_TOLERANCE = 1e-9;

    public Share {
        Names.require("a possibility", id);
        requireFraction("probability of " + id, probability);
    }

    /** The only possibility. */
    public static List<Share> always(String id) {
        return List.of(new Share(id, 1));
    }

    /** @throws IllegalArgumentException if it is not in [0, 1] */
    static void requireFraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be in [0, 1], got " + value);
        }
    }

    /** @throws IllegalArgumentException if the shares do not add up to 1 within {@link #SUM_TOLERANCE} */
    static List<Share> requireComplete(String where, List<Share> shares) {
        double sum = 0;
        for (Share share : shares) {
            sum += share.probability();
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("probabilities of " + where + " must add up to 1, got " + sum);
        }
        return List.copyOf(shares);
    }
}

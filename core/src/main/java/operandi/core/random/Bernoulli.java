package operandi.core.random;

/** An event that happens with a given probability, decided by one uniform number. */
public final class Bernoulli {

    private Bernoulli() {}

    /**
     * Whether the event happens: whether {@code u < probability}. Raising the probability never turns a yes into a no,
     * so with common random numbers only the cases between two probabilities differ.
     *
     * @param u a number in the open interval (0, 1)
     * @param probability in [0, 1]; 0 is never, 1 is always
     * @return true with the given probability when {@code u} is uniform
     * @throws IllegalArgumentException if an argument is outside [0, 1] or NaN
     */
    public static boolean test(double u, double probability) {
        return Guard.probability("u", u) < Guard.probability("probability", probability);
    }
}

package operandi.core.statistics;

/**
 * Whether a difference is shown to be too small to matter: two one-sided t-tests, that it lies above {@code -margin} and
 * below {@code margin}. Absence of a significant difference shows no such thing.
 *
 * <p>Equivalence at level {@code α} is the same as the interval at confidence {@code 1 - 2α} lying strictly inside
 * {@code ±margin}. Verdicts use the wider interval at {@code 1 - α}, so "no difference that matters" is on the safe side.
 *
 * <p>Source: D. J. Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for assessing
 * the equivalence of average bioavailability", J. Pharmacokinetics and Biopharmaceutics 15 (1987) 657-680,
 * doi:10.1007/BF01068419.
 *
 * @param lowerP p-value of the hypothesis that the difference is at most {@code -margin}, in [0, 1]
 * @param upperP p-value of the hypothesis that it is at least {@code margin}, in [0, 1]
 */
public record EquivalenceTest(double lowerP, double upperP) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is outside [0, 1] or NaN
     */
    public EquivalenceTest {
        Holm.requireProbability(lowerP);
        Holm.requireProbability(upperP);
    }

    /**
     * Tests a mean difference.
     *
     * @param difference estimated, or a mean less what it is compared with; finite
     * @param standardError of the estimate, &gt;= 0 and finite; if 0 the difference counts as known
     * @param degreesOfFreedom of the standard error, &gt; 0
     * @param margin the smallest difference that matters, &gt; 0 and finite
     * @return the test
     * @throws IllegalArgumentException if an argument is out of range or NaN
     */
    public static EquivalenceTest of(double difference, double standardError, double degreesOfFreedom, double margin) {
        if (!(Math.abs(difference) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("difference must be finite, got " + difference);
        }
        if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("standard error must be >= 0 and finite, got " + standardError);
        }
        if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("margin must be > 0 and finite, got " + margin);
        }
        return new EquivalenceTest(
                above(difference + margin, standardError, degreesOfFreedom),
                above(margin - difference, standardError, degreesOfFreedom));
    }

    /**
     * Tests the mean of independent observations, such as paired differences.
     *
     * @param differences at least two
     * @param margin the smallest difference that matters, &gt; 0 and finite
     * @return the test
     * @throws IllegalArgumentException if there are fewer than two or the margin is out of range
     */
    public static EquivalenceTest of(Tally differences, double margin) {
        if (differences.count() < 2) {
            throw new IllegalArgumentException("need at least 2 differences, got " + differences.count());
        }
        double standardError = differences.standardDeviation() / Math.sqrt((double) differences.count());
        return of(differences.mean(), standardError, differences.count() - 1.0, margin);
    }

    private static double above(double distance, double standardError, double degreesOfFreedom) {
        // Exactly on the margin with nothing uncertain is no evidence: 0/0 would be none either.
        double t = distance == 0 ? 0 : distance / standardError;
        return StudentT.upperTail(t, degreesOfFreedom);
    }

    /**
     * The p-value of the test as a whole.
     *
     * @return the larger of the two, in [0, 1]
     */
    public double pValue() {
        return Math.max(lowerP, upperP);
    }

    /**
     * Whether a difference that matters is ruled out.
     *
     * @param level the probability of saying so although there is one, in (0, 0.5)
     * @return whether both one-sided tests reject
     * @throws IllegalArgumentException if the level is out of range
     */
    public boolean isEquivalent(double level) {
        if (!(level > 0 && level < 0.5)) {
            throw new IllegalArgumentException("level must be in (0, 0.5), got " + level);
        }
        return pValue() < level;
    }
}

package operandi.core.statistics;

/**
 * Observes independent replications until their mean is known to a wanted precision, or says that it is not.
 *
 * <p>Stopping as soon as the t-interval is narrow enough (Chow and Robbins) stops too often where chance made the
 * spread look small, and covers too seldom. Here two conditions must hold at once, looked at as rarely as one likes:
 *
 * <ol>
 *   <li>there are at least the observations that Stein's two stages ask for, {@code (t(n0-1) s0 / d)²}, whose spread
 *       {@code s0} is that of the first {@code n0} alone, the pilot;
 *   <li>the t-interval of all observations is not wider than {@code ± d} either.
 * </ol>
 *
 * <p>For normal observations {@code mean ± d} then covers with at least the wanted confidence, for any {@code d} and any
 * spread: the mean is independent of all the spreads before it, Stein's number alone gives that coverage, and more
 * observations only add to it; so it does for several means of jointly normal observations that must all be reached at
 * the same time. The t-interval itself, which may be narrower, covers nearly as stated. For others the coverage is that
 * of a t-interval of as many observations, which is why the pilot should not be small. A relative precision {@code γ} is
 * taken as {@code d = γ / (1 + γ) |mean|}, which bounds the error by {@code γ} times the true mean; {@code d} then moves
 * with the mean and the guarantee is asymptotic.
 *
 * <p>Sources: C. Stein, "A two-sample test for a linear hypothesis whose power is independent of the variance", Annals
 * of Mathematical Statistics 16 (1945) 243-258, doi:10.1214/aoms/1177731088; Y. S. Chow, H. Robbins, "On the asymptotic
 * theory of fixed-width sequential confidence intervals for the mean", same journal 36 (1965) 457-462,
 * doi:10.1214/aoms/1177700156; A. M. Law, "Simulation modeling and analysis", 5th ed. (2015), section 9.4.1 (relative
 * precision).
 *
 * <p>For one thread.
 */
public final class SequentialMean {

    private final double wanted;
    private final boolean isRelative;
    private final double confidence;
    private final int pilot;
    private final Tally tally = new Tally();

    /** Stein's t(n0-1) s0: the half-width of the pilot times the root of its size. */
    private double pilotSpread = Double.NaN;

    private SequentialMean(double wanted, boolean isRelative, double confidence, int pilot) {
        if (!(wanted > 0 && wanted < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("wanted precision must be > 0 and finite, got " + wanted);
        }
        ConfidenceInterval.requireConfidence(confidence);
        if (pilot < 2) {
            throw new IllegalArgumentException("pilot must be >= 2 observations, got " + pilot);
        }
        this.wanted = wanted;
        this.isRelative = isRelative;
        this.confidence = confidence;
        this.pilot = pilot;
    }

    /**
     * Wants a mean to within a half-width.
     *
     * @param halfWidth in the observations' unit, &gt; 0 and finite
     * @param confidence in (0, 1)
     * @param pilot observations whose spread decides how many are needed, &gt;= 2; 30 or more where they are not normal
     * @return nothing observed yet
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static SequentialMean within(double halfWidth, double confidence, int pilot) {
        return new SequentialMean(halfWidth, false, confidence, pilot);
    }

    /**
     * Wants a mean to within a share of itself.
     *
     * @param share of the true mean, &gt; 0 and finite; 0.05 is five per cent
     * @param confidence in (0, 1)
     * @param pilot observations whose spread decides how many are needed, &gt;= 2; 30 or more where they are not normal
     * @return nothing observed yet
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static SequentialMean withinShare(double share, double confidence, int pilot) {
        return new SequentialMean(share, true, confidence, pilot);
    }

    /**
     * Adds a replication; does not allocate.
     *
     * @param observation a finite number
     * @throws IllegalArgumentException if it is infinite or NaN
     */
    public void add(double observation) {
        tally.add(observation);
        if (tally.count() == pilot) {
            pilotSpread = halfWidth() * Math.sqrt((double) pilot);
        }
    }

    /**
     * Whether the mean is known to the wanted precision.
     *
     * @return false below a whole pilot
     */
    public boolean isReached() {
        return wantedCount() <= tally.count();
    }

    /**
     * About how many observations it takes in all, as far as those made can tell.
     *
     * @return at least the pilot; the number made, or less, if they suffice; {@link Long#MAX_VALUE} where no number
     *     would, because a relative precision of a mean of 0 is wanted, or more than a double counts exactly
     */
    public long wantedCount() {
        if (tally.count() < pilot) {
            return pilot;
        }
        long byPilot = Math.max(pilot, observationsFor(pilotSpread));
        if (tally.count() < byPilot) {
            return byPilot;
        }
        double halfWidth = halfWidth();
        if (halfWidth <= wantedHalfWidth()) {
            return byPilot;
        }
        return Math.max(tally.count() + 1, observationsFor(halfWidth * Math.sqrt((double) tally.count())));
    }

    /** The least n with {@code spread / sqrt(n)} not above the wanted half-width. */
    private long observationsFor(double spread) {
        double ratio = spread == 0 ? 0 : spread / wantedHalfWidth();
        double count = Math.ceil(ratio * ratio);
        return count < 0x1.0p53 ? (long) count : Long.MAX_VALUE;
    }

    /**
     * The half-width wanted.
     *
     * @return in the observations' unit; of a relative precision, at the mean so far, and NaN without observations
     */
    public double wantedHalfWidth() {
        return isRelative ? wanted / (1 + wanted) * Math.abs(tally.mean()) : wanted;
    }

    /**
     * The half-width of the t-interval of all observations so far.
     *
     * @return at least 0; infinite below two observations
     */
    public double halfWidth() {
        return ConfidenceInterval.halfWidth(tally.standardDeviation(), tally.count(), confidence);
    }

    /**
     * The t-interval of all observations so far.
     *
     * @return narrower than wanted, or as wide, if the precision is reached
     */
    public ConfidenceInterval interval() {
        return ConfidenceInterval.ofMean(tally, confidence);
    }
}

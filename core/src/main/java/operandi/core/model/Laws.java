package operandi.core.model;

import java.util.Optional;
import operandi.core.random.Distribution;

/**
 * The behavioural relations in force; each may be switched off. With {@link #none} the simulator is a plain queueing and
 * reliability simulator that agrees with closed-form theory. The numbers L1.1 and so on are those of the law catalogue.
 *
 * @param coordinationDelay L1.2: time between a hand-off and joining the receiver's queue, in ticks of the receiver's
 *     open hours
 * @param rework L1.4: work repeated because context is lost in a hand-off
 * @param misRoute L1.1: the first assignment takes a wrong service
 * @param rampUp L2.2: people are slower at services they do not know yet
 * @param switching L2.6: effort to resume work that was preempted, in ticks
 * @param ties L2.8: people are slower among colleagues they do not know yet
 * @param distraction L9.1: part of the time of those whom a wave concerns
 * @param attrition L9.3: more people leave after a wave
 */
public record Laws(
        Optional<Distribution> coordinationDelay,
        Optional<Rework> rework,
        Optional<MisRoute> misRoute,
        Optional<RampUp> rampUp,
        Optional<Distribution> switching,
        Optional<Ties> ties,
        Optional<Distraction> distraction,
        Optional<Attrition> attrition) {

    /**
     * Extra effort per hand-off = share x (effort done so far) x (1 - documentation).
     *
     * @param share share of the work done so far that is repeated, in [0, 1]
     * @param documentation quality of documentation, in [0, 1]; 1 loses nothing
     */
    public record Rework(double share, double documentation) {
        public Rework {
            Share.requireFraction("share of rework", share);
            Share.requireFraction("documentation", documentation);
        }

        /** Extra effort for one hand-off as a fraction of the effort done so far. */
        public double factor() {
            return share * (1 - documentation);
        }
    }

    /**
     * The first assignment of an item about a service takes a wrong service with probability epsilon, is routed by that,
     * and is found out by whoever takes it up there. Epsilon is {@code share} while it is known who looks after the
     * service, and {@code lost} when its owner has just changed; every item that is routed about the service makes up a
     * part {@code learned} of the difference.
     *
     * @param share epsilon where routing is known, in [0, 1]
     * @param lost epsilon where it is not, in [0, 1]; at least {@code share}, which counts instead if it is larger
     * @param learned part of what is not known that one routed item teaches, in [0, 1]
     * @param look effort to find out, in ticks
     */
    public record MisRoute(double share, double lost, double learned, Distribution look) {
        public MisRoute {
            Share.requireFraction("share of mis-routes", share);
            Share.requireFraction("share of mis-routes where knowledge is lost", lost);
            Share.requireFraction("knowledge learned per item", learned);
        }
    }

    /**
     * Speed at a service = start + (1 - start) x familiarity; familiarity closes a part 1 - exp(-t / pace) of its gap to
     * 1 in t ticks of work about the service (Zhou and Mockus 2010 for the shape).
     *
     * @param start speed at a service that is quite unknown, in (0, 1]
     * @param pace ticks of work, above 0
     */
    public record RampUp(double start, double pace) {
        public RampUp {
            requirePositive("speed at the start", start);
            Share.requireFraction("speed at the start", start);
            requirePositive("pace of learning", pace);
        }
    }

    /**
     * Effort among strangers is 1 / (1 - gain) times that of a settled team, and falls in proportion to the ties to those
     * on the team: the tie of two people closes a part 1 - exp(-t / pace) of its gap to 1 in t ticks together (Huckman,
     * Staats and Upton 2009 for the sign).
     *
     * @param gain share of effort that a settled team saves, in [0, 1)
     * @param pace ticks together, above 0
     */
    public record Ties(double gain, double pace) {
        public Ties {
            if (!(gain >= 0 && gain < 1)) {
                throw new IllegalArgumentException("the gain of ties must be in [0, 1), got " + gain);
            }
            requirePositive("pace of ties", pace);
        }
    }

    /**
     * People whose team a wave changes are slowed down for a while.
     *
     * @param share share of their working time, in [0, 1)
     * @param lasts ticks from the wave
     */
    public record Distraction(double share, long lasts) {
        public Distraction {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException("the share of distraction must be in [0, 1), got " + share);
            }
        }
    }

    /**
     * People whose team a wave changes leave more readily for a while.
     *
     * @param multiplier of their hazard of leaving, at least 0
     * @param lasts ticks from the wave
     */
    public record Attrition(double multiplier, long lasts) {
        public Attrition {
            if (!(multiplier >= 0 && multiplier < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a multiplier must be at least 0 and finite, got " + multiplier);
            }
        }
    }

    /** All laws off. */
    public static Laws none() {
        return new Laws(Optional.empty(), Optional.empty());
    }

    /** Hand-offs alone. */
    public Laws(Optional<Distribution> coordinationDelay, Optional<Rework> rework) {
        this(
                coordinationDelay,
                rework,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be above 0 and finite, got " + value);
        }
    }
}

package operandi.core.model;

import java.util.List;

/**
 * A population of customers who have needs of their own accord, whatever the structure (DESIGN 2.2).
 *
 * @param id unique name
 * @param customers how many there are at the start, at least 1
 * @param needsPerTick needs of one customer per tick, averaged over the profile; above 0
 * @param profile when in the week needs arise
 * @param journeys the flows that a need may start, with probabilities that add up to 1
 * @param growthPerTick continuous rate at which their number grows: exp(rate x ticks); may be negative
 */
public record Segment(
        String id, long customers, double needsPerTick, Profile profile, List<Share> journeys, double growthPerTick) {
    public Segment {
        Names.require("a segment", id);
        if (customers < 1) {
            throw new IllegalArgumentException("a segment has at least one customer, got " + customers);
        }
        if (!(needsPerTick > 0 && needsPerTick < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("needs must be above 0 and finite, got " + needsPerTick);
        }
        if (!(Math.abs(growthPerTick) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("growth must be finite, got " + growthPerTick);
        }
        journeys = Share.requireComplete("journeys of " + id, journeys);
    }

    /** A population that does not grow. */
    public Segment(String id, long customers, double needsPerTick, Profile profile, List<Share> journeys) {
        this(id, customers, needsPerTick, profile, journeys, 0);
    }
}

package operandi.core.model;

import java.util.Collections;
import java.util.List;
import operandi.core.kernel.Ticks;

/**
 * How demand spreads over the hours of a week.
 *
 * @param hourWeights 168 weights, Monday 00:00 first, none negative, not all 0; only their proportions count
 */
public record Profile(List<Double> hourWeights) {

    /** Hours in a week. */
    public static final int HOURS = 168;

    private static final Profile FLAT = new Profile(Collections.nCopies(HOURS, 1.0));

    public Profile {
        hourWeights = List.copyOf(hourWeights);
        if (hourWeights.size() != HOURS) {
            throw new IllegalArgumentException("a profile has 168 hours, got " + hourWeights.size());
        }
        double sum = 0;
        for (double weight : hourWeights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight must be at least 0 and finite, got " + weight);
            }
            sum += weight;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("at least one hour must have a weight above 0");
        }
    }

    /** The same demand in every hour. */
    public static Profile flat() {
        return FLAT;
    }

    /** Demand in each hour of the week relative to the average hour; 1 everywhere for a flat profile. A new array. */
    public double[] factors() {
        double mean = mean();
        return hourWeights.stream().mapToDouble(weight -> weight / mean).toArray();
    }

    /** Hour of the week, 0 to 167, of a tick of the week. */
    public static int hourOf(long weekTick) {
        return (int) (weekTick / Ticks.HOUR);
    }

    private double mean() {
        double sum = 0;
        for (double weight : hourWeights) {
            sum += weight;
        }
        return sum / HOURS;
    }
}

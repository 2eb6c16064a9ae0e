package operandi.core.model;

import java.util.Optional;

/**
 * A quantity of the scenario that carries its provenance.
 *
 * @param path where it stands in the file, such as {@code flows.booking.steps.call.takes}
 * @param value as written in the file
 * @param range as written, empty if none
 * @param grade {@code measured}, {@code sourced}, {@code assumed}, or a law parameter's evidence grade V, D, M, J
 * @param source where it comes from, empty if none
 * @param extent the range in numbers, if there is one
 */
public record Assumption(
        String path, String value, String range, String grade, String source, Optional<Extent> extent) {

    /**
     * A range in numbers, in the model's own unit.
     *
     * @param point the value itself
     * @param low its least value, at most {@code point}
     * @param high its greatest, at least {@code point}
     * @param dimension what it measures: {@code duration} (ticks), {@code rate} (per tick), {@code growth} (per tick),
     *     {@code share} (a fraction), {@code cost} (EUR/h), {@code money} (EUR), {@code count} or {@code number}
     */
    public record Extent(double point, double low, double high, String dimension) {
        public Extent {
            if (!(low <= point && point <= high)) {
                throw new IllegalArgumentException(point + " is not between " + low + " and " + high);
            }
        }

        /**
         * The value of which a share {@code u} lies below, if half lies below the point and half above, uniform on both
         * sides (DESIGN 2.6).
         *
         * @param u in [0, 1]
         */
        public double at(double u) {
            return u < 0.5 ? low + (point - low) * (2 * u) : point + (high - point) * (2 * u - 1);
        }
    }

    /** One without a range in numbers. */
    public Assumption(String path, String value, String range, String grade, String source) {
        this(path, value, range, grade, source, Optional.empty());
    }

    /** Whether every future draws it: a guess of the scenario's, or a law's parameter by judgement. */
    public boolean isDrawn() {
        return extent.isPresent() && (grade.equals("assumed") || grade.equals("J"));
    }
}

package operandi.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import operandi.core.kernel.Ticks;

/**
 * Working hours as they repeat every week, in local week-time without a zone: tick 0 is Monday 00:00.
 *
 * @param id the calendar's name
 * @param shifts working intervals, sorted, apart from each other, within [0, {@link Ticks#WEEK}]; may be empty
 */
public record Calendar(String id, List<Shift> shifts) {

    /**
     * One working interval.
     *
     * @param from first working tick of the week
     * @param to first tick after it
     */
    public record Shift(long from, long to) {
        public Shift {
            if (!(from >= 0 && from < to && to <= Ticks.WEEK)) {
                throw new IllegalArgumentException("a shift must lie within the week, got " + from + " .. " + to);
            }
        }
    }

    public Calendar {
        Names.require("a calendar", id);
        shifts = merged(shifts);
    }

    /** Around the clock, every day. */
    public static Calendar always() {
        return new Calendar("always", List.of(new Shift(0, Ticks.WEEK)));
    }

    /** Whether work goes on at this tick of the week, which must be in [0, {@link Ticks#WEEK}). */
    public boolean isWorking(long weekTick) {
        for (Shift shift : shifts) {
            if (weekTick >= shift.from() && weekTick < shift.to()) {
                return true;
            }
        }
        return false;
    }

    /** Working ticks in a week. */
    public long ticksPerWeek() {
        long sum = 0;
        for (Shift shift : shifts) {
            sum += shift.to() - shift.from();
        }
        return sum;
    }

    private static List<Shift> merged(List<Shift> shifts) {
        List<Shift> sorted = new ArrayList<>(shifts);
        sorted.sort(Comparator.comparingLong(Shift::from));
        List<Shift> merged = new ArrayList<>();
        for (Shift shift : sorted) {
            Shift last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && shift.from() <= last.to()) {
                merged.set(merged.size() - 1, new Shift(last.from(), Math.max(last.to(), shift.to())));
            } else {
                merged.add(shift);
            }
        }
        return List.copyOf(merged);
    }
}

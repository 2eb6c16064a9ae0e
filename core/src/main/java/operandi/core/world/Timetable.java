package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Person;
import operandi.core.model.TimeFrame;

/** When shifts begin and end, over all calendars of a roster. Immutable; shared by threads. */
final class Timetable {

    /** No further change, or no opening at all. */
    static final long NEVER = Long.MAX_VALUE;

    private final long offset;
    private final List<Calendar> calendars = new ArrayList<>();
    private final int[] calendarOf;

    /** Ticks of the week at which somebody's shift begins or ends, ascending. */
    private final long[] boundaries;

    /** Whether each person is on duty from each boundary on; always the same if there are none. */
    private final boolean[][] onDutyFrom;

    Timetable(List<Person> roster, TimeFrame time) {
        offset = (time.starts().getDayOfWeek().getValue() - 1) * Ticks.DAY;
        calendarOf = new int[roster.size()];
        for (int person = 0; person < roster.size(); person++) {
            Calendar calendar = roster.get(person).calendar();
            if (!calendars.contains(calendar)) {
                calendars.add(calendar);
            }
            calendarOf[person] = calendars.indexOf(calendar);
        }
        TreeSet<Long> changes = new TreeSet<>();
        for (Calendar calendar : calendars) {
            for (Calendar.Shift shift : calendar.shifts()) {
                changes.add(shift.from());
                changes.add(shift.to() % Ticks.WEEK);
            }
        }
        changes.removeIf(tick ->
                calendars.stream().allMatch(calendar -> calendar.isWorking(tick) == calendar.isWorking(before(tick))));
        boundaries = changes.stream().mapToLong(Long::longValue).toArray();
        onDutyFrom = new boolean[Math.max(1, boundaries.length)][roster.size()];
        for (int row = 0; row < onDutyFrom.length; row++) {
            long tick = boundaries.length == 0 ? 0 : boundaries[row];
            for (int person = 0; person < roster.size(); person++) {
                onDutyFrom[row][person] = calendars.get(calendarOf[person]).isWorking(tick);
            }
        }
    }

    /** Tick of the week of a time. */
    long weekTick(long time) {
        return (time + offset) % Ticks.WEEK;
    }

    /** The first time after this one at which a shift begins or ends; {@link #NEVER} if none ever does. */
    long nextBoundary(long time) {
        long tick = weekTick(time);
        for (long boundary : boundaries) {
            if (boundary > tick) {
                return time + boundary - tick;
            }
        }
        return boundaries.length == 0 ? NEVER : time + Ticks.WEEK + boundaries[0] - tick;
    }

    /** Whether each person's calendar has her on duty at a time; not to be written to. */
    boolean[] onDuty(long time) {
        long tick = weekTick(time);
        int last = onDutyFrom.length - 1;
        int row = last;
        while (row >= 0 && boundaries.length > 0 && boundaries[row] > tick) {
            row--;
        }
        return onDutyFrom[row < 0 ? last : row];
    }

    /** When a person who is off duty is next on duty; {@link #NEVER} if her calendar is empty. */
    long nextShift(int person, long time) {
        long tick = weekTick(time);
        long next = NEVER;
        for (Calendar.Shift shift : calendars.get(calendarOf[person]).shifts()) {
            long until = shift.from() >= tick ? shift.from() - tick : shift.from() + Ticks.WEEK - tick;
            next = Math.min(next, time + until);
        }
        return next;
    }

    /** Ticks that a person is on duty between two times. */
    long dutyTicks(int person, long from, long to) {
        Calendar calendar = calendars.get(calendarOf[person]);
        long start = from + offset;
        long end = to + offset;
        return dutyUntil(calendar, end) - dutyUntil(calendar, start);
    }

    private static long dutyUntil(Calendar calendar, long weekTime) {
        long ticks = weekTime / Ticks.WEEK * calendar.ticksPerWeek();
        long tick = weekTime % Ticks.WEEK;
        for (Calendar.Shift shift : calendar.shifts()) {
            ticks += Math.max(0, Math.min(tick, shift.to()) - shift.from());
        }
        return ticks;
    }

    private static long before(long tick) {
        return (tick + Ticks.WEEK - 1) % Ticks.WEEK;
    }
}

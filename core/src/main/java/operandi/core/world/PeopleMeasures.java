package operandi.core.world;

import java.util.Arrays;
import java.util.List;
import operandi.core.kernel.Ticks;
import operandi.core.model.Person;

/**
 * What is observed of people, window by window: what their time costs, what of it went to incidents, how often they are
 * called out, and who leaves. Sums are of ticks, and exact; money is made of them in the end.
 */
final class PeopleMeasures {

    private static final int NONE = -1;

    private final Windows windows;
    private final Timetable timetable;
    private final Phases phases;
    private final List<Person> roster;

    /** Ticks of each window and person: on the timetable while the seat was empty, and spent on incidents. */
    private final long[][] absent;

    private final long[][] onIncidents;

    /** Figures of each window and team's row: ticks of work when called out, ticks of seats, people who left. */
    private final long[][] calledOut;

    private final long[][] seats;
    private final long[][] left;

    /** Since when each person's seat is empty, or -1. */
    private final long[] emptySince;

    PeopleMeasures(WorldPlan plan) {
        windows = plan.windows;
        timetable = plan.timetable;
        phases = plan.phases;
        roster = plan.scenario.roster();
        int teams = phases.labels.size();
        absent = new long[windows.count()][roster.size()];
        onIncidents = new long[windows.count()][roster.size()];
        calledOut = new long[windows.count()][teams];
        seats = new long[windows.count()][teams];
        left = new long[windows.count()][teams];
        emptySince = new long[roster.size()];
        Arrays.fill(emptySince, NONE);
        countSeats();
    }

    private void countSeats() {
        Organization organization = phases.first();
        long since = 0;
        for (Phases.Wave wave : phases.waves()) {
            countSeats(organization, since, wave.at());
            organization = wave.to();
            since = wave.at();
        }
        countSeats(organization, since, windows.to(windows.count() - 1));
    }

    private void countSeats(Organization organization, long from, long to) {
        for (int window = 0; window < windows.count(); window++) {
            for (int team : organization.teamOf) {
                seats[window][organization.label[team]] += windows.overlap(window, from, to);
            }
        }
    }

    /**
     * A stretch of work is over. What of it lies outside her hours she was called out for, if it was about an incident.
     *
     * @param person who did it
     * @param row of the team that she did it for
     * @param onIncident whether it was about an incident
     */
    void worked(int person, int row, boolean onIncident, long from, long to) {
        if (!onIncident) {
            return;
        }
        int first = Math.max(0, windows.of(from));
        for (int window = first; window < windows.count() && windows.from(window) < to; window++) {
            long begin = Math.max(from, windows.from(window));
            long end = Math.min(to, windows.to(window));
            onIncidents[window][person] += end - begin;
            calledOut[window][row] += end - begin - timetable.dutyTicks(person, begin, end);
        }
    }

    /** Somebody leaves. */
    void seatEmptied(int person, long now) {
        emptySince[person] = now;
        int window = windows.of(now);
        if (window != Windows.NONE) {
            left[window][rowAt(person, now)]++;
        }
    }

    /** Her successor begins. */
    void seatFilled(int person, long now) {
        for (int window = 0; window < windows.count(); window++) {
            long from = Math.max(emptySince[person], windows.from(window));
            long to = Math.min(now, windows.to(window));
            if (from < to) {
                absent[window][person] += timetable.dutyTicks(person, from, to);
            }
        }
        emptySince[person] = NONE;
    }

    /** Nothing more happens before this time. */
    void finish(long horizon) {
        for (int person = 0; person < emptySince.length; person++) {
            if (emptySince[person] != NONE) {
                seatFilled(person, horizon);
            }
        }
    }

    /** EUR for everybody's time on the timetable while her seat was filled, in a row of windows. */
    double payroll(int firstWindow, int lastWindow) {
        long from = windows.from(firstWindow);
        long to = windows.to(lastWindow);
        double cost = 0;
        for (int person = 0; person < roster.size(); person++) {
            long ticks = timetable.dutyTicks(person, from, to);
            cost += costOf(person, ticks - sum(absent, person, firstWindow, lastWindow));
        }
        return cost;
    }

    /** EUR for the time spent on incidents, in a row of windows. */
    double incidentCost(int firstWindow, int lastWindow) {
        double cost = 0;
        for (int person = 0; person < roster.size(); person++) {
            cost += costOf(person, sum(onIncidents, person, firstWindow, lastWindow));
        }
        return cost;
    }

    /** Hours of work when called out, per week, in a row of windows. */
    double callOutHoursPerWeek(int row, int firstWindow, int lastWindow) {
        double weeks = (double) (windows.to(lastWindow) - windows.from(firstWindow)) / Ticks.WEEK;
        return (double) sum(calledOut, row, firstWindow, lastWindow) / Ticks.HOUR / weeks;
    }

    /** People who left per seat and year, in a row of windows; NaN for a team without seats. */
    double attrition(int row, int firstWindow, int lastWindow) {
        double seatYears = (double) sum(seats, row, firstWindow, lastWindow) / Ticks.YEAR;
        return sum(left, row, firstWindow, lastWindow) / seatYears;
    }

    private int rowAt(int person, long now) {
        Organization organization = phases.first();
        for (Phases.Wave wave : phases.waves()) {
            if (wave.at() <= now) {
                organization = wave.to();
            }
        }
        return organization.label[organization.teamOf[person]];
    }

    private double costOf(int person, long ticks) {
        return roster.get(person).costPerHour() * ticks / Ticks.HOUR;
    }

    private static long sum(long[][] figures, int of, int firstWindow, int lastWindow) {
        long sum = 0;
        for (int window = firstWindow; window <= lastWindow; window++) {
            sum += figures[window][of];
        }
        return sum;
    }
}

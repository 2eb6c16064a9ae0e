package operandi.core.world;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Cost;
import operandi.core.model.Reorganization;
import operandi.core.model.TimeLineEntry;

/** What an alternative costs over a stretch of the calendar, in EUR. */
final class Costs {

    private final PeopleMeasures people;
    private final Windows windows;
    private final Optional<Reorganization> reorganization;

    private final List<TimeLineEntry> entries;

    Costs(WorldPlan plan, PeopleMeasures people) {
        this.people = people;
        windows = plan.windows;
        reorganization = plan.alternative.reorganization();
        entries = plan.timeLine;
    }

    double payroll(int firstWindow, int lastWindow) {
        return people.payroll(firstWindow, lastWindow);
    }

    double incidents(int firstWindow, int lastWindow) {
        return people.incidentCost(firstWindow, lastWindow);
    }

    double reorganization(int firstWindow, int lastWindow) {
        return reorganization
                .map(change -> spent(change.cost(), change.at(), firstWindow, lastWindow))
                .orElse(0.0);
    }

    /** New technology alone. */
    double technology(int firstWindow, int lastWindow) {
        return entries.stream()
                .filter(entry -> entry instanceof TimeLineEntry.Automation)
                .mapToDouble(entry -> spent(entry.cost(), entry.at(), firstWindow, lastWindow))
                .reduce(0, Double::sum);
    }

    /** Payroll, the reorganization, and every entry of the time line. */
    double total(int firstWindow, int lastWindow) {
        double total = payroll(firstWindow, lastWindow) + reorganization(firstWindow, lastWindow);
        for (TimeLineEntry entry : entries) {
            total += spent(entry.cost(), entry.at(), firstWindow, lastWindow);
        }
        return total;
    }

    private double spent(Cost cost, long at, int firstWindow, int lastWindow) {
        return spentBefore(windows.to(lastWindow), cost, at) - spentBefore(windows.from(firstWindow), cost, at);
    }

    /** What falls due at a boundary belongs to the window that begins there. */
    private static double spentBefore(long time, Cost cost, long at) {
        return time <= at ? 0 : cost.until(at, time);
    }
}

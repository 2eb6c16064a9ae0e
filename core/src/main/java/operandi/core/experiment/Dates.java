package operandi.core.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Reorganization;
import operandi.core.model.TimeLineEntry;

/** What an alternative alone does, and when. */
final class Dates {

    private Dates() {}

    /** Waves and entries in order; at the same date, waves first. */
    static List<Transition.Date> of(Alternative alternative) {
        List<Transition.Date> dates = new ArrayList<>();
        alternative.reorganization().ifPresent(reorganization -> addWaves(dates, reorganization));
        for (TimeLineEntry entry : alternative.timeLine()) {
            dates.add(new Transition.Date(entry.id(), weeks(entry.at())));
        }
        dates.sort(Comparator.comparingDouble(Transition.Date::week));
        return dates;
    }

    private static void addWaves(List<Transition.Date> dates, Reorganization reorganization) {
        for (int wave = 0; wave < reorganization.waves().size(); wave++) {
            dates.add(new Transition.Date(label(reorganization, wave), weeks(reorganization.dateOf(wave))));
        }
    }

    private static String label(Reorganization reorganization, int wave) {
        List<String> teams = reorganization.waves().get(wave);
        if (teams.isEmpty()) {
            return reorganization.waves().size() == 1
                    ? "reorganization to " + reorganization.to()
                    : "wave " + (wave + 1);
        }
        return "wave " + (wave + 1) + ": " + String.join(", ", teams);
    }

    private static double weeks(long ticks) {
        return (double) ticks / Ticks.WEEK;
    }
}

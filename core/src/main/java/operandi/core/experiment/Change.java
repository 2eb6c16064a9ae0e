package operandi.core.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.Transition.Date;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;

/**
 * A change that an alternative goes through on its way, and by what it is judged. It is taken to begin with the first
 * whole week at or after its first date: an earlier week is partly before it.
 *
 * @param metric whose better direction is known
 * @param delta the smallest difference that matters
 * @param dates at least one, in order
 * @param firstWeek index of the first whole week after the warm-up, from 0 at the start of the run
 * @param confidence of all intervals after the first date together
 */
record Change(Metric metric, double delta, List<Date> dates, int firstWeek, double confidence) {

    /**
     * The change of an alternative, on the headline. Empty if it differs from the baseline at the start already, does
     * nothing at a date, or does it too late for four weeks to follow; or if the headline has no direction or no
     * threshold.
     */
    static Optional<Change> of(Scenario scenario, Headline headline, Alternative baseline, Alternative alternative) {
        List<Date> dates = Dates.of(alternative);
        Metric metric = headline.key().metric();
        if (dates.isEmpty()
                || !alternative.structure().equals(baseline.structure())
                || headline.delta().isEmpty()
                || metric.better() == Metric.Better.NEITHER) {
            return Optional.empty();
        }
        TimeFrame time = scenario.time();
        Change change = new Change(
                metric,
                headline.delta().getAsDouble(),
                dates,
                weeksUpTo(time.warmUp()),
                scenario.design().confidence());
        boolean isFollowed = change.week() + Passage.FOUR_WEEKS <= weeksUpTo(time.horizon());
        return isFollowed ? Optional.of(change) : Optional.empty();
    }

    private static int weeksUpTo(long ticks) {
        return Math.toIntExact(-Math.floorDiv(-ticks, Ticks.WEEK));
    }

    /** When it begins, in weeks from the start of the run, with fraction. */
    double date() {
        return dates.get(0).week();
    }

    /** Index of the first week that is wholly after it begins. */
    int week() {
        return Math.max(firstWeek, (int) Math.ceil(date()));
    }

    /** A difference so turned that worse than the baseline is above zero. */
    double worse(double difference) {
        return metric.better() == Metric.Better.HIGHER ? 0 - difference : difference;
    }

    double[] worse(double[] differences) {
        return Arrays.stream(differences).map(this::worse).toArray();
    }
}

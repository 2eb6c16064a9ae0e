package operandi.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import operandi.core.experiment.Transition.Spread;
import operandi.core.experiment.Transition.Week;
import operandi.core.model.Metric;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.Quantiles;

/**
 * How the futures go through an alternative's change: what {@link Transition} reports, and the same future by future.
 *
 * <p>Every mean of four weeks, and every cumulative difference, is the difference of two ratios of totals over its weeks.
 *
 * @param transition over all futures
 * @param depth per future; NaN where undefined
 * @param recovery weeks, per future; NaN where it never left or never recovers
 * @param breakEven weeks, per future; NaN where it never does
 */
record Passage(Transition transition, double[] depth, double[] recovery, double[] breakEven) {

    /** Weeks in a mean. */
    static final int FOUR_WEEKS = 4;

    /** How many futures are handed on to be drawn. */
    private static final int SAMPLES = 20;

    /**
     * Follows the futures through the change.
     *
     * @param baseline one entry a future
     * @param alternative the same futures
     */
    static Passage of(Change change, List<WeeklyRatio> baseline, List<WeeklyRatio> alternative) {
        int futures = baseline.size();
        double[][] differences = new double[futures][];
        double[] depth = new double[futures];
        double[] recovery = new double[futures];
        double[] breakEven = new double[futures];
        int left = 0;
        for (int future = 0; future < futures; future++) {
            WeeklyRatio from = baseline.get(future);
            WeeklyRatio to = alternative.get(future);
            differences[future] = fourWeeks(change.firstWeek(), from, to);
            double[] after = change.worse(fourWeeks(change.week(), from, to));
            left += Dip.leaves(after, change.delta()) == Dip.NEVER ? 0 : 1;
            depth[future] = Dip.depth(after);
            recovery[future] = weeksTo(change, Dip.recovers(after, change.delta()), FOUR_WEEKS);
            double[] sinceChange = change.worse(cumulative(change.week(), from, to));
            breakEven[future] = weeksTo(change, Dip.breaksEven(sinceChange), 1);
        }
        int family = baseline.get(0).weeks() - change.week() - FOUR_WEEKS + 1;
        List<Week> weeks = weeks(change, differences, family);
        Transition transition = new Transition(
                change.metric(),
                change.delta(),
                change.dates(),
                weeks,
                family,
                weeks.stream().anyMatch(week -> isDip(change, week)),
                spread(depth, futures),
                spread(recovery, left),
                spread(breakEven, futures),
                Arrays.stream(differences)
                        .limit(SAMPLES)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
        return new Passage(transition, depth, recovery, breakEven);
    }

    /** The futures as metrics of the alternative. */
    List<MetricSeries> series(double confidence) {
        return List.of(
                series("reorganization.dip", depth, confidence),
                series("reorganization.recovery", recovery, confidence),
                series("reorganization.break-even", breakEven, confidence));
    }

    private static MetricSeries series(String id, double[] values, double confidence) {
        return Reduction.series(new MetricKey(Metric.of(id).orElseThrow(), "all"), values, confidence);
    }

    private static boolean isDip(Change change, Week week) {
        return week.isAfter(change.week()) && change.worse(week.mean()) - week.halfWidth() > change.delta();
    }

    private static List<Week> weeks(Change change, double[][] differences, int family) {
        double confidence = ConfidenceInterval.bonferroni(change.confidence(), family);
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < differences[0].length; i++) {
            int index = i;
            double[] futures =
                    Arrays.stream(differences).mapToDouble(row -> row[index]).toArray();
            ConfidenceInterval interval = ConfidenceInterval.ofMean(futures, confidence);
            Quantiles quantiles = Quantiles.of(futures);
            weeks.add(new Week(
                    change.firstWeek() + i + FOUR_WEEKS - 1,
                    interval.mean(),
                    interval.halfWidth(),
                    quantiles.at(0.1),
                    quantiles.at(0.5),
                    quantiles.at(0.9)));
        }
        return weeks;
    }

    private static double[] fourWeeks(int first, WeeklyRatio from, WeeklyRatio to) {
        double[] differences = new double[from.weeks() - first - FOUR_WEEKS + 1];
        for (int i = 0; i < differences.length; i++) {
            int week = first + i;
            differences[i] = difference(from, to, week, week + FOUR_WEEKS);
        }
        return differences;
    }

    private static double[] cumulative(int first, WeeklyRatio from, WeeklyRatio to) {
        double[] differences = new double[from.weeks() - first];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = difference(from, to, first, first + i + 1);
        }
        return differences;
    }

    private static double difference(WeeklyRatio from, WeeklyRatio to, int week, int end) {
        return to.over(week, end) - from.over(week, end);
    }

    /** Weeks from the first date to the end of a stretch that begins so many weeks after the change. */
    private static double weeksTo(Change change, int start, int length) {
        return start == Dip.NEVER ? Double.NaN : change.week() + start + length - change.date();
    }

    private static Spread spread(double[] values, int concerned) {
        Quantiles quantiles = Quantiles.of(values);
        return new Spread(concerned, quantiles.count(), quantiles.at(0.1), quantiles.at(0.5), quantiles.at(0.9));
    }
}

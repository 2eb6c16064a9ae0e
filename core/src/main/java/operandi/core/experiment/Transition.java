package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Metric;

/**
 * How one alternative goes through its change: the headline metric's paired difference to the baseline, as means of four
 * weeks (DESIGN 2.5). A mean is the difference of two ratios of totals over its four weeks. The change begins with the
 * first whole week at or after the first date; what is said of it is about the four weeks from there on.
 *
 * @param metric the headline
 * @param delta its smallest difference that matters
 * @param dates what happens in this alternative alone, in order
 * @param weeks one entry for each four weeks in a row after the warm-up, named by the last of them
 * @param family how many of these intervals, those from the first date on, hold together with the design's confidence
 *     (Bonferroni)
 * @param dips whether a dip exists: some interval after the first date lies wholly beyond {@code delta} on the worse side
 * @param depth of the worst four weeks after the first date, per future: worse is above 0, in the metric's unit
 * @param recovery weeks from the first date to the end of the first four weeks back inside {@code delta}, or better than
 *     that, and staying so for four four-week means in a row; per future that ever left it on the worse side
 * @param breakEven weeks from the first date to the end of the week from which the cumulative difference since the first
 *     date stays favourable, per future
 * @param samples the four-week differences of the first 20 futures, for drawing
 */
public record Transition(
        Metric metric,
        double delta,
        List<Date> dates,
        List<Week> weeks,
        int family,
        boolean dips,
        Spread depth,
        Spread recovery,
        Spread breakEven,
        List<List<Double>> samples) {

    /**
     * Something that happens.
     *
     * @param label such as {@code wave 1: owner-team} or an entry's name
     * @param week weeks from the start of the run, with fraction
     */
    public record Date(String label, double week) {}

    /**
     * Four weeks.
     *
     * @param last index of the last of them, from 0 at the start of the run
     * @param mean mean difference over futures, alternative minus baseline
     * @param halfWidth of its simultaneous interval
     * @param p10 10th percentile over futures
     * @param p50 median
     * @param p90 90th percentile
     */
    public record Week(int last, double mean, double halfWidth, double p10, double p50, double p90) {

        /** Whether all four weeks lie after a date, given in weeks from the start of the run. */
        public boolean isAfter(double date) {
            return last - Passage.FOUR_WEEKS + 1 >= date;
        }
    }

    /**
     * A quantity that some futures have.
     *
     * @param concerned futures that the question concerns
     * @param reached those of them that have an answer; the others never do within the run
     * @param p10 10th percentile over those that reached it; NaN if none did
     * @param p50 median
     * @param p90 90th percentile
     */
    public record Spread(int concerned, int reached, double p10, double p50, double p90) {}

    public Transition {
        dates = List.copyOf(dates);
        weeks = List.copyOf(weeks);
        samples = samples.stream().map(List::copyOf).toList();
    }
}

package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.Transition;
import operandi.core.model.Window;
import operandi.reporting.finding.Dip;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.HeadlineSentence;
import operandi.reporting.finding.Likelihood;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * The way through the change in one look: how deep and how long each alternative dips, when it pays, in how many futures
 * it ends worse, and what it costs.
 *
 * @param threshold what matters on the headline
 * @param hasCounts whether there are enough futures to count them
 * @param rows one for each alternative
 */
record Glance(Num threshold, boolean hasCounts, List<Row> rows) {

    /**
     * @param alternative its name
     * @param dip whether the mean dips beyond what matters, in a few words
     * @param depth the worst four weeks
     * @param recovery weeks until it is back
     * @param breakEven weeks until it is ahead in sum
     * @param worse futures that end worse beyond what matters, futures that end worse at all, futures; or empty
     * @param cost what it costs more, and as a share; or empty if the same
     */
    record Row(
            String alternative,
            String dip,
            Spread depth,
            Spread recovery,
            Spread breakEven,
            List<Num> worse,
            List<Num> cost) {}

    /**
     * A quantity over futures.
     *
     * @param median with its unit; or empty if no future has it
     * @param p10 over futures
     * @param p90 over futures
     * @param isConcerned whether the question concerns any future
     * @param never futures that never get there, and of how many; empty if they are too few to be counted, or none is
     *     concerned
     */
    record Spread(Optional<Num> median, Num p10, Num p90, boolean isConcerned, List<Num> never) {

        /** What follows the median where it counts weeks. */
        String weeks() {
            return median.filter(number -> number.text().equals("1")).isPresent() ? " week" : " weeks";
        }
    }

    /** Empty if no alternative goes through a change. */
    static List<Glance> of(ExperimentResult result) {
        List<Row> rows = new ArrayList<>();
        Num threshold = new Num("", "");
        boolean hasCounts = result.scenario().design().replications() >= Likelihood.FEWEST_FUTURES;
        for (AgainstBaseline against : result.against()) {
            Optional<Transition> transition =
                    against.transition().filter(known -> !known.dates().isEmpty());
            if (transition.isPresent()) {
                rows.add(row(result, against, transition.get(), hasCounts));
                threshold =
                        Num.threshold(unit(transition.get()), transition.get().delta());
            }
        }
        return rows.isEmpty() ? List.of() : List.of(new Glance(threshold, hasCounts, rows));
    }

    private static Row row(ExperimentResult result, AgainstBaseline against, Transition transition, boolean hasCounts) {
        DisplayUnit unit = unit(transition);
        Transition.Spread depth = transition.depth();
        Rounding rounding = unit.rounding((depth.p90() - depth.p10()) / 8, depth.p50());
        Spread worst = new Spread(
                depth.reached() == 0 ? Optional.empty() : Optional.of(Num.difference(unit, rounding, depth.p50())),
                Num.bareDifference(unit, rounding, depth.p10()),
                Num.bareDifference(unit, rounding, depth.p90()),
                depth.concerned() > 0,
                List.of());
        return new Row(
                VisibleText.line(against.alternative()),
                words(Dip.of(transition)),
                worst,
                weeks(transition.recovery(), hasCounts),
                weeks(transition.breakEven(), hasCounts),
                hasCounts ? worse(result, against.alternative()) : List.of(),
                cost(against.resources()));
    }

    private static Spread weeks(Transition.Spread spread, boolean hasCounts) {
        Rounding whole = new Rounding(0);
        boolean counts = hasCounts && spread.concerned() > 0;
        return new Spread(
                spread.reached() == 0 ? Optional.empty() : Optional.of(week(whole, spread.p50())),
                week(whole, spread.p10()),
                week(whole, spread.p90()),
                spread.concerned() > 0,
                counts
                        ? List.of(Num.count(spread.concerned() - spread.reached()), Num.count(spread.concerned()))
                        : List.of());
    }

    private static String words(Dip dip) {
        return switch (dip) {
            case YES -> "dips beyond what matters";
            case NO -> "no dip that matters";
            case CANNOT_TELL -> "cannot tell whether it dips";
        };
    }

    private static Num week(Rounding rounding, double weeks) {
        return new Num(FileNumber.text(weeks), rounding.text(weeks));
    }

    private static List<Num> worse(ExperimentResult result, String alternative) {
        for (Comparison comparison : result.comparisons()) {
            if (comparison.alternative().equals(alternative)
                    && comparison.window() == Window.AFTER
                    && Findings.isHeadline(result, comparison)) {
                return List.of(
                        Num.count(HeadlineSentence.worseBeyondThreshold(comparison)),
                        Num.count(comparison.worse()),
                        Num.count(comparison.n()));
            }
        }
        return List.of();
    }

    private static List<Num> cost(ResourceCheck check) {
        double before = check.payrollBaseline() + check.timeLineBaseline();
        double extra = check.payrollAlternative() + check.timeLineAlternative() - before;
        if (extra == 0 || !Double.isFinite(extra / before)) {
            return List.of();
        }
        DisplayUnit euros = DisplayUnit.of("EUR");
        return List.of(
                Num.difference(euros, new Rounding(0), extra),
                new Num(FileNumber.text(extra / before), new Rounding(1).signed(100 * extra / before) + "\u00A0%"));
    }

    private static DisplayUnit unit(Transition transition) {
        return DisplayUnit.of(transition.metric().unit());
    }
}

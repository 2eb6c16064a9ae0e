package operandi.reporting.finding;

import operandi.core.experiment.Comparison;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** What the headline metric says of an alternative over the whole run and after the transition, in one go. */
public final class HeadlineSentence {

    private final Comparison whole;
    private final Comparison after;
    private final DisplayUnit unit;
    private final String interval;

    private HeadlineSentence(Comparison whole, Comparison after, String interval) {
        this.whole = whole;
        this.after = after;
        this.unit = DisplayUnit.of(whole.threshold().metric().unit());
        this.interval = interval;
    }

    /**
     * Every number in it is one of the two comparisons', or counts their futures.
     *
     * @param whole over the whole run
     * @param after the same after the transition
     * @param interval what kind of interval they have
     */
    public static String of(Comparison whole, Comparison after, String interval) {
        HeadlineSentence sentence = new HeadlineSentence(whole, after, interval);
        boolean isEffect = whole.verdict() == after.verdict()
                && (whole.verdict() == Verdict.BETTER || whole.verdict() == Verdict.WORSE);
        return isEffect ? sentence.effect() + sentence.inTheEnd() : sentence.differences() + sentence.endsWorse();
    }

    /** Futures in which the alternative is worse by more than matters. */
    public static int worseBeyondThreshold(Comparison comparison) {
        double sign = comparison.threshold().metric().better() == Metric.Better.HIGHER ? -1 : 1;
        return (int) comparison.differences().stream()
                .filter(difference -> sign * difference > comparison.threshold().delta())
                .count();
    }

    private String effect() {
        Metric metric = whole.threshold().metric();
        boolean lower = whole.mean() < 0;
        String phrase = MetricPhrase.differs(metric, whole.scope(), amount(whole), lower);
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + " than with "
                + VisibleText.line(whole.baseline()) + " over the whole run (" + interval + " " + range(whole)
                + "), and " + amount(after) + (lower ? " less" : " more") + " after the transition (" + range(after)
                + ").";
    }

    private String differences() {
        return "The mean difference to " + VisibleText.line(whole.baseline()) + " is " + signed(whole)
                + " over the whole run (" + interval + " " + signedRange(whole) + ") and " + signed(after)
                + " after the transition (" + signedRange(after) + "); ±" + threshold() + " would matter.";
    }

    private String inTheEnd() {
        return Likelihood.of("better in the end", after.better(), after.n())
                .map(words -> " It is " + words + "; in " + worseBeyondThreshold(after) + " it ends worse by more than "
                        + threshold() + ".")
                .orElse("");
    }

    private String endsWorse() {
        return after.n() < Likelihood.FEWEST_FUTURES
                ? ""
                : " In " + worseBeyondThreshold(after) + " of " + after.n()
                        + " futures it ends worse by more than that.";
    }

    private String threshold() {
        double delta = whole.threshold().delta();
        return unit.rounding(Double.NaN, delta).text(unit.scaled(delta)) + unit.difference();
    }

    private String amount(Comparison comparison) {
        return rounding(comparison).text(Math.abs(unit.scaled(comparison.mean()))) + unit.difference();
    }

    private String signed(Comparison comparison) {
        return rounding(comparison).signed(unit.scaled(comparison.mean())) + unit.difference();
    }

    private String range(Comparison comparison) {
        boolean lower = comparison.mean() < 0;
        double low = comparison.mean() - comparison.halfWidth();
        double high = comparison.mean() + comparison.halfWidth();
        Rounding rounding = rounding(comparison);
        return rounding.text(unit.scaled(lower ? -high : low)) + " to "
                + rounding.text(unit.scaled(lower ? -low : high));
    }

    private String signedRange(Comparison comparison) {
        Rounding rounding = rounding(comparison);
        return rounding.signed(unit.scaled(comparison.mean() - comparison.halfWidth())) + " to "
                + rounding.signed(unit.scaled(comparison.mean() + comparison.halfWidth()));
    }

    private Rounding rounding(Comparison comparison) {
        return unit.rounding(comparison.halfWidth(), comparison.mean());
    }
}

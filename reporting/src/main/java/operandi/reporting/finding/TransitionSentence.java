package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Transition;
import operandi.core.experiment.Transition.Spread;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * How an alternative goes through its change: whether service dips, how deep and how long, from when on the change pays
 * in sum, and how many futures are worse in the end. That there is a dip is said of the mean over futures; how deep and
 * how long, of the futures one by one.
 */
final class TransitionSentence {

    private final Transition transition;
    private final String baseline;
    private final double confidence;
    private final DisplayUnit unit;
    private final List<Number> numbers = new ArrayList<>();

    /** Whether there are enough futures to say something by counting them. */
    private final boolean counts;

    private TransitionSentence(Transition transition, String baseline, double confidence) {
        this.transition = transition;
        this.baseline = VisibleText.line(baseline);
        this.confidence = confidence;
        this.unit = DisplayUnit.of(transition.metric().unit());
        this.counts = transition.depth().concerned() >= Likelihood.FEWEST_FUTURES;
    }

    /** What may be said of an alternative; nothing if it has no change to go through. */
    static List<Finding> of(AgainstBaseline against, ExperimentResult result) {
        List<Finding> findings = new ArrayList<>();
        String baseline = result.scenario().baseline();
        double confidence = result.scenario().design().confidence();
        against.transition()
                .filter(transition -> !transition.dates().isEmpty())
                .ifPresent(transition -> findings.add(
                        new TransitionSentence(transition, baseline, confidence).finding(against.alternative())));
        result.comparisons().stream()
                .filter(comparison -> comparison.alternative().equals(against.alternative())
                        && comparison.window() == Window.AFTER
                        && Findings.isHeadline(result, comparison))
                .flatMap(comparison -> endsWorse(comparison).stream())
                .forEach(findings::add);
        return findings;
    }

    private Finding finding(String alternative) {
        Transition.Date first = transition.dates().get(0);
        numbers.add(new Number("week", first.week()));
        numbers.add(new Number("threshold", transition.delta()));
        String text = "With " + VisibleText.line(alternative) + ", " + dip(first) + recovery() + breakEven();
        return new Finding(
                Rule.TRANSITION,
                transition.dips() ? Tone.WORSE : Tone.NEUTRAL,
                alternative,
                transition.metric().id(),
                "all",
                Window.TRANSITION,
                text,
                numbers);
    }

    private String dip(Transition.Date first) {
        Spread depth = transition.depth();
        String noun = MetricPhrase.noun(transition.metric(), "all");
        String from = "from week\u00A0" + week(first.week()) + " on";
        String opening = switch (Dip.of(transition)) {
            case YES -> noun + " dips " + from + sure();
            case NO -> noun + " shows no dip beyond " + threshold() + " in the mean, " + from + sure();
            case CANNOT_TELL ->
                "these futures cannot tell whether " + noun + " dips beyond " + threshold() + " in the mean, " + from;
        };
        if (depth.reached() == 0) {
            return opening + ". ";
        }
        numbers.add(new Number("depthP50", depth.p50()));
        Rounding rounding = unit.rounding((depth.p90() - depth.p10()) / 8, depth.p50());
        String typical = rounding.text(Math.abs(unit.scaled(depth.p50()))) + unit.difference();
        return opening + ": the worst four weeks are " + typical + (depth.p50() < 0 ? " better" : " worse")
                + " than with " + baseline + (counts ? " (8 of 10 futures " + range(depth, rounding) + "). " : ". ");
    }

    private String range(Spread depth, Rounding rounding) {
        numbers.add(new Number("depthP10", depth.p10()));
        numbers.add(new Number("depthP90", depth.p90()));
        return depth.p10() < 0
                ? rounding.signed(unit.scaled(depth.p10())) + " to " + rounding.signed(unit.scaled(depth.p90()))
                        + ", above 0 is worse"
                : rounding.text(unit.scaled(depth.p10())) + " to " + rounding.text(unit.scaled(depth.p90()));
    }

    private String sure() {
        numbers.add(new Number("confidence", confidence));
        return " (" + DisplayUnit.percent(confidence) + " confidence)";
    }

    private String recovery() {
        Spread recovery = transition.recovery();
        if (recovery.concerned() == 0) {
            return (counts ? "No future leaves ±" : "None of these futures leaves ±") + threshold()
                    + " on the worse side. ";
        }
        if (recovery.reached() == 0) {
            return (counts ? "Futures" : "Those of these futures") + " that leave ±" + threshold()
                    + " on the worse side do not come back within the run. ";
        }
        String most = counts && isRare(recovery)
                ? "Most futures that leave ±" + threshold()
                        + " on the worse side do not come back; the others are back after "
                : "Back within ±" + threshold() + " after ";
        return most
                + weeks("recovery", recovery)
                + never("neverRecovered", recovery, " of the ", " futures that leave it never come back") + ". ";
    }

    private String breakEven() {
        Spread breakEven = transition.breakEven();
        if (breakEven.reached() == 0) {
            return "In sum it does not pay within the run.";
        }
        String most = counts && isRare(breakEven)
                ? "In sum most futures are never ahead for good; the others are after "
                : "In sum it is ahead for good after ";
        return most
                + weeks("breakEven", breakEven)
                + never("neverAhead", breakEven, " of ", " futures never are") + ".";
    }

    /** Whether fewer than half of those concerned ever get there: then that is what has to be said first. */
    private static boolean isRare(Spread spread) {
        return 2 * spread.reached() < spread.concerned();
    }

    /** Such as "11 weeks (8 of 10 of them 7 to 19)": of those that get there; without a range where they are too few. */
    private String weeks(String name, Spread spread) {
        numbers.add(new Number(name + "P50", spread.p50()));
        if (!counts) {
            return weeks(spread.p50());
        }
        numbers.add(new Number(name + "P10", spread.p10()));
        numbers.add(new Number(name + "P90", spread.p90()));
        String whose = spread.reached() < spread.concerned() ? " (8 of 10 of them " : " (8 of 10 futures ";
        return weeks(spread.p50()) + whose + week(spread.p10()) + " to " + week(spread.p90()) + ")";
    }

    private String never(String name, Spread spread, String of, String tail) {
        if (!counts) {
            return spread.reached() < spread.concerned()
                    ? ", if at all; these futures are too few to say how often"
                    : "";
        }
        numbers.add(new Number(name, spread.concerned() - spread.reached()));
        numbers.add(new Number(name + "Of", spread.concerned()));
        return "; " + (spread.concerned() - spread.reached()) + of + spread.concerned() + tail;
    }

    private static Optional<Finding> endsWorse(Comparison comparison) {
        if (comparison.n() < Likelihood.FEWEST_FUTURES) {
            return Optional.empty();
        }
        Metric metric = comparison.threshold().metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        double delta = comparison.threshold().delta();
        int beyond = HeadlineSentence.worseBeyondThreshold(comparison);
        String threshold = unit.rounding(Double.NaN, delta).text(unit.scaled(delta)) + unit.difference();
        String text = VisibleText.line(comparison.alternative()) + " is "
                + Likelihood.of("worse in the end", beyond, comparison.n()).orElseThrow() + ": worse than "
                + VisibleText.line(comparison.baseline()) + " by more than " + threshold + " in "
                + MetricPhrase.noun(metric, comparison.scope()) + " after the transition. It is worse at all in "
                + comparison.worse() + ".";
        return Optional.of(new Finding(
                Rule.ENDS_WORSE,
                Tone.NEUTRAL,
                comparison.alternative(),
                metric.id(),
                comparison.scope(),
                Window.AFTER,
                text,
                List.of(
                        new Number("worseBeyondThreshold", beyond),
                        new Number("worse", comparison.worse()),
                        new Number("futures", comparison.n()),
                        new Number("threshold", delta))));
    }

    private String threshold() {
        double delta = transition.delta();
        return unit.rounding(Double.NaN, delta).text(unit.scaled(delta)) + unit.difference();
    }

    private static String weeks(double weeks) {
        String number = week(weeks);
        return number + (number.equals("1") ? " week" : " weeks");
    }

    private static String week(double week) {
        return new Rounding(0).text(week);
    }
}

package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Metric;
import operandi.core.statistics.ConfidenceInterval;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** Names a segment that is worse or better off by more than matters, as far as the whole interval says so. */
final class SegmentSentence {

    private SegmentSentence() {}

    /**
     * The sentence, if there is one to say.
     *
     * @param family how many segment differences share the confidence
     * @param confidence with which the intervals of all of them hold
     */
    static Optional<Finding> of(SegmentDifference difference, int family, double confidence) {
        return switch (difference.verdict()) {
            case WORSE -> Optional.of(finding(difference, Rule.LOSER, Tone.WORSE, family, confidence));
            case BETTER -> Optional.of(finding(difference, Rule.WINNER, Tone.BETTER, family, confidence));
            case NO_DIFFERENCE, CANNOT_TELL -> Optional.empty();
        };
    }

    private static Finding finding(SegmentDifference difference, Rule rule, Tone tone, int family, double confidence) {
        boolean counts = difference.interval().n() >= Likelihood.FEWEST_FUTURES;
        String what = tone == Tone.WORSE ? "worse" : "better";
        long count = tone == Tone.WORSE ? difference.worse() : difference.better();
        Metric metric = difference.threshold().metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        ConfidenceInterval interval = difference.interval();
        Rounding rounding = unit.rounding(interval.halfWidth(), interval.mean());
        boolean lower = interval.mean() < 0;
        double least = lower ? -interval.high() : interval.low();
        double most = lower ? -interval.low() : interval.high();
        String amount = rounding.text(Math.abs(unit.scaled(interval.mean()))) + unit.difference();
        String text = "With " + VisibleText.line(difference.alternative()) + ", "
                + MetricPhrase.differs(metric, difference.scope(), amount, lower) + " than with "
                + VisibleText.line(difference.baseline())
                + (difference.hasWindows() ? WindowPhrase.of(difference.window()) : "") + " ("
                + DisplayUnit.percent(confidence)
                + (family > 1 ? " interval over all segments " : " interval ")
                + rounding.text(unit.scaled(least)) + " to " + rounding.text(unit.scaled(most)) + unit.difference()
                + ")"
                + Likelihood.of(what, (int) count, (int) interval.n())
                        .map(words -> "; " + words)
                        .orElse("")
                + ".";
        List<Number> numbers = new ArrayList<>(List.of(
                new Number("mean", interval.mean()),
                new Number("low", interval.low()),
                new Number("high", interval.high()),
                new Number("confidence", confidence),
                new Number("futures", interval.n())));
        if (counts) {
            numbers.add(new Number(what, count));
        }
        return new Finding(
                rule,
                tone,
                difference.alternative(),
                metric.id(),
                difference.scope(),
                difference.window(),
                text,
                numbers);
    }
}

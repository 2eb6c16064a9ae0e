package operandi.reporting.finding;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Metric;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** Names a segment that is worse or better off by more than matters. */
final class SegmentSentence {

    private SegmentSentence() {}

    static Optional<Finding> of(SegmentDifference difference) {
        double loss = difference.loss();
        if (loss >= 1) {
            return Optional.of(finding(difference, Rule.LOSER, Tone.WORSE, "worse", difference.worse()));
        }
        if (loss <= -1 && loss > Double.NEGATIVE_INFINITY) {
            return Optional.of(finding(difference, Rule.WINNER, Tone.BETTER, "better", difference.better()));
        }
        return Optional.empty();
    }

    private static Finding finding(SegmentDifference difference, Rule rule, Tone tone, String what, int count) {
        Metric metric = difference.threshold().metric();
        DisplayUnit unit = DisplayUnit.of(metric.unit());
        Rounding rounding = difference.rounding(unit);
        String amount = rounding.text(Math.abs(unit.scaled(difference.mean()))) + unit.difference();
        String text = "With " + VisibleText.line(difference.alternative()) + ", "
                + MetricPhrase.differs(metric, difference.scope(), amount, difference.mean() < 0)
                + " on average over the futures (8 of 10 futures: change of "
                + rounding.signed(unit.scaled(difference.p10()))
                + " to " + rounding.signed(unit.scaled(difference.p90())) + unit.difference() + "); "
                + Likelihood.of(what, count, difference.n()) + ".";
        return new Finding(
                rule,
                tone,
                difference.alternative(),
                difference.scope(),
                text,
                List.of(
                        new Number("mean", difference.mean()),
                        new Number("p10", difference.p10()),
                        new Number("p90", difference.p90()),
                        new Number(what, count),
                        new Number("futures", difference.n())));
    }
}

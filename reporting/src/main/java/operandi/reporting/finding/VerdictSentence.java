package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.model.Metric;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** What a verdict says, with its numbers in the same sentence. */
final class VerdictSentence {

    private final Comparison comparison;
    private final int family;
    private final double confidence;
    private final boolean hasWindows;
    private final Metric metric;
    private final DisplayUnit unit;
    private final Rounding rounding;
    private final List<Number> numbers = new ArrayList<>();

    private VerdictSentence(Comparison comparison, int family, double confidence, boolean hasWindows) {
        this.comparison = comparison;
        this.family = family;
        this.confidence = confidence;
        this.hasWindows = hasWindows;
        this.metric = comparison.threshold().metric();
        this.unit = DisplayUnit.of(metric.unit());
        this.rounding = unit.rounding(comparison.halfWidth(), comparison.mean());
    }

    /** @param hasWindows whether the result has more windows than the whole run, so that each is named */
    static Finding of(Comparison comparison, int family, double confidence, boolean hasWindows) {
        return new VerdictSentence(comparison, family, confidence, hasWindows).finding();
    }

    private Finding finding() {
        numbers.add(new Number("mean", comparison.mean()));
        numbers.add(new Number("low", low()));
        numbers.add(new Number("high", high()));
        numbers.add(new Number("confidence", confidence));
        numbers.add(new Number("futures", comparison.n()));
        return switch (comparison.verdict()) {
            case BETTER -> finding(Rule.EFFECT, Tone.BETTER, effect("better", comparison.better()));
            case WORSE -> finding(Rule.LOSER, Tone.WORSE, effect("worse", comparison.worse()));
            case NO_DIFFERENCE -> finding(Rule.NO_DIFFERENCE, Tone.NO_DIFFERENCE, noDifference());
            case CANNOT_TELL -> finding(Rule.CANNOT_TELL, Tone.CANNOT_TELL, cannotTell());
        };
    }

    private Finding finding(Rule rule, Tone tone, String text) {
        return new Finding(
                rule,
                tone,
                comparison.alternative(),
                metric.id(),
                comparison.scope(),
                comparison.window(),
                text,
                numbers);
    }

    /** Better and worse alike. */
    private String effect(String what, int count) {
        if (comparison.n() >= Likelihood.FEWEST_FUTURES) {
            numbers.add(new Number(what, count));
        }
        boolean lower = comparison.mean() < 0;
        double least = lower ? -high() : low();
        double most = lower ? -low() : high();
        String amount = amount(Math.abs(comparison.mean()));
        return "With " + alternative() + ", " + MetricPhrase.differs(metric, comparison.scope(), amount, lower)
                + " than with " + baseline() + window() + " (" + interval() + " " + number(least) + " to "
                + number(most) + ")"
                + Likelihood.of(what, count, comparison.n())
                        .map(words -> "; " + words)
                        .orElse("")
                + ".";
    }

    private String noDifference() {
        numbers.add(new Number("threshold", comparison.threshold().delta()));
        return "No difference that matters between " + alternative() + " and " + baseline() + " in " + noun() + window()
                + ": the mean difference is " + signedEstimate() + ", within ±" + threshold() + ".";
    }

    private String cannotTell() {
        numbers.add(new Number("threshold", comparison.threshold().delta()));
        if (comparison.n() == 0) {
            return "Cannot compare " + noun() + " between " + alternative() + " and " + baseline()
                    + ": 0 futures define it for both.";
        }
        String settled = "";
        if (comparison.moreReplications() == Comparison.NEVER) {
            settled = "; no number of futures would settle it at this estimate";
        } else if (comparison.moreReplications() > 0) {
            numbers.add(new Number("moreReplications", comparison.moreReplications()));
            settled = "; settling it takes about " + Rounding.count(comparison.moreReplications()) + " more";
        }
        return "Cannot tell whether " + alternative() + " and " + baseline() + " differ by ±" + threshold()
                + " or more in "
                + noun() + window() + ": the mean difference is " + signedEstimate() + " over " + comparison.n()
                + " futures"
                + settled + ".";
    }

    private String signedEstimate() {
        return rounding.signed(unit.scaled(comparison.mean())) + unit.difference() + " (" + interval() + " "
                + rounding.signed(unit.scaled(low())) + " to " + rounding.signed(unit.scaled(high())) + ")";
    }

    private String interval() {
        return IntervalPhrase.of(confidence, family);
    }

    private String threshold() {
        double delta = comparison.threshold().delta();
        return unit.rounding(Double.NaN, delta).text(unit.scaled(delta)) + unit.difference();
    }

    private String window() {
        return hasWindows ? WindowPhrase.of(comparison.window()) : "";
    }

    private String noun() {
        return MetricPhrase.noun(metric, comparison.scope());
    }

    private String amount(double difference) {
        return number(difference) + unit.difference();
    }

    private String number(double value) {
        return rounding.text(unit.scaled(value));
    }

    private double low() {
        return comparison.mean() - comparison.halfWidth();
    }

    private double high() {
        return comparison.mean() + comparison.halfWidth();
    }

    private String alternative() {
        return VisibleText.line(comparison.alternative());
    }

    private String baseline() {
        return VisibleText.line(comparison.baseline());
    }
}

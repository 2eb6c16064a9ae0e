package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.experiment.SpreadSplit;
import operandi.core.model.Assumption;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Quantity;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** Which assumptions the answer rests on, where it turns, and how much of the spread is chance. */
final class RobustnessSentence {

    private static final int MOST_NAMED = 2;

    private RobustnessSentence() {}

    static List<Finding> of(AgainstBaseline against, Scenario scenario) {
        List<Finding> findings = new ArrayList<>();
        flips(against, scenario).ifPresent(findings::add);
        against.spread()
                .filter(spread -> spread.twins() > 0)
                .ifPresent(spread -> findings.add(spread(against.alternative(), spread, scenario)));
        return findings;
    }

    private static Optional<Finding> flips(AgainstBaseline against, Scenario scenario) {
        if (against.effects().isEmpty()) {
            return Optional.empty();
        }
        List<Number> numbers = new ArrayList<>();
        List<String> flips = new ArrayList<>();
        List<String> matter = new ArrayList<>();
        for (AssumptionEffect effect : against.effects()) {
            Optional<Assumption> assumption = scenario.assumptions().stream()
                    .filter(known -> known.path().equals(effect.path()))
                    .findFirst();
            Optional<Assumption.Extent> extent = assumption.flatMap(Assumption::extent);
            if (!effect.clear() || extent.isEmpty()) {
                continue;
            }
            String name = VisibleText.line(effect.path());
            if (effect.flipsAt().isPresent() && flips.size() < MOST_NAMED) {
                flips.add(name + flip(effect.flipsAt().getAsDouble(), extent.get()));
                numbers.add(number("flipsAt:" + name, effect.flipsAt().getAsDouble(), extent.get()));
                numbers.add(number("stated:" + name, extent.get().point(), extent.get()));
                numbers.add(number("low:" + name, extent.get().low(), extent.get()));
                numbers.add(number("high:" + name, extent.get().high(), extent.get()));
            }
            if (matter.size() < MOST_NAMED) {
                matter.add(name + " (" + percent(effect.share()) + ")");
                numbers.add(new Number("share:" + name, effect.share()));
            }
        }
        String alternative = VisibleText.line(against.alternative());
        String rests = matter.isEmpty() ? "" : "; its spread goes most clearly with " + String.join(", ", matter);
        String text = matter.isEmpty()
                ? "For " + alternative + ", no single assumption drawn shows clearly in the difference."
                : flips.isEmpty()
                        ? "For " + alternative
                                + ", no single assumption was found to turn the difference over the whole run within"
                                + " its range" + rests
                                + "."
                        : "For " + alternative + ", the difference over the whole run turns where "
                                + String.join(", or ", flips) + rests
                                + ".";
        return Optional.of(Finding.of(Rule.ROBUSTNESS, Tone.NEUTRAL, against.alternative(), text, numbers));
    }

    private static String flip(double at, Assumption.Extent extent) {
        String dimension = extent.dimension();
        return " passes " + Quantity.text(at, dimension) + " (stated " + Quantity.text(extent.point(), dimension)
                + ", range " + Quantity.text(extent.low(), dimension) + " to "
                + Quantity.text(extent.high(), dimension) + ")";
    }

    /** As files hold quantities. */
    private static Number number(String name, double value, Assumption.Extent extent) {
        return new Number(name, Quantity.inUnit(value, extent.dimension()));
    }

    private static Finding spread(String alternative, SpreadSplit spread, Scenario scenario) {
        Optional<Metric> headline = scenario.headline();
        DisplayUnit unit = DisplayUnit.of(headline.map(Metric::unit).orElse("count"));
        Rounding rounding = unit.rounding(spread.standardDeviation() / 10, spread.standardDeviation());
        String subject = headline.map(metric -> " in " + metric.label()).orElse("") + " over the whole run";
        String text = "With " + VisibleText.line(alternative) + ", " + percent(spread.assumptions())
                + " of the variance of the difference" + subject + " goes with the assumptions drawn ("
                + DisplayUnit.percent(scenario.design().confidence()) + " interval " + percent(spread.low()) + " to "
                + percent(spread.high()) + ") and " + percentLeft(spread.assumptions())
                + " is chance; its standard deviation is "
                + rounding.text(unit.scaled(spread.standardDeviation())) + unit.difference() + " (" + spread.twins()
                + " futures simulated twice).";
        return Finding.of(
                Rule.SPREAD,
                Tone.NEUTRAL,
                alternative,
                text,
                List.of(
                        new Number("standardDeviation", spread.standardDeviation()),
                        new Number("assumptions", spread.assumptions()),
                        new Number("chance", spread.chance()),
                        new Number("low", spread.low()),
                        new Number("high", spread.high()),
                        new Number("confidence", scenario.design().confidence()),
                        new Number("twins", spread.twins())));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "\u00A0%";
    }

    /** What is left of a whole after a share as it is shown, so that both add up. */
    private static String percentLeft(double share) {
        return (100 - Math.round(100 * share)) + "\u00A0%";
    }
}

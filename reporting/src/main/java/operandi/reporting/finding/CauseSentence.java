package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AgainstBaseline;
import operandi.reporting.balance.TimeBalance;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** Where the ledger says that the difference in time comes from; no time without the share of contacts resolved. */
final class CauseSentence {

    private static final int MOST_CAUSES = 3;
    private static final String MINUTES = "\u00A0min";

    private CauseSentence() {}

    static Optional<Finding> of(AgainstBaseline against, String baseline) {
        TimeBalance balance = TimeBalance.of(against);
        if (balance.parts().isEmpty()) {
            return Optional.empty();
        }
        Rounding rounding = balance.rounding();
        List<Number> numbers = new ArrayList<>();
        numbers.add(new Number("baseline", balance.baseline()));
        numbers.add(new Number("alternative", balance.alternativeTime()));
        numbers.add(new Number("resolvedInBaseline", balance.resolvedInBaseline()));
        numbers.add(new Number("resolvedInAlternative", balance.resolvedInAlternative()));
        List<String> parts = new ArrayList<>();
        for (TimeBalance.Step step : balance.steps(rounding)) {
            boolean isShown =
                    Double.parseDouble(rounding.text(Math.abs(step.shown())).replace(",", "")) > 0;
            if (parts.size() < MOST_CAUSES && isShown && !step.cause().equals(TimeBalance.REST)) {
                parts.add(step.cause() + " " + rounding.signed(step.shown()));
                numbers.add(new Number(step.cause(), step.shown()));
            }
        }
        String text = "By the ledger, the same contact takes " + rounding.text(balance.alternativeTime()) + MINUTES
                + " with " + VisibleText.line(against.alternative()) + " and " + rounding.text(balance.baseline())
                + MINUTES + " with " + VisibleText.line(baseline) + tail(parts) + "; "
                + resolved(balance.resolvedInAlternative()) + " and " + resolved(balance.resolvedInBaseline())
                + " of contacts are resolved.";
        return Optional.of(Finding.of(Rule.CAUSE, Tone.NEUTRAL, against.alternative(), text, numbers));
    }

    private static String tail(List<String> parts) {
        return parts.isEmpty() ? "" : ", most of the change from " + String.join(", ", parts) + MINUTES;
    }

    /** A share of millions of contacts, to a tenth of a percent. */
    private static String resolved(double share) {
        DisplayUnit unit = DisplayUnit.of("fraction");
        return new Rounding(1).text(unit.scaled(share)) + unit.level();
    }
}

package operandi.reporting.text;

import operandi.core.experiment.Comparison;
import operandi.core.experiment.PrecisionOutcome;
import operandi.core.model.Metric;

/** Whether a wanted precision was reached, and with how many futures, in plain text. */
public final class PrecisionSentence {

    private static final String SPACE = "\u00A0";

    private PrecisionSentence() {}

    /**
     * Two sentences, or three.
     *
     * @param outcome what came of it
     * @param futures how many were simulated
     */
    public static String of(PrecisionOutcome outcome, int futures) {
        String share = DisplayUnit.percent(outcome.share());
        String asked = outcome.alternative().isPresent()
                ? "Wanted: every difference to ±" + SPACE + share + " of what matters. "
                : "Wanted: " + name(outcome) + " to ±" + SPACE + share + " of its mean. ";
        return asked + (outcome.isReached() ? reached(outcome, futures) : missed(outcome, futures));
    }

    private static String reached(PrecisionOutcome outcome, int futures) {
        String count = "Reached with " + Rounding.count(futures) + " of at most " + Rounding.count(outcome.most())
                + " futures: ";
        return count + known(outcome) + ", wanted " + wanted(outcome) + ".";
    }

    private static String missed(PrecisionOutcome outcome, int futures) {
        String count = "Not reached with " + Rounding.count(futures) + " futures, the most allowed: ";
        String more = outcome.needed() == Comparison.NEVER
                ? "No number of futures would do."
                : "It takes about " + Rounding.count(outcome.needed()) + " futures.";
        return count + known(outcome) + ", wanted " + wanted(outcome) + ". " + more;
    }

    private static String known(PrecisionOutcome outcome) {
        String hardest = outcome.alternative()
                .map(alternative ->
                        "hardest was " + name(outcome) + " of " + VisibleText.line(alternative) + ", known to ")
                .orElse("it is known to ");
        return hardest + halfWidth(outcome, outcome.halfWidth());
    }

    private static String wanted(PrecisionOutcome outcome) {
        return halfWidth(outcome, outcome.wanted());
    }

    private static String halfWidth(PrecisionOutcome outcome, double halfWidth) {
        if (!Double.isFinite(halfWidth)) {
            return "nothing";
        }
        DisplayUnit unit = DisplayUnit.of(outcome.key().metric().unit());
        double scaled = unit.scaled(halfWidth);
        // Three digits: two half-widths are held against each other.
        return "±" + SPACE + Rounding.supportedBy(scaled / 10, scaled).text(scaled) + unit.difference();
    }

    private static String name(PrecisionOutcome outcome) {
        Metric metric = outcome.key().metric();
        String scope = outcome.key().scope();
        int colon = scope.indexOf(':');
        return colon < 0 ? metric.label() : metric.label() + ", " + VisibleText.line(scope.substring(colon + 1));
    }
}

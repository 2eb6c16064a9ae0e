package operandi.cli.text;

import java.util.stream.Stream;
import operandi.core.experiment.CheckedExpectation;
import operandi.core.model.Expectation;
import operandi.core.model.Expectation.Between;
import operandi.core.model.Expectation.Condition;
import operandi.core.model.Expectation.Covers;
import operandi.core.model.Window;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** An expectation and what came out, in words. */
public final class ExpectationText {

    private ExpectationText() {}

    /** What it is about and how it judges, but no number: the same from run to run, and when a limit moves. */
    public static String name(Expectation expectation) {
        String scope = expectation.scope().equals("all") ? "" : " of " + expectation.scope();
        String window = expectation.window() == Window.WHOLE
                ? ""
                : " in " + expectation.window().id();
        return VisibleText.line(expectation.alternative() + ": "
                + expectation.metric().id() + scope + window + ", " + operator(expectation.condition()));
    }

    /** Such as "waiting per contact, pet-owners, after". */
    static String subject(Expectation expectation) {
        String subject = Amount.name(expectation.metric(), expectation.scope());
        return expectation.window() == Window.WHOLE
                ? subject
                : subject + ", " + expectation.window().id();
    }

    /** Such as "at least 80 %" or "at most 0.5 h (30 min)": as the file writes it, and in the unit of what is observed. */
    public static String condition(Expectation expectation) {
        DisplayUnit unit = unit(expectation);
        String written = VisibleText.line(expectation.written());
        String limits = Lines.plainSpaces(limits(expectation.condition(), unit));
        String inUnit = written.endsWith(Lines.plainSpaces(unit.level())) ? "" : " (" + limits + ")";
        String confidence = expectation.condition() instanceof Covers covers
                ? " with " + DisplayUnit.percent(covers.confidence())
                : "";
        return Lines.plainSpaces(operator(expectation.condition()) + " " + written + inUnit + confidence);
    }

    private static String operator(Condition condition) {
        if (condition instanceof Between between) {
            return between.low().isEmpty() ? "at most" : between.high().isEmpty() ? "at least" : "between";
        }
        return "covers";
    }

    private static String limits(Condition condition, DisplayUnit unit) {
        if (condition instanceof Covers covers) {
            return exact(unit.scaled(covers.value())) + unit.level();
        }
        Between between = (Between) condition;
        if (between.low().isPresent() && between.high().isPresent()) {
            return exact(unit.scaled(between.low().get())) + " and "
                    + exact(unit.scaled(between.high().get())) + unit.level();
        }
        return exact(unit.scaled(between.low().or(between::high).orElseThrow())) + unit.level();
    }

    /** Such as "83.1 ± 0.4 %"; as exact as it takes to see on which side of a limit that it misses it lies. */
    public static String observed(CheckedExpectation checked) {
        if (Double.isNaN(checked.mean())) {
            return "nothing: it is undefined";
        }
        DisplayUnit unit = unit(checked.expectation());
        double scaled = unit.scaled(checked.mean());
        Rounding rounding = rounding(scaled, unit.scaled(checked.halfWidth()));
        String mean = rounding.text(scaled);
        if (!checked.holds() && isLimit(mean, rounding, checked.expectation().condition(), unit)) {
            mean = exact(scaled);
        }
        String error =
                Double.isFinite(checked.halfWidth()) ? " ± " + rounding.text(unit.scaled(checked.halfWidth())) : "";
        return Lines.plainSpaces(mean + error + unit.level());
    }

    /** What the error supports, and three digits at least: a limit binds the mean, whatever its error. */
    private static Rounding rounding(double mean, double halfWidth) {
        Rounding byError = Rounding.supportedBy(halfWidth, mean);
        Rounding byMean = Rounding.supportedBy(Math.abs(mean) / 100, mean);
        return halfWidth == 0 || byError.places() > byMean.places() ? byError : byMean;
    }

    private static boolean isLimit(String mean, Rounding rounding, Condition condition, DisplayUnit unit) {
        return condition instanceof Between between
                && Stream.concat(between.low().stream(), between.high().stream())
                        .anyMatch(limit -> rounding.text(unit.scaled(limit)).equals(mean));
    }

    /** With all the digits of a file. */
    private static String exact(double scaled) {
        return FileNumber.of(scaled)
                .map(number -> new Rounding(number.scale()).text(number.doubleValue()))
                .orElse("–");
    }

    private static DisplayUnit unit(Expectation expectation) {
        return DisplayUnit.of(expectation.metric().unit());
    }
}

package operandi.reporting.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.ResourceCheck.Structures;
import operandi.core.model.Alternative;
import operandi.core.model.TimeLineEntry;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** What an alternative costs, and whether its differences may be put down to its structure (DESIGN 2.7). */
final class ResourceSentence {

    private static final DisplayUnit EUR = DisplayUnit.of("EUR");

    private ResourceSentence() {}

    static List<Finding> of(AgainstBaseline against, ExperimentResult result) {
        return List.of(cost(against, result.scenario().baseline()), structure(against, result));
    }

    private static Finding cost(AgainstBaseline against, String baseline) {
        ResourceCheck check = against.resources();
        double payroll = check.payrollAlternative() - check.payrollBaseline();
        double timeLine = check.timeLineAlternative() - check.timeLineBaseline();
        double extra = payroll + timeLine;
        double share = extra / (check.payrollBaseline() + check.timeLineBaseline());
        String names = VisibleText.line(against.alternative());
        String base = VisibleText.line(baseline);
        List<Number> numbers = new ArrayList<>();
        String text;
        if (payroll == 0 && timeLine == 0) {
            text = names + " costs the same as " + base + ": the same payroll, and nothing more on the time line.";
        } else {
            numbers.add(new Number("extra", extra));
            String relative = "";
            if (Double.isFinite(share)) {
                numbers.add(new Number("share", share));
                relative = " (" + new Rounding(1).signed(100 * share) + "\u00A0%)";
            }
            numbers.add(new Number("timeLine", timeLine));
            numbers.add(new Number("payroll", payroll));
            text = "Over the run, " + names + " costs " + euros(Math.abs(extra)) + (extra < 0 ? " less" : " more")
                    + " than " + base + relative + ": time line "
                    + signed(timeLine) + ", payroll "
                    + (payroll == 0 ? "the same" : signed(payroll)) + ".";
        }
        return Finding.of(Rule.COST, Tone.NEUTRAL, against.alternative(), text, numbers);
    }

    private static Finding structure(AgainstBaseline against, ExperimentResult result) {
        String name = VisibleText.line(against.alternative());
        String base = VisibleText.line(result.scenario().baseline());
        boolean sameTimeLine = result.scenario()
                .alternative(against.alternative())
                .timeLine()
                .equals(result.scenario()
                        .alternative(result.scenario().baseline())
                        .timeLine());
        String between = "Between " + name + " and " + base + " nothing differs";
        String text = sameTimeLine
                ? between
                        + switch (against.resources().structures()) {
                            case SAME -> ": the same structure on the same way, and the same time line.";
                            case SAME_BY_ANOTHER_WAY ->
                                " but the way to the same structure: their differences are there because of that way.";
                            case OTHER ->
                                " but the structure and the way to it: their differences are there because of the"
                                        + " structure.";
                        }
                : "The differences of " + name + " may not be put down to its structure"
                        + (against.resources().structures() == Structures.OTHER ? "" : ", which is that of " + base)
                        + ": " + elsewhere(against, result) + ".";
        return Finding.of(Rule.RESOURCES, Tone.NEUTRAL, against.alternative(), text, List.of());
    }

    private static String elsewhere(AgainstBaseline against, ExperimentResult result) {
        Structures structures = against.resources().structures();
        Alternative alternative = result.scenario().alternative(against.alternative());
        if (alternative.timeLine().isEmpty()) {
            return "its resources differ from those of "
                    + VisibleText.line(result.scenario().baseline());
        }
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (TimeLineEntry entry : alternative.timeLine()) {
            entries.computeIfAbsent(kind(entry), kind -> new ArrayList<>()).add(VisibleText.line(entry.id()));
        }
        List<String> kinds = new ArrayList<>();
        entries.forEach((kind, names) -> kinds.add(kind + " (" + String.join(", ", names) + ")"));
        return "its own time line " + (structures == Structures.OTHER ? "also " : "") + "brings "
                + String.join(" and ", kinds);
    }

    private static String kind(TimeLineEntry entry) {
        if (entry instanceof TimeLineEntry.Automation) {
            return "new technology";
        }
        return entry instanceof TimeLineEntry.Acquisition ? "customers who join" : "a fault";
    }

    private static String signed(double euros) {
        return new Rounding(0).signed(euros) + EUR.difference();
    }

    private static String euros(double amount) {
        return new Rounding(0).text(amount) + EUR.difference();
    }
}

package operandi.cli.text;

import java.util.List;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Finding.Rule;

/** What stands behind the verdicts on an alternative: the way there, the cost, the causes, and how sure it all is. */
final class BackgroundLines {

    /** What findings of a rule are called. */
    private record Label(Rule rule, String words) {}

    private static final List<Label> LABELS = List.of(
            new Label(Rule.TRANSITION, "the way there"),
            new Label(Rule.COST, "cost"),
            new Label(Rule.RESOURCES, "fair"),
            new Label(Rule.CAUSE, "where from"),
            new Label(Rule.ROBUSTNESS, "rests on"),
            new Label(Rule.SPREAD, "the spread"));
    private static final int WIDTH = 15;

    private BackgroundLines() {}

    /** Whether a finding belongs to an alternative's background rather than to the summary. */
    static boolean isBackground(Finding finding) {
        return LABELS.stream().anyMatch(label -> label.rule() == finding.rule());
    }

    /** A paragraph for each finding, by rule; nothing if there is none. */
    static String of(List<Finding> findings, String alternative) {
        StringBuilder text = new StringBuilder();
        for (Label label : LABELS) {
            String first =
                    "  " + label.words() + " ".repeat(WIDTH - label.words().length());
            findings.stream()
                    .filter(finding -> finding.rule() == label.rule()
                            && finding.alternative().equals(alternative))
                    .forEach(finding -> text.append(Lines.wrapped(first, finding.text())));
        }
        return text.toString();
    }
}

package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Metric;
import operandi.reporting.content.ReportContent;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Findings;
import operandi.reporting.text.VisibleText;

/**
 * The answer that the page opens with: a line for each alternative on the headline metric, then every other finding.
 *
 * @param headlines empty if nothing was compared
 * @param findings the rest, in order of importance
 */
record Answer(List<Headline> headlines, List<Line> findings) {

    /**
     * @param mark which way it points
     * @param title a few words
     * @param text the finding itself
     */
    record Headline(Mark mark, String title, String text) {}

    /**
     * @param mark which way it points
     * @param text a sentence
     */
    record Line(Mark mark, String text) {}

    static Answer of(ReportContent content) {
        ExperimentResult result = content.result();
        List<Finding> rest = new ArrayList<>(content.findings());
        List<Headline> headlines = new ArrayList<>();
        for (Comparison comparison : result.comparisons()) {
            if (Findings.isHeadline(result, comparison)) {
                Finding finding = rest.remove(0);
                headlines.add(new Headline(
                        Mark.of(comparison.verdict()), title(comparison, content.findings()), finding.text()));
            }
        }
        return new Answer(
                headlines,
                rest.stream()
                        .map(finding -> new Line(Mark.of(finding.tone()), finding.text()))
                        .toList());
    }

    private static String title(Comparison comparison, List<Finding> findings) {
        Metric metric = comparison.threshold().metric();
        String name = VisibleText.line(comparison.alternative());
        return switch (comparison.verdict()) {
            case BETTER ->
                name + " is better on " + metric.label()
                        + (isElsewhere(comparison, findings, Finding.Tone.WORSE) ? ", and worse elsewhere" : "");
            case WORSE ->
                name + " is worse on " + metric.label()
                        + (isElsewhere(comparison, findings, Finding.Tone.BETTER) ? ", and better elsewhere" : "");
            case NO_DIFFERENCE -> name + " makes no difference that matters in " + metric.label();
            case CANNOT_TELL -> "Cannot tell yet whether " + name + " is better on " + metric.label();
        };
    }

    private static boolean isElsewhere(Comparison comparison, List<Finding> findings, Finding.Tone tone) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.tone() == tone && finding.alternative().equals(comparison.alternative()));
    }
}

package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.reporting.content.ReportContent;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Findings;
import operandi.reporting.text.VisibleText;

/**
 * The answer that the page opens with: a line for each alternative on the headline metric, then every other finding.
 *
 * @param headlines empty if nothing was compared
 * @param findings what else stands on the first page, in order of importance: every verdict, the cost, and of each
 *     segment what it loses or gains most
 * @param more what else segments lose or gain
 */
record Answer(List<Headline> headlines, List<Line> findings, List<Line> more) {

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
        List<Line> first = new ArrayList<>();
        List<Line> more = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Finding finding : rest) {
            boolean again = finding.scope().startsWith("segment:")
                    && !named.add(finding.alternative() + "\n" + finding.scope());
            (again ? more : first).add(new Line(Mark.of(finding.tone()), finding.text()));
        }
        return new Answer(headlines, first, more);
    }

    private static String title(Comparison comparison, List<Finding> findings) {
        Metric metric = comparison.threshold().metric();
        String name = VisibleText.line(comparison.alternative());
        String said = switch (comparison.verdict()) {
            case BETTER -> name + " is better on " + metric.label();
            case WORSE -> name + " is worse on " + metric.label();
            case NO_DIFFERENCE -> name + " makes no difference that matters in " + metric.label();
            case CANNOT_TELL -> "Cannot tell yet whether " + name + " is better on " + metric.label();
        };
        return said + elsewhere(comparison, findings);
    }

    /** A headline must not hide what the other findings say, whichever way they point. */
    private static String elsewhere(Comparison comparison, List<Finding> findings) {
        boolean better = comparison.verdict() != Verdict.BETTER && points(comparison, findings, Finding.Tone.BETTER);
        boolean worse = comparison.verdict() != Verdict.WORSE && points(comparison, findings, Finding.Tone.WORSE);
        String where = better && worse ? "better and worse" : better ? "better" : worse ? "worse" : "";
        return where.isEmpty() ? "" : "; " + where + " elsewhere";
    }

    private static boolean points(Comparison comparison, List<Finding> findings, Finding.Tone tone) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.tone() == tone && finding.alternative().equals(comparison.alternative()));
    }
}

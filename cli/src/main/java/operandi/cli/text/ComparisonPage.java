package operandi.cli.text;

import java.util.List;
import java.util.Optional;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Verdict;
import operandi.core.model.Scenario;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Findings;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.VisibleText;

/**
 * What a comparison says, on a terminal: findings, then for each alternative its verdicts and what stands behind them,
 * where customers wait, how much would change.
 */
public final class ComparisonPage {

    /** Futures in addition to each that was simulated; more than this is no advice. */
    private static final long MOST_TIMES_MORE = 9;

    /** More than this is no summary; the tables and the report have them all. */
    private static final int MOST_FINDINGS = 12;

    private final ExperimentResult result;
    private final List<Finding> findings;
    private final StringBuilder text = new StringBuilder();

    private ComparisonPage(ExperimentResult result) {
        this.result = result;
        findings = Findings.of(result);
    }

    /** The page, ended by a blank line. */
    public static String of(ExperimentResult result) {
        return Lines.plainSpaces(new ComparisonPage(result).page());
    }

    /** How many replications would settle what cannot be told of the headline yet, if that is a number to advise. */
    public static Optional<Long> replicationsThatSettle(ExperimentResult result) {
        long replications = result.scenario().design().replications();
        long more = result.comparisons().stream()
                .filter(comparison ->
                        comparison.verdict() == Verdict.CANNOT_TELL && Findings.isHeadline(result, comparison))
                .mapToLong(Comparison::moreReplications)
                .filter(count -> count > 0 && count <= MOST_TIMES_MORE * replications)
                .max()
                .orElse(0);
        return more == 0 ? Optional.empty() : Optional.of(replications + more);
    }

    private String page() {
        Scenario scenario = result.scenario();
        text.append(Lines.wrapped("", VisibleText.line(scenario.title())));
        if (!scenario.question().isBlank()) {
            text.append(Lines.wrapped("", VisibleText.line(scenario.question())));
        }
        text.append(FuturesLine.of(result, ", the same for every alternative"));
        summary();
        verdicts();
        text.append(WaitLines.of(result));
        changes();
        return text.append('\n').toString();
    }

    /** What is said of an alternative beside its table, or shown by the table itself, is left out. */
    private void summary() {
        List<Finding> summary = findings.stream()
                .filter(finding -> !BackgroundLines.isBackground(finding) && !isMinor(finding))
                .toList();
        if (summary.isEmpty()) {
            return;
        }
        heading("Findings");
        for (Finding finding : summary.subList(0, Math.min(MOST_FINDINGS, summary.size()))) {
            text.append(Lines.wrapped("  " + Marks.of(finding.tone()) + " ", finding.text()));
        }
        if (summary.size() > MOST_FINDINGS) {
            text.append("  and ").append(summary.size() - MOST_FINDINGS).append(" more, in the report\n");
        }
    }

    /** Nothing to say, of something that is not the headline. */
    private boolean isMinor(Finding finding) {
        boolean isSilent = finding.rule() == Rule.CANNOT_TELL || finding.rule() == Rule.NO_DIFFERENCE;
        return isSilent
                && result.comparisons().stream()
                        .filter(comparison -> Findings.isHeadline(result, comparison))
                        .noneMatch(comparison ->
                                comparison.threshold().metric().id().equals(finding.metric()));
    }

    private void verdicts() {
        if (result.comparisons().isEmpty()) {
            heading("Verdicts");
            text.append("  none: the scenario names no metric under matters-if\n");
        }
        for (StructureChange change : result.changes()) {
            String alternative = change.alternative();
            if (!result.comparisons().isEmpty()) {
                heading("Verdicts: " + VisibleText.line(alternative) + " against "
                        + VisibleText.line(result.scenario().baseline()));
                text.append(VerdictTable.of(result, alternative));
            }
            text.append(BackgroundLines.of(findings, alternative));
        }
        if (!result.comparisons().isEmpty()) {
            String confidence = DisplayUnit.percent(result.scenario().design().confidence());
            text.append(Lines.wrapped(
                    "  ",
                    result.family() > 1
                            ? "the intervals of these " + result.family() + " differences hold all together with "
                                    + confidence
                            : "the interval of this difference holds with " + confidence));
        }
    }

    private void changes() {
        heading("What changes");
        for (StructureChange change : result.changes()) {
            text.append(Lines.wrapped(
                    "  ",
                    VisibleText.line(change.alternative()) + ": "
                            + counted(change.peopleMoved(), "person changes teams", "people change teams") + ", "
                            + counted(change.servicesReowned(), "service changes owners", "services change owners")
                            + ", "
                            + counted(change.tiesCut(), "pair of colleagues parts", "pairs of colleagues part")
                            + crossing(change.alternative())));
        }
    }

    private String crossing(String alternative) {
        return result.against().stream()
                .filter(known -> known.alternative().equals(alternative))
                .map(known -> known.resources())
                .filter(check ->
                        Double.isFinite(check.crossingAlternative()) && Double.isFinite(check.crossingBaseline()))
                .findFirst()
                .map(check -> "; " + share(check.crossingAlternative()) + " of the work crosses teams, "
                        + share(check.crossingBaseline()) + " with "
                        + VisibleText.line(result.scenario().baseline()))
                .orElse("");
    }

    private static String share(double fraction) {
        return Math.round(100 * fraction) + " %";
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private void heading(String words) {
        text.append('\n').append(words).append('\n');
    }
}

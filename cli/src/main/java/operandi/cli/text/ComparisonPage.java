package operandi.cli.text;

import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Findings;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/** What a comparison says, on a terminal: findings, verdicts, where customers wait, how much would change. */
public final class ComparisonPage {

    /** More than this is no advice. */
    private static final long MOST_REPLICATIONS = 100_000;

    private final ExperimentResult result;
    private final StringBuilder text = new StringBuilder();

    private ComparisonPage(ExperimentResult result) {
        this.result = result;
    }

    /** The page, ended by a blank line. */
    public static String of(ExperimentResult result) {
        return Lines.plainSpaces(new ComparisonPage(result).page());
    }

    /** How many replications would settle what cannot be told yet, if that is a number to advise. */
    public static Optional<Long> replicationsThatSettle(ExperimentResult result) {
        long more = result.comparisons().stream()
                .filter(comparison -> comparison.verdict() == Verdict.CANNOT_TELL)
                .mapToLong(Comparison::moreReplications)
                .filter(count -> count > 0 && count < MOST_REPLICATIONS)
                .max()
                .orElse(0);
        return more == 0
                ? Optional.empty()
                : Optional.of(result.scenario().design().replications() + more);
    }

    private String page() {
        Scenario scenario = result.scenario();
        text.append(Lines.wrapped("", VisibleText.line(scenario.title())));
        if (!scenario.question().isBlank()) {
            text.append(Lines.wrapped("", VisibleText.line(scenario.question())));
        }
        text.append(scenario.design().replications())
                .append(" futures, the same for every alternative (seed ")
                .append(scenario.design().seed())
                .append(")\n");
        findings();
        verdicts();
        text.append(WaitLines.of(result));
        changes();
        return text.append('\n').toString();
    }

    private void findings() {
        List<Finding> findings = Findings.of(result);
        if (findings.isEmpty()) {
            return;
        }
        heading("Findings");
        for (Finding finding : findings) {
            text.append(Lines.wrapped("  " + mark(finding.tone()) + " ", finding.text()));
        }
    }

    private void verdicts() {
        if (result.comparisons().isEmpty()) {
            heading("Verdicts");
            text.append("  none: the scenario names no metric under matters-if\n");
            return;
        }
        for (StructureChange change : result.changes()) {
            List<Comparison> comparisons = result.comparisons().stream()
                    .filter(comparison -> comparison.alternative().equals(change.alternative()))
                    .sorted((a, b) -> Boolean.compare(Findings.isHeadline(result, b), Findings.isHeadline(result, a)))
                    .toList();
            String baseline = VisibleText.line(result.scenario().baseline());
            String alternative = VisibleText.line(change.alternative());
            heading("Verdicts: " + alternative + " against " + baseline);
            TextTable table = TextTable.of("llrrrrll");
            table.row("metric", "", baseline, alternative, "difference", "better in", "verdict", "matters from");
            comparisons.forEach(comparison -> row(table, comparison));
            text.append(table);
        }
        String confidence = DisplayUnit.percent(result.scenario().design().confidence());
        text.append("  ")
                .append(
                        result.family() > 1
                                ? "the intervals of these " + result.family() + " differences hold all together with "
                                        + confidence
                                : "the interval of this difference holds with " + confidence)
                .append('\n');
    }

    private void row(TextTable table, Comparison comparison) {
        Metric metric = comparison.threshold().metric();
        table.row(
                Amount.name(metric, comparison.scope()),
                switch (metric.better()) {
                    case LOWER -> "↓";
                    case HIGHER -> "↑";
                    case NEITHER -> "";
                },
                mean(comparison.baseline(), comparison),
                mean(comparison.alternative(), comparison),
                Amount.difference(comparison),
                comparison.better() + " of " + comparison.n(),
                verdict(comparison),
                Amount.threshold(comparison.threshold()));
    }

    private String mean(String alternative, Comparison comparison) {
        return result.alternative(alternative)
                .metric(comparison.threshold().metric().id(), comparison.scope())
                .map(Amount::mean)
                .orElse("–");
    }

    private static String verdict(Comparison comparison) {
        return switch (comparison.verdict()) {
            case BETTER -> "▲ better";
            case WORSE -> "▼ worse";
            case NO_DIFFERENCE -> "● no difference that matters";
            case CANNOT_TELL -> "? cannot tell" + more(comparison.moreReplications());
        };
    }

    private static String more(long replications) {
        if (replications == Comparison.NEVER) {
            return " (no number of futures would settle it at this estimate)";
        }
        return replications > 0 ? " (about " + Rounding.count(replications) + " more futures)" : "";
    }

    private static String mark(Finding.Tone tone) {
        return switch (tone) {
            case BETTER -> "▲";
            case WORSE -> "▼";
            case NO_DIFFERENCE -> "●";
            case CANNOT_TELL -> "?";
            case NEUTRAL -> "·";
        };
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
                            + counted(change.tiesCut(), "pair of colleagues parts", "pairs of colleagues part")));
        }
        for (AlternativeResult alternative : result.alternatives()) {
            List<String> crossing = alternative.metrics().stream()
                    .filter(series -> series.key().metric().id().equals("flow.crossing"))
                    .filter(series -> series.summary().n() > 0)
                    .map(series -> scopeName(series) + " " + Amount.mean(series))
                    .toList();
            if (!crossing.isEmpty()) {
                text.append(Lines.wrapped(
                        "  ",
                        "work that crosses teams with "
                                + VisibleText.line(alternative.alternative().id()) + ": "
                                + String.join(", ", crossing)));
            }
        }
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String scopeName(MetricSeries series) {
        String scope = series.key().scope();
        return VisibleText.line(scope.substring(scope.indexOf(':') + 1));
    }

    private void heading(String words) {
        text.append('\n').append(words).append('\n');
    }
}

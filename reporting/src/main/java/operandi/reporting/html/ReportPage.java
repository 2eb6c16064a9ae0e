package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Scenario;
import operandi.reporting.chart.Figure;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.SpreadPhrase;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.VisibleText;

/** All that the page shows, in the order in which it shows it. Texts are visible text, not yet escaped. */
record ReportPage(
        Stylesheet style,
        String title,
        String question,
        String baseline,
        boolean isComparison,
        int family,
        String confidence,
        Answer answer,
        List<Glance> glance,
        MetricTable keyFigures,
        List<VerdictMatrix> matrix,
        List<VerdictTable> verdicts,
        List<TransitionSection> transitions,
        List<BalanceSection> balances,
        ResourceTable resources,
        List<StructureCard> structures,
        MetricTable crossing,
        List<WaitSection> waits,
        List<DifferenceFigure> differences,
        List<VerdictMatrix> segmentMatrix,
        SegmentTable segments,
        AssumptionLedger assumptions,
        List<String> costs,
        List<String> spreads,
        List<String> limits,
        Precision precision,
        MetricTable metrics,
        List<AuditRow> audits,
        Provenance provenance,
        long seed,
        int replications) {

    static ReportPage of(ReportContent content) {
        ExperimentResult result = content.result();
        Scenario scenario = result.scenario();
        Provenance provenance = visible(content.provenance());
        boolean needsMatrix = VerdictMatrix.isNeeded(result);
        return new ReportPage(
                Stylesheet.of(provenance, scenario.design().seed()),
                VisibleText.line(scenario.title()),
                VisibleText.line(scenario.question()),
                VisibleText.line(scenario.baseline()),
                !result.comparisons().isEmpty(),
                result.family(),
                DisplayUnit.percent(scenario.design().confidence()),
                Answer.of(content),
                Glance.of(result),
                MetricTable.key(result),
                needsMatrix ? List.of(VerdictMatrix.of(result)) : List.of(),
                VerdictTable.of(result),
                TransitionSection.of(content),
                BalanceSection.of(result),
                ResourceTable.of(result),
                StructureCard.of(result),
                MetricTable.crossing(result),
                WaitSection.of(result),
                DifferenceFigure.of(result),
                needsMatrix ? List.of(VerdictMatrix.ofSegments(result)) : List.of(),
                SegmentTable.of(result),
                AssumptionLedger.of(result, content.findings()),
                texts(content, Rule.COST, Rule.RESOURCES),
                texts(content, Rule.SPREAD),
                scenario.limits().stream().map(VisibleText::line).toList(),
                Precision.of(result),
                MetricTable.all(result),
                result.alternatives().stream().map(AuditRow::of).toList(),
                provenance,
                scenario.design().seed(),
                scenario.design().replications());
    }

    private static Provenance visible(Provenance provenance) {
        return new Provenance(
                VisibleText.line(provenance.scenarioFile()),
                VisibleText.line(provenance.digest()),
                VisibleText.block(provenance.scenarioText()),
                VisibleText.line(provenance.version()),
                VisibleText.line(provenance.command()));
    }

    private static List<String> texts(ReportContent content, Rule... rules) {
        return content.findings().stream()
                .filter(finding -> List.of(rules).contains(finding.rule()))
                .map(Finding::text)
                .toList();
    }

    /** What the range from the 10th to the 90th percentile of futures is called in a legend. */
    String spread() {
        return SpreadPhrase.explained(replications);
    }

    /** What it is called in a table. */
    String spreadName() {
        return SpreadPhrase.of(replications);
    }

    /** Every chart of the page. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        transitions.forEach(section -> figures.add(section.figure()));
        balances.forEach(section -> figures.add(section.figure()));
        waits.forEach(section -> figures.add(section.figure()));
        differences.forEach(section -> figures.add(section.figure()));
        assumptions.charts().forEach(section -> figures.add(section.figure()));
        return figures;
    }
}

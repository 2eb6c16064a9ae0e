package operandi.reporting.html;

import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;
import operandi.reporting.content.Provenance;
import operandi.reporting.content.ReportContent;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.VisibleText;

/** All that the page shows, in the order in which it shows it. Texts are visible text, not yet escaped. */
record ReportPage(
        Stylesheet style,
        String title,
        String question,
        boolean isComparison,
        int family,
        String confidence,
        Answer answer,
        MetricTable keyFigures,
        List<VerdictTable> verdicts,
        List<StructureCard> structures,
        List<WaitSection> waits,
        List<DifferenceFigure> differences,
        SegmentTable segments,
        List<Assumption> assumptions,
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
        return new ReportPage(
                Stylesheet.of(provenance, scenario.design().seed()),
                VisibleText.line(scenario.title()),
                VisibleText.line(scenario.question()),
                !result.comparisons().isEmpty(),
                result.family(),
                DisplayUnit.percent(scenario.design().confidence()),
                Answer.of(content),
                MetricTable.key(result),
                VerdictTable.of(result),
                StructureCard.of(result),
                WaitSection.of(result),
                DifferenceFigure.of(result),
                SegmentTable.of(result),
                scenario.assumptions().stream().map(ReportPage::visible).toList(),
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

    private static Assumption visible(Assumption assumption) {
        return new Assumption(
                VisibleText.line(assumption.path()),
                VisibleText.line(assumption.value()),
                VisibleText.line(assumption.range()),
                VisibleText.line(assumption.grade()),
                VisibleText.line(assumption.source()));
    }
}

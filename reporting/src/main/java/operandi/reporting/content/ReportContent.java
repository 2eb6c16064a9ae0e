package operandi.reporting.content;

import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Findings;

/**
 * All that the files of one report are made from, so that each says the same.
 *
 * @param result what was simulated
 * @param findings what may be said about it, most important first
 * @param provenance where it came from
 */
public record ReportContent(ExperimentResult result, List<Finding> findings, Provenance provenance) {
    public ReportContent {
        findings = List.copyOf(findings);
    }

    /** With the findings that the rules give. */
    public static ReportContent of(ExperimentResult result, Provenance provenance) {
        return new ReportContent(result, Findings.of(result), provenance);
    }
}

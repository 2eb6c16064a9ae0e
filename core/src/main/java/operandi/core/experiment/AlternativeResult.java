package operandi.core.experiment;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;

/**
 * All futures of one alternative.
 *
 * @param alternative which
 * @param metrics every metric at every scope, in catalogue order, scopes in the order of the scenario
 * @param ledger sorted by class, outcome, cause and detail
 * @param audit what was checked
 */
public record AlternativeResult(
        Alternative alternative, List<MetricSeries> metrics, List<LedgerLine> ledger, Audit audit) {
    public AlternativeResult {
        metrics = List.copyOf(metrics);
        ledger = List.copyOf(ledger);
    }

    /** The series of a metric at a scope, if this alternative has it. */
    public Optional<MetricSeries> metric(String id, String scope) {
        return metrics.stream()
                .filter(series -> series.key().metric().id().equals(id)
                        && series.key().scope().equals(scope))
                .findFirst();
    }
}

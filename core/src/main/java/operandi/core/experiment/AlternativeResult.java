package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Window;

/**
 * All futures of one alternative.
 *
 * @param alternative which
 * @param metrics every metric at every scope, in catalogue order, scopes in the order of the scenario
 * @param ledger sorted by window, class, outcome, cause and detail
 * @param audit what was checked
 * @param series the customers' metrics week by week
 */
public record AlternativeResult(
        Alternative alternative,
        List<MetricSeries> metrics,
        List<LedgerLine> ledger,
        Audit audit,
        List<WeeklySeries> series) {
    public AlternativeResult {
        metrics = List.copyOf(metrics);
        ledger = List.copyOf(ledger);
        series = List.copyOf(series);
    }

    /** The futures of a metric at a scope over the whole run, if this alternative has it. */
    public Optional<MetricSeries> metric(String id, String scope) {
        return metric(id, scope, Window.WHOLE);
    }

    /** The futures of a metric at a scope in a window, if this alternative has it. */
    public Optional<MetricSeries> metric(String id, String scope, Window window) {
        return metrics.stream()
                .filter(known -> known.key().metric().id().equals(id)
                        && known.key().scope().equals(scope)
                        && known.key().window() == window)
                .findFirst();
    }

    /** With metrics that compare it with another. */
    AlternativeResult with(List<MetricSeries> comparing) {
        List<MetricSeries> all = new ArrayList<>(metrics);
        all.addAll(comparing);
        return new AlternativeResult(alternative, all, ledger, audit, series);
    }
}

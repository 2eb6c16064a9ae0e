package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Window;

/**
 * Whether two alternatives may be compared as structures (DESIGN 2.7): with the same people, skills and policies, and the
 * same money but for what the time line pays for.
 *
 * @param payrollBaseline EUR over the whole run, mean over futures
 * @param payrollAlternative EUR
 * @param timeLineBaseline EUR that reorganization and new technology cost within the run, mean over futures
 * @param timeLineAlternative EUR
 * @param crossingBaseline share of completed work by people that crosses teams, over all flows by what they complete; NaN
 *     if there is none
 * @param crossingAlternative the same in the alternative
 * @param onlyStructure whether nothing but the structure and the way to it differs: the alternative's own time line is the
 *     baseline's, so that it pays for its reorganization at most
 */
public record ResourceCheck(
        double payrollBaseline,
        double payrollAlternative,
        double timeLineBaseline,
        double timeLineAlternative,
        double crossingBaseline,
        double crossingAlternative,
        boolean onlyStructure) {

    static ResourceCheck between(AlternativeResult baseline, AlternativeResult alternative) {
        return new ResourceCheck(
                mean(baseline, "cost.payroll"),
                mean(alternative, "cost.payroll"),
                timeLine(baseline),
                timeLine(alternative),
                crossing(baseline),
                crossing(alternative),
                alternative
                        .alternative()
                        .timeLine()
                        .equals(baseline.alternative().timeLine()));
    }

    private static double timeLine(AlternativeResult result) {
        return mean(result, "cost.reorganization") + mean(result, "cost.technology");
    }

    private static double mean(AlternativeResult result, String metric) {
        return result.metric(metric, "all").orElseThrow().summary().mean();
    }

    private static double crossing(AlternativeResult result) {
        double crossed = 0;
        double completed = 0;
        for (MetricSeries series : result.metrics()) {
            MetricKey key = series.key();
            if (!key.metric().id().equals("flow.crossing") || key.window() != Window.WHOLE) {
                continue;
            }
            List<Double> counts =
                    result.metric("flow.completed", key.scope()).orElseThrow().values();
            for (int future = 0; future < counts.size(); future++) {
                double share = series.values().get(future);
                if (!Double.isNaN(share)) {
                    crossed += share * counts.get(future);
                    completed += counts.get(future);
                }
            }
        }
        return crossed / completed;
    }
}

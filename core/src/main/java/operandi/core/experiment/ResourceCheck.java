package operandi.core.experiment;

import java.util.List;
import operandi.core.model.Alternative;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Window;

/**
 * Whether two alternatives may be compared as structures (DESIGN 2.7): with the same people, skills and policies, and the
 * same money but for what the time line pays for.
 *
 * @param payrollBaseline EUR over the whole run, mean over futures
 * @param payrollAlternative EUR
 * @param timeLineBaseline EUR that reorganization and new technology cost within the run, mean over futures
 * @param timeLineAlternative EUR
 * @param crossingBaseline share of completed items that teams held which more than one team held, over all flows and
 *     futures; NaN if there is none
 * @param crossingAlternative the same in the alternative
 * @param structures how the two structures differ
 * @param onlyStructure whether the structure or the way to it differs and nothing else does: the alternative's own time
 *     line is the baseline's, so that it pays for its reorganization at most
 */
public record ResourceCheck(
        double payrollBaseline,
        double payrollAlternative,
        double timeLineBaseline,
        double timeLineAlternative,
        double crossingBaseline,
        double crossingAlternative,
        Structures structures,
        boolean onlyStructure) {

    /** How the structures of two alternatives differ; names and order of teams play no part. */
    public enum Structures {
        /** Not at all: they begin in the same one, and reorganize alike or not at all. */
        SAME("same"),
        /** They begin in the same one and end in the same one, by another reorganization. */
        SAME_BY_ANOTHER_WAY("same-by-another-way"),
        /** In what they begin with or end in. */
        OTHER("other");

        private final String id;

        Structures(String id) {
            this.id = id;
        }

        /** Its name in result files. */
        public String id() {
            return id;
        }

        static Structures between(Scenario scenario, Alternative one, Alternative other) {
            boolean sameEnds = start(scenario, one).assignsLike(start(scenario, other))
                    && end(scenario, one).assignsLike(end(scenario, other));
            if (!sameEnds) {
                return OTHER;
            }
            return one.reorganization().equals(other.reorganization()) ? SAME : SAME_BY_ANOTHER_WAY;
        }

        private static Structure start(Scenario scenario, Alternative alternative) {
            return scenario.structure(alternative.structure());
        }

        private static Structure end(Scenario scenario, Alternative alternative) {
            return scenario.structure(
                    alternative.reorganization().map(Reorganization::to).orElse(alternative.structure()));
        }
    }

    static ResourceCheck between(Scenario scenario, AlternativeResult baseline, AlternativeResult alternative) {
        Structures structures = Structures.between(scenario, baseline.alternative(), alternative.alternative());
        boolean sameTimeLine = alternative
                .alternative()
                .timeLine()
                .equals(baseline.alternative().timeLine());
        return new ResourceCheck(
                mean(baseline, "cost.payroll"),
                mean(alternative, "cost.payroll"),
                timeLine(baseline),
                timeLine(alternative),
                crossing(baseline),
                crossing(alternative),
                structures,
                sameTimeLine && structures != Structures.SAME);
    }

    private static double timeLine(AlternativeResult result) {
        return mean(result, "cost.reorganization") + mean(result, "cost.technology");
    }

    private static double mean(AlternativeResult result, String metric) {
        return result.metric(metric, "all").orElseThrow().summary().mean();
    }

    private static double crossing(AlternativeResult result) {
        double crossed = 0;
        double byPeople = 0;
        for (MetricSeries series : result.metrics()) {
            MetricKey key = series.key();
            if (!key.metric().id().equals("flow.crossing") || key.window() != Window.WHOLE) {
                continue;
            }
            List<Double> counts =
                    result.metric("flow.by-people", key.scope()).orElseThrow().values();
            for (int future = 0; future < counts.size(); future++) {
                double share = series.values().get(future);
                if (!Double.isNaN(share)) {
                    crossed += share * counts.get(future);
                    byPeople += counts.get(future);
                }
            }
        }
        return crossed / byPeople;
    }
}

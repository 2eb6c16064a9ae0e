package operandi.core.theory;

import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Experiment;
import operandi.core.experiment.Progress;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.statistics.ConfidenceInterval;

/** The only alternative of a scenario, simulated. */
final class Simulated {

    private static final int THREADS = 2;

    private final AlternativeResult result;
    private final double confidence;

    private Simulated(AlternativeResult result, double confidence) {
        this.result = result;
        this.confidence = confidence;
    }

    static Simulated of(Scenario scenario, Design design) {
        try {
            return new Simulated(
                    Experiment.comparing(scenario.withDesign(design))
                            .run(THREADS, Progress.SILENT)
                            .alternatives()
                            .get(0),
                    design.confidence());
        } catch (ReplicationFailedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A metric's value in each future. */
    double[] futures(String metric, String scope) {
        return result.metric(metric, scope).orElseThrow().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    double[] futures(Measure measure, String team) {
        return futures(measure.metric(), "team:" + team);
    }

    ConfidenceInterval interval(String metric, String scope) {
        return ConfidenceInterval.ofMean(futures(metric, scope), confidence);
    }

    ConfidenceInterval interval(Measure measure, String team) {
        return ConfidenceInterval.ofMean(futures(measure, team), confidence);
    }
}

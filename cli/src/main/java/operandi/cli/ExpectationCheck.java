package operandi.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import operandi.core.experiment.CheckedExpectation;
import operandi.core.experiment.Drawing;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Alternative;
import operandi.core.model.Design;
import operandi.core.model.Expectation;
import operandi.core.model.Scenario;
import operandi.core.world.CheckLevel;

/** Runs what a scenario's expectations are about, and no more. */
final class ExpectationCheck {

    /** Metrics that say how an alternative goes through its change, beside the baseline. */
    private static final String COMPARED = "reorganization.";

    private final Engine engine;
    private final Checks checks;
    private final ProgressDisplay progress;

    @Inject
    ExpectationCheck(Engine engine, Checks checks, ProgressDisplay progress) {
        this.engine = engine;
        this.checks = checks;
        this.progress = progress;
    }

    /**
     * What came out; nothing if nothing is expected.
     *
     * @throws ReplicationFailedException if a future cannot be simulated
     */
    List<CheckedExpectation> of(LoadedScenario loaded, Design design, int threads, boolean isQuiet)
            throws ReplicationFailedException {
        Scenario scenario = loaded.scenario();
        if (scenario.expectations().isEmpty()) {
            return List.of();
        }
        DesignedFamily family = new DesignedFamily(loaded.family(), design);
        List<Alternative> needed = needed(scenario);
        return checks.check(progress.during(
                isQuiet, shown -> engine.run(family, needed, Drawing.DRAWN, CheckLevel.NONE, threads, shown)));
    }

    private static List<Alternative> needed(Scenario scenario) {
        Set<String> named =
                scenario.expectations().stream().map(Expectation::alternative).collect(Collectors.toSet());
        if (scenario.expectations().stream()
                .anyMatch(expectation -> expectation.metric().id().startsWith(COMPARED))) {
            named.add(scenario.baseline());
        }
        return scenario.alternatives().stream()
                .filter(alternative -> named.contains(alternative.id()))
                .toList();
    }
}

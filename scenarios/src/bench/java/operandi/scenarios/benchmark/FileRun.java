package operandi.scenarios.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Experiment;
import operandi.core.experiment.ReplicationFailedException;
import operandi.core.model.Scenario;
import operandi.scenarios.ScenarioReader;

/**
 * Runs a scenario file again and again, as the product runs it, on one thread. Prints the median nanoseconds an event; an
 * item counts as two events, whatever is done for it, as a customer does in the models on the kernel.
 */
final class FileRun {

    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 200_000_000;
    private static final int EVENTS_OF_AN_ITEM = 2;

    private FileRun() {}

    public static void main(String[] arguments) throws ReplicationFailedException {
        Scenario scenario =
                ScenarioReader.read(Path.of(arguments[0])).scenario().orElseThrow();
        Experiment experiment = new Experiment(scenario, scenario.alternatives());
        double[] costs = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long items = 0;
            long start = System.nanoTime();
            do {
                items += items(experiment);
            } while (System.nanoTime() - start < ROUND_NANOS);
            if (round >= 0) {
                costs[round] = (double) (System.nanoTime() - start) / (EVENTS_OF_AN_ITEM * items);
            }
        }
        Arrays.sort(costs);
        System.out.printf(Locale.ROOT, "%.1f ns an event%n", costs[ROUNDS / 2]);
    }

    private static long items(Experiment experiment) throws ReplicationFailedException {
        return experiment.run(1, (done, total) -> {}).alternatives().stream()
                .map(AlternativeResult::audit)
                .mapToLong(Audit::itemsStarted)
                .sum();
    }
}

package operandi.cli;

import java.util.Optional;
import operandi.core.model.Design;
import picocli.CommandLine.Option;

/** The options of every verb that simulates: which futures, and how many at a time. */
final class DesignOptions {

    private static final int FEWEST_REPLICATIONS = 2;
    static final int MOST_REPLICATIONS = 1_000_000;
    private static final int MOST_THREADS = 1_024;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all chance (default: the scenario's).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Futures to simulate, 2 or more (default: the scenario's).")
    private Optional<Integer> replications = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Futures at a time; changes no result (default: one per processor).")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--quiet", description = "No progress, warnings or advice: results and errors only.")
    private boolean isQuiet;

    /** The design of the scenario with what was asked for instead. */
    Design design(Design declared) {
        Design design = declared;
        if (replications.isPresent()) {
            design = design.withReplications(
                    within(FEWEST_REPLICATIONS, MOST_REPLICATIONS, "--replications", replications.get()));
        }
        return seed.isPresent() ? design.withSeed(seed.get()) : design;
    }

    int threads() {
        return threads.map(count -> within(1, MOST_THREADS, "--threads", count))
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private static int within(int low, int high, String option, int value) {
        if (value < low || value > high) {
            throw new UsageException(option + " must be between " + low + " and " + high + ", got " + value);
        }
        return value;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    /** The same seed for another command on the same scenario. */
    CommandText repeatedIn(CommandText command) {
        seed.ifPresent(value -> command.option("--seed", value));
        return command;
    }
}

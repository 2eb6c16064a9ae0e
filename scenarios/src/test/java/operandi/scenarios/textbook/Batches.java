package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perMinute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of a queue to which work comes in batches. Rates are per minute, times in minutes. */
final class Batches {

    private static final String SERVERS = "team:servers";
    private static final double BATCHES = 0.3;
    private static final double MEAN_SIZE = 2;

    /** Largest batch and longest queue that the chain knows: larger and longer ones have a probability below 1e-15. */
    private static final int LARGEST = 30;

    private static final int LONGEST = 300;

    private Batches() {}

    static List<TextbookModel> all() {
        return List.of(batches());
    }

    /**
     * The number present is &rho;(1 + E[X&sup2;]/E[X])/(2(1 - &rho;)) on average, by Little's law &lambda;E[X] times the time in
     * the system. D. Gross, C. M. Harris, Fundamentals of Queueing Theory (1974), section on bulk input. An item finds the server
     * idle if the system is empty, which it is 1 - &rho; of the time, and it is the first of its batch. The chain of the number
     * present says the same.
     */
    private static TextbookModel batches() {
        double arrivals = BATCHES * MEAN_SIZE;
        double load = arrivals;
        double secondMoment = MEAN_SIZE + MEAN_SIZE * MEAN_SIZE;
        double present = load * (1 + secondMoment / MEAN_SIZE) / (2 * (1 - load));
        MarkovChain<Integer> chain = chain();
        assertThat(chain.mean(state -> state)).isCloseTo(present, within(1e-10));
        assertThat(chain.mean(state -> state == 0 ? 1 : 0)).isCloseTo(1 - load, within(1e-12));
        double notEmpty = 1 - Math.exp(-MEAN_SIZE);
        return perMinute("batch-arrivals.yaml", arrivals)
                .with("team.wait", SERVERS, present / arrivals - 1)
                .with("team.waited", SERVERS, 1 - (1 - load) * notEmpty / MEAN_SIZE)
                .with("team.present", SERVERS, present);
    }

    private static MarkovChain<Integer> chain() {
        return MarkovChain.around(0, state -> {
            Map<Integer, Double> moves = new HashMap<>();
            double share = Math.exp(-MEAN_SIZE);
            for (int size = 1; size <= LARGEST && state + size <= LONGEST; size++) {
                share *= MEAN_SIZE / size;
                moves.put(state + size, BATCHES * share);
            }
            if (state > 0) {
                moves.put(state - 1, 1.0);
            }
            return moves;
        });
    }
}

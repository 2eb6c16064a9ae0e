package operandi.core.experiment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import operandi.core.model.Assumption;
import operandi.core.model.Scenario;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/**
 * The values that futures draw for what is assumed (DESIGN 2.6). A draw is keyed by seed, future and the path of the
 * assumption, so that it is the same for all alternatives and no other assumption shifts it.
 */
final class Draws {

    private static final long PURPOSE = Key.of("assumption");

    private final long seed;
    private final List<Assumption> assumptions;

    Draws(Scenario stated, Drawing drawing) {
        seed = stated.design().seed();
        assumptions = drawing == Drawing.STATED
                ? List.of()
                : stated.assumptions().stream().filter(Assumption::isDrawn).toList();
    }

    /** What is drawn, in the order of the scenario. */
    List<Assumption> assumptions() {
        return assumptions;
    }

    boolean isEmpty() {
        return assumptions.isEmpty();
    }

    /** All draws of a future, by path. */
    SortedMap<String, Double> of(int future) {
        TreeMap<String, Double> values = new TreeMap<>();
        for (Assumption assumption : assumptions) {
            values.put(assumption.path(), of(assumption, future));
        }
        return values;
    }

    /** What each of the first futures draws for one assumption. */
    double[] ofFirst(int futures, Assumption assumption) {
        double[] values = new double[futures];
        for (int future = 0; future < futures; future++) {
            values[future] = of(assumption, future);
        }
        return values;
    }

    private double of(Assumption assumption, int future) {
        double u = new KeyedRandom(seed, future).uniform(PURPOSE, Key.of(assumption.path()), 0);
        return assumption.extent().orElseThrow().at(u);
    }
}

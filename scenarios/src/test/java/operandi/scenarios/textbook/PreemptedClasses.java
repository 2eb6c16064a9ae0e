package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perMinute;

import java.util.HashMap;
import java.util.Map;

/**
 * One server and three classes, of which the first interrupts both others, and these do not interrupt each other: what was
 * interrupted goes back to its place in the queue, so a job of the second class that came meanwhile is served before one of
 * the third.
 *
 * <p>The first two classes see of the third only whether one of it is in service, and in those states in which nobody of
 * theirs is present the share of time in which that is so is known: so they are a chain by themselves. The third follows
 * from the work in the system, which no order of service changes: the sum of (number present)/&mu; over classes is
 * W<sub>0</sub>/(1 - &rho;). L. Kleinrock, "A conservation law for a wide class of queueing disciplines", Naval Research
 * Logistics Quarterly 12 (1965) 181-192.
 */
final class PreemptedClasses {

    /** At these loads, numbers beyond have a probability below 1e-10. */
    private static final int MOST_OF_FIRST = 15;

    private static final int MOST_OF_SECOND = 45;

    private PreemptedClasses() {}

    /** @param third whether the server is at a job of the third class */
    private record Ahead(int first, int second, boolean third) {}

    static TextbookModel three() {
        double[] arrivals = {0.2, 0.15, 0.1};
        double[] means = {1, 2, 1.5};
        double[] loads = {arrivals[0] * means[0], arrivals[1] * means[1], arrivals[2] * means[2]};
        double load = loads[0] + loads[1] + loads[2];

        // a job of the third class is in service with nobody else there, until a second one comes and waits for its end
        double thirdAlone = loads[2] / (1 + arrivals[1] / (arrivals[0] + 1 / means[2]));
        double thirdGivenNobodyAhead = thirdAlone / (thirdAlone + 1 - load);

        MarkovChain<Ahead> chain = MarkovChain.around(new Ahead(0, 0, false), state -> {
            Map<Ahead, Double> moves = new HashMap<>();
            if (state.first < MOST_OF_FIRST) {
                moves.put(new Ahead(state.first + 1, state.second, false), arrivals[0]);
            }
            if (state.first == 0 && state.second == 0) {
                moves.put(new Ahead(0, 1, true), arrivals[1] * thirdGivenNobodyAhead);
                moves.put(new Ahead(0, 1, false), arrivals[1] * (1 - thirdGivenNobodyAhead));
            } else if (state.second < MOST_OF_SECOND) {
                moves.put(new Ahead(state.first, state.second + 1, state.third), arrivals[1]);
            }
            if (state.third) {
                moves.put(new Ahead(0, state.second, false), 1 / means[2]);
            } else if (state.first > 0) {
                moves.put(new Ahead(state.first - 1, state.second, false), 1 / means[0]);
            } else if (state.second > 0) {
                moves.put(new Ahead(0, state.second - 1, false), 1 / means[1]);
            }
            return moves;
        });
        double first = chain.mean(Ahead::first);
        double second = chain.mean(Ahead::second);
        double residual = arrivals[0] * means[0] * means[0]
                + arrivals[1] * means[1] * means[1]
                + arrivals[2] * means[2] * means[2];
        double third = (residual / (1 - load) - first * means[0] - second * means[1]) / means[2];
        return perMinute("priority-preemptive-three.yaml", arrivals[2])
                .withMinutes("first", first / arrivals[0])
                .withMinutes("second", second / arrivals[1])
                .withMinutes("third", third / arrivals[2]);
    }
}

package operandi.scenarios.textbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Where a Markov chain in continuous time is after a while: Kolmogorov's forward equations, solved by uniformization. A. Jensen,
 * "Markoff chains as an aid in the study of Markoff processes", Skandinavisk Aktuarietidskrift 36 (1953) 87-91; the time
 * spent by A. Reibman, K. Trivedi, "Transient analysis of cumulative measures of Markov model behavior", Stochastic Models 5
 * (1989) 683-710.
 */
final class ForwardEquations {

    /** Jumps that are expected in one stretch of the solution: the first of its weights is still far from underflow. */
    private static final double JUMPS = 20;

    private static final double NEGLIGIBLE = 1e-17;

    private ForwardEquations() {}

    /**
     * What became of a chain in a stretch of time.
     *
     * @param end probabilities of states at its end
     * @param spent expected time in each state
     */
    record Passage<S>(Map<S, Double> end, Map<S, Double> spent) {}

    /**
     * Follows a chain.
     *
     * @param now probabilities of states
     * @param rates rates out of a state, by where they lead; must lead to finitely many states
     * @param time how long
     */
    static <S> Passage<S> follow(Map<S, Double> now, Function<S, Map<S, Double>> rates, double time) {
        List<S> states = new ArrayList<>(now.keySet());
        Map<S, Integer> index = new HashMap<>();
        states.forEach(state -> index.put(state, index.size()));
        List<int[]> targets = new ArrayList<>();
        List<double[]> speeds = new ArrayList<>();
        double fastest = 0;
        for (int from = 0; from < states.size(); from++) {
            Map<S, Double> moves = rates.apply(states.get(from));
            int[] to = new int[moves.size()];
            double[] speed = new double[moves.size()];
            double leaving = 0;
            int move = 0;
            for (Map.Entry<S, Double> entry : moves.entrySet()) {
                if (index.putIfAbsent(entry.getKey(), states.size()) == null) {
                    states.add(entry.getKey());
                }
                to[move] = index.get(entry.getKey());
                speed[move++] = entry.getValue();
                leaving += entry.getValue();
            }
            targets.add(to);
            speeds.add(speed);
            fastest = Math.max(fastest, leaving);
        }
        double[] probability = new double[states.size()];
        now.forEach((state, value) -> probability[index.get(state)] = value);
        double[] spent = new double[states.size()];
        int stretches = (int) Math.ceil(Math.max(fastest * time / JUMPS, 1));
        for (int stretch = 0; stretch < stretches; stretch++) {
            jump(probability, spent, targets, speeds, fastest, time / stretches);
        }
        Map<S, Double> end = new LinkedHashMap<>();
        Map<S, Double> passed = new LinkedHashMap<>();
        for (int state = 0; state < probability.length; state++) {
            end.put(states.get(state), probability[state]);
            passed.put(states.get(state), spent[state]);
        }
        return new Passage<>(end, passed);
    }

    /** The mean of a function of the state. */
    static <S> double mean(Map<S, Double> weights, ToDoubleFunction<S> function) {
        return weights.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * function.applyAsDouble(entry.getKey()))
                .sum();
    }

    /** The chain jumps at the rate of its fastest state, now and then from a state to itself. */
    private static void jump(
            double[] probability,
            double[] spent,
            List<int[]> targets,
            List<double[]> speeds,
            double fastest,
            double time) {
        if (fastest == 0) {
            for (int state = 0; state < spent.length; state++) {
                spent[state] += probability[state] * time;
            }
            return;
        }
        double[] after = probability.clone();
        double weight = Math.exp(-fastest * time);
        double later = 1 - weight;
        double[] end = new double[probability.length];
        for (int jumps = 0; jumps < fastest * time || weight > NEGLIGIBLE; jumps++) {
            double[] next = after.clone();
            for (int state = 0; state < after.length; state++) {
                end[state] += weight * after[state];
                spent[state] += later * after[state] / fastest;
                for (int move = 0; move < targets.get(state).length; move++) {
                    double moved = after[state] * speeds.get(state)[move] / fastest;
                    next[state] -= moved;
                    next[targets.get(state)[move]] += moved;
                }
            }
            after = next;
            weight *= fastest * time / (jumps + 1);
            later = Math.max(later - weight, 0);
        }
        System.arraycopy(end, 0, probability, 0, end.length);
    }
}

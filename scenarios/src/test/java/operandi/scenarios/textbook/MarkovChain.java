package operandi.scenarios.textbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A Markov chain in continuous time with a few hundred states, and its stationary distribution.
 *
 * <p>Solved by elimination without subtractions, so that every probability is right to almost all its digits: W. K.
 * Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and steady state distributions for Markov chains",
 * Operations Research 33 (1985) 1107-1116.
 *
 * @param <S> a state; compared by value
 */
final class MarkovChain<S> {

    private final List<S> states;
    private final double[] probability;

    private MarkovChain(List<S> states, double[] probability) {
        this.states = states;
        this.probability = probability;
    }

    /**
     * The irreducible chain that contains a state.
     *
     * @param rates rates out of a state, by where they lead; must lead to finitely many states
     */
    static <S> MarkovChain<S> around(S start, Function<S, Map<S, Double>> rates) {
        List<S> states = new ArrayList<>(List.of(start));
        Map<S, Integer> index = new HashMap<>(Map.of(start, 0));
        List<Map<S, Double>> moves = new ArrayList<>();
        for (int from = 0; from < states.size(); from++) {
            moves.add(rates.apply(states.get(from)));
            for (S target : moves.get(from).keySet()) {
                if (index.putIfAbsent(target, states.size()) == null) {
                    states.add(target);
                }
            }
        }
        double[][] rate = new double[states.size()][states.size()];
        for (int from = 0; from < states.size(); from++) {
            for (Map.Entry<S, Double> move : moves.get(from).entrySet()) {
                rate[from][index.get(move.getKey())] += move.getValue();
            }
        }
        return new MarkovChain<>(states, stationary(rate));
    }

    /**
     * A chain of births and deaths from 0 to a largest state.
     *
     * @param births rate out of a state to the next
     * @param deaths rate out of a state to the one before
     */
    static MarkovChain<Integer> ofBirthsAndDeaths(int largest, IntToDoubleFunction births, IntToDoubleFunction deaths) {
        return around(0, state -> {
            Map<Integer, Double> moves = new HashMap<>();
            if (state < largest) {
                moves.put(state + 1, births.applyAsDouble(state));
            }
            if (state > 0) {
                moves.put(state - 1, deaths.applyAsDouble(state));
            }
            return moves;
        });
    }

    /** The long-run mean of a function of the state. */
    double mean(ToDoubleFunction<S> function) {
        double sum = 0;
        for (int state = 0; state < probability.length; state++) {
            sum += probability[state] * function.applyAsDouble(states.get(state));
        }
        return sum;
    }

    private static double[] stationary(double[][] rate) {
        int count = rate.length;
        for (int state = count - 1; state > 0; state--) {
            double leaving = 0;
            for (int target = 0; target < state; target++) {
                leaving += rate[state][target];
            }
            for (int from = 0; from < state; from++) {
                rate[from][state] /= leaving;
                for (int target = 0; target < state; target++) {
                    if (target != from) {
                        rate[from][target] += rate[from][state] * rate[state][target];
                    }
                }
            }
        }
        double[] probability = new double[count];
        probability[0] = 1;
        double total = 1;
        for (int state = 1; state < count; state++) {
            for (int from = 0; from < state; from++) {
                probability[state] += probability[from] * rate[from][state];
            }
            total += probability[state];
        }
        for (int state = 0; state < count; state++) {
            probability[state] /= total;
        }
        return probability;
    }
}

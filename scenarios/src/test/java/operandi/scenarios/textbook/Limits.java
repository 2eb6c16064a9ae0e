package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perMinute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of teams with a limit of work in progress. Rates are per minute, times in minutes. */
final class Limits {

    private static final String SERVERS = "team:servers";

    /** Most items not past the first team that the chain is followed to: more have a probability below 1e-15. */
    private static final int LONGEST = 120;

    private Limits() {}

    static List<TextbookModel> all() {
        return List.of(loss(), tandem());
    }

    /** M/M/c/K is a birth-death chain that ends at K; who finds it there is lost. L. Kleinrock, as in README.md. */
    private static TextbookModel loss() {
        double arrivals = 2.4;
        int servers = 2;
        int places = 5;
        MarkovChain<Integer> chain =
                MarkovChain.ofBirthsAndDeaths(places, state -> arrivals, state -> Math.min(state, servers));
        double letIn = 1 - chain.mean(state -> state == places ? 1 : 0);
        return perMinute("mmck.yaml", arrivals)
                .with("customer.resolved", "all", letIn)
                .with("team.wait", SERVERS, chain.mean(state -> Math.max(state - servers, 0)) / (arrivals * letIn))
                .with("team.waited", SERVERS, chain.mean(state -> state >= servers && state < places ? 1 : 0) / letIn)
                .with("team.present", SERVERS, chain.mean(state -> state))
                .with("team.utilization", SERVERS, arrivals * letIn / servers);
    }

    /**
     * Items that the first team has still to do, within it or in front of it; items that it has done and that have their place
     * there until the second lets them in; and items at the second.
     */
    private record Tandem(int toDo, int done, int second) {

        static final int FIRST_LIMIT = 3;
        static final int SECOND_LIMIT = 2;

        /** Items at the first team that are not done. */
        int first() {
            return Math.min(toDo, FIRST_LIMIT - done);
        }

        private Map<Tandem, Double> moves(double arrivals) {
            Map<Tandem, Double> moves = new HashMap<>();
            if (toDo < LONGEST) {
                moves.put(new Tandem(toDo + 1, done, second), arrivals);
            }
            if (first() > 0) {
                boolean isKeptOut = second == SECOND_LIMIT;
                moves.put(new Tandem(toDo - 1, done + (isKeptOut ? 1 : 0), second + (isKeptOut ? 0 : 1)), 1.0);
            }
            if (second > 0) {
                moves.put(new Tandem(toDo, Math.max(done - 1, 0), done > 0 ? second : second - 1), 1.0);
            }
            return moves;
        }
    }

    /** Blocking after service. H. G. Perros, Queueing Networks with Blocking (1994), chapter 2, with more than one place. */
    private static TextbookModel tandem() {
        double arrivals = 0.5;
        MarkovChain<Tandem> chain = MarkovChain.around(new Tandem(0, 0, 0), state -> state.moves(arrivals));
        double present = chain.mean(state -> state.toDo + state.done + state.second);
        return perMinute("tandem-blocking.yaml", arrivals)
                .withMinutes("job", present / arrivals)
                .with("team.wait", "team:front", chain.mean(state -> Math.max(state.first() - 1, 0)) / arrivals)
                .with("team.wait", "team:back", chain.mean(state -> Math.max(state.second - 1, 0)) / arrivals)
                .with("team.present", "team:front", chain.mean(Tandem::first))
                .with("team.present", "team:back", chain.mean(Tandem::second));
    }
}

package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perMinute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of queues with several servers whose arrivals are not Poisson. Times in minutes. */
final class GeneralArrivals {

    private static final String SERVERS = "team:servers";
    private static final int LONGEST = 250;

    private GeneralArrivals() {}

    static List<TextbookModel> all() {
        return List.of(erlangArrivals(), regularArrivals());
    }

    private record Phased(int present, int phase) {}

    /**
     * A gap is three exponential phases, so those present and the phase under way are a chain; an arrival sees what the last
     * phase sees. A. K. Erlang's method of phases; D. R. Cox, H. D. Miller, The Theory of Stochastic Processes, Methuen 1965,
     * section 6.3.
     */
    private static TextbookModel erlangArrivals() {
        int servers = 2;
        int phases = 3;
        double arrivals = 2;
        double mean = 0.8;
        MarkovChain<Phased> chain = MarkovChain.around(new Phased(0, 1), state -> {
            Map<Phased, Double> moves = new HashMap<>();
            if (state.phase < phases) {
                moves.put(new Phased(state.present, state.phase + 1), phases * arrivals);
            } else {
                moves.put(new Phased(Math.min(state.present + 1, LONGEST), 1), phases * arrivals);
            }
            if (state.present > 0) {
                moves.put(new Phased(state.present - 1, state.phase), Math.min(state.present, servers) / mean);
            }
            return moves;
        });
        double queue = chain.mean(state -> Math.max(state.present - servers, 0));
        double lastPhase = chain.mean(state -> state.phase == phases ? 1 : 0);
        return perMinute("e3m2.yaml", arrivals)
                .with("team.wait", SERVERS, queue / arrivals)
                .with(
                        "team.waited",
                        SERVERS,
                        chain.mean(state -> state.phase == phases && state.present >= servers ? 1 : 0) / lastPhase)
                .with("team.present", SERVERS, chain.mean(Phased::present));
    }

    /**
     * What an arrival finds in D/M/3 is a chain from one arrival to the next, between which there are only deaths; who finds all
     * servers busy waits for as many endings as there are others ahead. D. G. Kendall, "Stochastic processes occurring in the
     * theory of queues", Annals of Mathematical Statistics 24 (1953) 338-354.
     */
    private static TextbookModel regularArrivals() {
        int servers = 3;
        double gap = 0.4;
        MarkovChain<Integer> found = MarkovChain.around(
                0,
                state -> ForwardEquations.follow(
                                Map.of(Math.min(state + 1, LONGEST), 1.0),
                                present -> present == 0
                                        ? Map.of()
                                        : Map.of(present - 1, (double) Math.min(present, servers)),
                                gap)
                        .end());
        return perMinute("dm3.yaml", 1 / gap)
                .with("team.wait", SERVERS, found.mean(state -> Math.max(state - servers + 1, 0) / (double) servers))
                .with("team.waited", SERVERS, found.mean(state -> state >= servers ? 1 : 0));
    }
}

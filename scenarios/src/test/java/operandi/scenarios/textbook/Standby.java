package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perHour;

import java.util.HashMap;
import java.util.Map;

/**
 * Components of which some are needed, and from which the others take over with a probability, the coverage. J. B. Dugan, K. S.
 * Trivedi, "Coverage modeling for dependability analysis of fault-tolerant systems", IEEE Transactions on Computers 38 (1989)
 * 775-787; here the service is down after an uncovered failure until that component is mended. Times in hours.
 */
final class Standby {

    private static final double LIFE = 9;

    /** What is broken, in the order of mending: {@code c} if the others took over or there were too few, else {@code u}. */
    private final MarkovChain<String> broken;

    private final int needed;
    private final int components;
    private final int repairers;

    private Standby(int needed, int components, double coverage, int repairers) {
        this.needed = needed;
        this.components = components;
        this.repairers = repairers;
        broken = MarkovChain.around("", state -> {
            Map<String, Double> moves = new HashMap<>();
            int up = components - state.length();
            if (up > needed) {
                moves.merge(state + "c", up * coverage / LIFE, Double::sum);
                moves.merge(state + "u", up * (1 - coverage) / LIFE, Double::sum);
            } else if (up > 0) {
                moves.merge(state + "c", up / LIFE, Double::sum);
            }
            for (int mended = 0; mended < Math.min(state.length(), repairers); mended++) {
                moves.merge(state.substring(0, mended) + state.substring(mended + 1), 1.0, Double::sum);
            }
            return moves;
        });
    }

    static TextbookModel hotStandby() {
        Standby pair = new Standby(1, 2, 0.9, 1);
        Standby array = new Standby(2, 4, 0.8, 2);
        return perHour("hot-standby.yaml", pair.failures())
                .with("service.availability", "service:pair", pair.availability())
                .with("service.availability", "service:array", array.availability())
                .with("team.utilization", "team:mechanics", pair.utilization())
                .with("team.utilization", "team:fitters", array.utilization())
                .with("flow.time", "flow:fitting", array.broken.mean(String::length) / array.failures());
    }

    private double availability() {
        return broken.mean(state -> !state.contains("u") && components - state.length() >= needed ? 1 : 0);
    }

    private double utilization() {
        return broken.mean(state -> Math.min(state.length(), repairers)) / repairers;
    }

    private double failures() {
        return broken.mean(state -> (components - state.length()) / LIFE);
    }
}

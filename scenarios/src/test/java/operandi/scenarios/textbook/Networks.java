package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perHour;
import static operandi.scenarios.textbook.TextbookModel.perMinute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of several teams, and of services that fail. */
final class Networks {

    private static final int LONGEST = 200;

    private Networks() {}

    static List<TextbookModel> all() {
        return List.of(
                jackson(),
                overflow(),
                closedNetwork(),
                machineRepair(),
                breakdowns(),
                kOfN(),
                seriesParallel(),
                forkJoin(),
                Standby.hotStandby());
    }

    /** Mean number present in M/M/c by the chain of births and deaths. */
    private static double present(double arrivals, double mean, int servers) {
        return MarkovChain.ofBirthsAndDeaths(LONGEST, state -> arrivals, state -> Math.min(state, servers) / mean)
                .mean(state -> state);
    }

    /** Each team is a queue of its own. J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957) 518-521. */
    private static TextbookModel jackson() {
        double arrivals = 0.5;
        double passing = arrivals / 0.8;
        double front = present(passing, 1, 1);
        double back = present(passing, 2, 2);
        return perMinute("jackson.yaml", arrivals)
                .withMinutes("job", (front + back) / arrivals)
                .with("team.wait", "team:front", front / passing - 1)
                .with("team.wait", "team:back", back / passing - 2);
    }

    private record Groups(int first, int second) {}

    /**
     * Servers busy in the first group and customers in the second are a chain. L. Kosten, "On the blocking probability of
     * graded multiples", De Ingenieur 44 (1937); here the second group has a queue.
     */
    private static TextbookModel overflow() {
        double arrivals = 3;
        MarkovChain<Groups> chain = MarkovChain.around(new Groups(0, 0), state -> {
            Map<Groups, Double> moves = new HashMap<>();
            if (state.first < 3) {
                moves.put(new Groups(state.first + 1, state.second), arrivals);
            } else if (state.second < LONGEST) {
                moves.put(new Groups(state.first, state.second + 1), arrivals);
            }
            if (state.first > 0) {
                moves.put(new Groups(state.first - 1, state.second), (double) state.first);
            }
            if (state.second > 0) {
                moves.put(new Groups(state.first, state.second - 1), (double) Math.min(state.second, 2));
            }
            return moves;
        });
        double over = chain.mean(state -> state.first == 3 ? 1 : 0);
        double queue = chain.mean(state -> Math.max(state.second - 2, 0));
        return perMinute("overflow.yaml", arrivals * over)
                .with("team.abandoned", "team:first", over)
                .with("team.wait", "team:second", queue / (arrivals * over))
                .with(
                        "team.waited",
                        "team:second",
                        chain.mean(state -> state.first == 3 && state.second >= 2 ? 1 : 0) / over)
                .with("team.present", "team:second", chain.mean(state -> state.second));
    }

    /**
     * A closed network of exponential stations by mean value analysis: with one machine more, each station is as full as an
     * arrival found it. M. Reiser, S. S. Lavenberg, "Mean-value analysis of closed multichain queuing networks", Journal of the
     * ACM 27 (1980) 313-322.
     */
    private static TextbookModel closedNetwork() {
        double life = 5;
        double[] work = {1, 1.5};
        double[] present = new double[2];
        double throughput = 0;
        for (int machines = 1; machines <= 4; machines++) {
            double engineers = work[0] * (1 + present[0]);
            double fitters = work[1] * (1 + present[1]);
            throughput = machines / (life + engineers + fitters);
            present = new double[] {throughput * engineers, throughput * fitters};
        }
        return perHour("closed-network.yaml", throughput)
                .with("flow.time", "flow:breakdown", (present[0] + present[1]) / throughput)
                .with("team.present", "team:engineers", present[0])
                .with("team.present", "team:fitters", present[1])
                .with("team.utilization", "team:fitters", throughput * work[1]);
    }

    /** Machines broken are a birth-death chain. C. Palm (1947, 1958), as in README.md. */
    private static TextbookModel machineRepair() {
        MarkovChain<Integer> broken = broken(5, 8, 2, 2);
        double throughput = broken.mean(state -> (5 - state) / 8.0);
        return perHour("machine-repair.yaml", throughput)
                .with("flow.time", "flow:breakdown", broken.mean(state -> state) / throughput)
                .with(
                        "team.waited",
                        "team:repairers",
                        broken.mean(state -> state >= 2 ? (5 - state) / 8.0 : 0) / throughput)
                .with("team.present", "team:repairers", broken.mean(state -> state))
                .with("team.utilization", "team:repairers", throughput)
                .with("service.availability", "service:workshop", broken.mean(state -> state <= 2 ? 1 : 0));
    }

    private static MarkovChain<Integer> broken(int machines, double life, int repairers, double repair) {
        return MarkovChain.ofBirthsAndDeaths(
                machines, state -> (machines - state) / life, state -> Math.min(state, repairers) / repair);
    }

    private record Breakdown(int present, boolean up) {}

    /** Jobs present and the state of the machine are a chain. H. White, L. S. Christie (1958), as in README.md. */
    private static TextbookModel breakdowns() {
        double arrivals = 0.6;
        MarkovChain<Breakdown> chain = MarkovChain.around(new Breakdown(0, true), state -> {
            Map<Breakdown, Double> moves = new HashMap<>();
            moves.put(new Breakdown(state.present, !state.up), state.up ? 1 / 18.0 : 1 / 2.0);
            if (state.present < LONGEST) {
                moves.put(new Breakdown(state.present + 1, state.up), arrivals);
            }
            if (state.present > 0 && state.up) {
                moves.put(new Breakdown(state.present - 1, true), 1.0);
            }
            return moves;
        });
        return perMinute("mm1-breakdowns.yaml", arrivals)
                .withMinutes("job", chain.mean(Breakdown::present) / arrivals)
                .with("service.availability", "service:machine", chain.mean(state -> state.up ? 1 : 0));
    }

    /** R. E. Barlow, F. Proschan, Mathematical Theory of Reliability (1965). */
    private static TextbookModel kOfN() {
        double cluster = twoOfThree(0.9);
        double workshop = broken(3, 9, 1, 1).mean(state -> state <= 1 ? 1 : 0);
        return perHour("k-of-n.yaml", 0.3)
                .with("service.availability", "service:cluster", cluster)
                .with("service.availability", "service:workshop", workshop)
                .with("service.availability", "service:shop", cluster * workshop);
    }

    private static double twoOfThree(double up) {
        return 3 * up * up - 2 * up * up * up;
    }

    /** What fails independently multiplies: in series what is up, in parallel what is down. */
    private static TextbookModel seriesParallel() {
        double site = 1 - 0.1 * 0.1;
        double records = twoOfThree(0.9) * 0.9;
        return perHour("series-parallel.yaml", 0.1)
                .with("service.availability", "service:site", site)
                .with("service.availability", "service:records", records)
                .with("service.availability", "service:shop", site * records);
    }

    /**
     * Two M/M/1 queues with the same arrivals, joined: (12 - &rho;)/8 times the time in one. L. Flatto, S. Hahn, "Two parallel
     * queues created by arrivals with two demands I", SIAM Journal on Applied Mathematics 44 (1984) 1041-1053; R. Nelson, A. N.
     * Tantawi, "Approximate analysis of fork/join synchronization in parallel queues", IEEE Transactions on Computers 37
     * (1988) 739-743.
     */
    private static TextbookModel forkJoin() {
        double load = 0.6;
        double alone = 1 / (1 - load);
        return perMinute("fork-join.yaml", load)
                .withMinutes("job", (12 - load) / 8 * alone)
                .withMinutes("left", alone)
                .withMinutes("right", alone);
    }
}

package operandi.scenarios.textbook;

import static operandi.scenarios.textbook.TextbookModel.perMinute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Answers of queues at one team. Rates are per minute, times in minutes. */
final class Queues {

    private static final String SERVERS = "team:servers";

    /** Longest queue that a chain is followed to: at the loads here longer ones have a probability below 1e-15. */
    private static final int LONGEST = 250;

    private Queues() {}

    static List<TextbookModel> all() {
        return List.of(
                birthDeath("mm1.yaml", 0.8, 1, 0),
                birthDeath("mmc.yaml", 2.1, 3, 0),
                birthDeath("mmc-patience.yaml", 4.4, 5, 0.5),
                erlangB(),
                lognormalPatience(),
                generalWork("mg1-lognormal.yaml", 0.6, 1.5),
                generalWork("mg1-gamma.yaml", 0.6, 0.75),
                generalWork("md1.yaml", 0.7, 0),
                regularArrivals(),
                priorities(),
                preemptive(),
                threeClasses(),
                PreemptedClasses.three(),
                retrial(),
                rework());
    }

    /**
     * M/M/c, with exponential patience if people give up at a rate: the number present is a birth-death chain. C. Palm,
     * "Research on telephone traffic carried by full availability groups", Tele (1957).
     */
    private static TextbookModel birthDeath(String file, double arrivals, int servers, double givingUp) {
        MarkovChain<Integer> present = MarkovChain.ofBirthsAndDeaths(
                LONGEST,
                state -> arrivals,
                state -> Math.min(state, servers) + Math.max(state - servers, 0) * givingUp);
        double queue = present.mean(state -> Math.max(state - servers, 0));
        TextbookModel model = perMinute(file, arrivals)
                .with("team.wait", SERVERS, queue / arrivals)
                .with("team.waited", SERVERS, present.mean(state -> state >= servers ? 1 : 0))
                .with("team.present", SERVERS, present.mean(state -> state));
        return givingUp == 0 ? model : model.with("team.abandoned", SERVERS, givingUp * queue / arrivals);
    }

    /** M/M/5/5: the recursion B(k) = aB(k-1)/(k + aB(k-1)). A. K. Erlang (1917), as in README.md. */
    private static TextbookModel erlangB() {
        double offered = 4;
        double lost = 1;
        for (int servers = 1; servers <= 5; servers++) {
            lost = offered * lost / (servers + offered * lost);
        }
        return perMinute("erlang-b.yaml", 4)
                .with("team.abandoned", SERVERS, lost)
                .with("team.utilization", SERVERS, offered * (1 - lost) / 5);
    }

    /**
     * M/M/c+G by its integrals: with H(x) the mean of patience cut at x, J = &int; exp(&lambda;H(x) - c&mu;x) dx and K the same
     * with H(x) before exp, and E the states without a queue in units of the last of them: waiting &lambda;J/(E + &lambda;J), mean
     * wait &lambda;K/(E + &lambda;J), abandoning (1 + (&lambda; - c&mu;)J)/(E + &lambda;J). F. Baccelli, G. Hebuterne, "On queues with
     * impatient customers", Performance '81; S. Zeltyn, A. Mandelbaum, "Call centers with impatient customers: many-server
     * asymptotics of the M/M/n+G queue", Queueing Systems 51 (2005) 361-402.
     */
    private static TextbookModel lognormalPatience() {
        double arrivals = 4.4;
        int servers = 5;
        double sigma = 1;
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double states = 0;
        double term = 1;
        for (int busy = servers - 1; busy >= 0; busy--) {
            states += term;
            term *= busy / arrivals;
        }
        double integral = 0;
        double weighted = 0;
        int steps = 200_000;
        double width = 40.0 / steps;
        for (int step = 0; step <= steps; step++) {
            double x = step * width;
            double patienceCut = x == 0
                    ? 0
                    : x * normal.survivalProbability(Math.log(x) / sigma)
                            + Math.exp(sigma * sigma / 2) * normal.cumulativeProbability(Math.log(x) / sigma - sigma);
            double simpson = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2;
            double density = simpson * width / 3 * Math.exp(arrivals * patienceCut - servers * x);
            integral += density;
            weighted += density * patienceCut;
        }
        double total = states + arrivals * integral;
        return perMinute("lognormal-patience.yaml", arrivals)
                .with("team.wait", SERVERS, arrivals * weighted / total)
                .with("team.waited", SERVERS, arrivals * integral / total)
                .with("team.abandoned", SERVERS, (1 + (arrivals - servers) * integral) / total);
    }

    /** M/G/1 with work of mean 1 by F. Pollaczek (1930) and A. Khinchine (1932), as in README.md. */
    private static TextbookModel generalWork(String file, double load, double deviation) {
        return perMinute(file, load)
                .with("team.wait", SERVERS, load * (1 + deviation * deviation) / (2 * (1 - load)))
                .with("team.waited", SERVERS, load);
    }

    /**
     * D/M/1: an arrival finds k others with probability (1 - s)s^k, where s is the root below 1 of s = exp(-&mu;g(1 - s)) for a
     * gap g. D. G. Kendall, "Stochastic processes occurring in the theory of queues", Annals of Mathematical Statistics 24
     * (1953) 338-354.
     */
    private static TextbookModel regularArrivals() {
        double gap = 1.25;
        double root = 0.5;
        for (int iteration = 0; iteration < 1_000; iteration++) {
            root = Math.exp(-gap * (1 - root));
        }
        return perMinute("dm1.yaml", 1 / gap)
                .with("team.wait", SERVERS, root / (1 - root))
                .with("team.waited", SERVERS, root);
    }

    /** Mean residual work, and waits of classes in order. A. Cobham (1954), as in README.md. */
    private static double[] cobham(double[] arrivals, double[] means) {
        double residual = 0;
        for (int index = 0; index < means.length; index++) {
            residual += arrivals[index] * means[index] * means[index];
        }
        double[] waits = new double[means.length];
        double before = 0;
        for (int index = 0; index < means.length; index++) {
            double with = before + arrivals[index] * means[index];
            waits[index] = residual / ((1 - before) * (1 - with));
            before = with;
        }
        return waits;
    }

    private static TextbookModel priorities() {
        double[] waits = cobham(new double[] {0.4, 0.15}, new double[] {1, 2});
        return perMinute("priority-nonpreemptive.yaml", 0.15)
                .withMinutes("first", waits[0] + 1)
                .withMinutes("second", waits[1] + 2);
    }

    /** The first class is alone; the second as if served in between. H. White, L. S. Christie (1958), as in README.md. */
    private static TextbookModel preemptive() {
        double[] waits = cobham(new double[] {0.4, 0.15}, new double[] {1, 2});
        return perMinute("priority-preemptive.yaml", 0.15)
                .withMinutes("first", 1 / (1 - 0.4))
                .withMinutes("second", waits[1] + 2 / (1 - 0.4));
    }

    private static TextbookModel threeClasses() {
        double[] waits = cobham(new double[] {0.2, 0.15, 0.1}, new double[] {1, 2, 1.5});
        return perMinute("priority-three-classes.yaml", 0.1)
                .withMinutes("first", waits[0] + 1)
                .withMinutes("second", waits[1] + 2)
                .withMinutes("third", waits[2] + 1.5);
    }

    private record Orbit(int busy, int away) {}

    /**
     * M/M/2 with retrials: servers busy and callers away are a chain. G. I. Falin, J. G. C. Templeton, Retrial Queues, Chapman
     * &amp; Hall 1997, chapter 2.
     */
    private static TextbookModel retrial() {
        double arrivals = 1.2;
        double returning = 0.5;
        int servers = 2;
        MarkovChain<Orbit> chain = MarkovChain.around(new Orbit(0, 0), state -> {
            Map<Orbit, Double> moves = new HashMap<>();
            if (state.busy < servers) {
                moves.put(new Orbit(state.busy + 1, state.away), arrivals);
                if (state.away > 0) {
                    moves.put(new Orbit(state.busy + 1, state.away - 1), state.away * returning);
                }
            } else if (state.away < LONGEST) {
                moves.put(new Orbit(state.busy, state.away + 1), arrivals);
            }
            if (state.busy > 0) {
                moves.put(new Orbit(state.busy - 1, state.away), (double) state.busy);
            }
            return moves;
        });
        double blocked = chain.mean(state -> state.busy == servers ? arrivals + state.away * returning : 0);
        double attempts = chain.mean(state -> arrivals + state.away * returning);
        return perMinute("retrial.yaml", arrivals)
                .withMinutes("job", chain.mean(state -> state.busy + state.away) / arrivals)
                .with("team.abandoned", SERVERS, blocked / attempts)
                .with("team.utilization", SERVERS, arrivals / servers);
    }

    /**
     * M/M/1 of which a share of the work comes back to the end of the queue: the number present is that of an M/M/1 with the
     * rate of final endings. L. Tak&aacute;cs, "A single-server queue with feedback", Bell System Technical Journal 42 (1963)
     * 505-519.
     */
    private static TextbookModel rework() {
        double arrivals = 0.45;
        double load = arrivals / 0.75;
        double present = load / (1 - load);
        return perMinute("rework.yaml", arrivals)
                .withMinutes("job", present / arrivals)
                .with("team.present", SERVERS, present)
                .with("team.utilization", SERVERS, load);
    }
}

package operandi.core.theory;

import java.util.Arrays;

/**
 * M/M/c with or without exponential patience (Erlang A) as a birth-death chain, solved numerically: the stationary
 * answer, and how long a simulation must be to estimate it. Knows nothing of the simulator. Rates are per minute.
 *
 * <p>With births λ and deaths min(i, c)μ + max(i − c, 0)θ, the stationary probabilities follow from π(i)·death(i) =
 * π(i − 1)·λ. The chain is cut off where π is below 1e-22 of the whole.
 *
 * <p>Sources: C. Palm, "Research on telephone traffic carried by full availability groups", Tele 1957; O. Garnett, A.
 * Mandelbaum, M. Reiman, "Designing a call center with impatient customers", Manufacturing &amp; Service Operations
 * Management 4 (2002) 208-227; for variances, W. Whitt, "Asymptotic formulas for Markov processes with applications to
 * simulation", Operations Research 40 (1992) 279-291.
 */
final class BirthDeathQueue {

    private static final double NEGLIGIBLE = 1e-22;

    private final double arrivalRate;
    private final double serviceRate;
    private final int servers;
    private final double abandonRate;
    private final double[] probability;

    /**
     * @param arrivalRate λ
     * @param serviceRate μ, of one server
     * @param servers c
     * @param abandonRate θ, of one who waits; 0 for endless patience, which needs λ below cμ
     */
    BirthDeathQueue(double arrivalRate, double serviceRate, int servers, double abandonRate) {
        this.arrivalRate = arrivalRate;
        this.serviceRate = serviceRate;
        this.servers = servers;
        this.abandonRate = abandonRate;
        probability = stationary();
    }

    private double[] stationary() {
        double[] weight = new double[64];
        weight[0] = 1;
        double sum = 1;
        int state = 0;
        do {
            state++;
            if (state == weight.length) {
                weight = Arrays.copyOf(weight, 2 * state);
            }
            weight[state] = weight[state - 1] * arrivalRate / (served(state) + abandoning(state));
            sum += weight[state];
        } while (state <= servers || weight[state] > NEGLIGIBLE * sum);
        double total = sum;
        return Arrays.stream(weight, 0, state + 1).map(each -> each / total).toArray();
    }

    /** The stationary value. */
    double exact(Measure measure) {
        return switch (measure) {
            case WAIT -> mean(this::waiting) / arrivalRate;
            case WAITED -> mean(this::allBusy);
            case QUEUE -> mean(this::waiting);
            case PRESENT -> mean(state -> state);
            case UTILIZATION -> mean(state -> (double) Math.min(state, servers) / servers);
            case ABANDONED -> mean(this::abandoning) / arrivalRate;
        };
    }

    /**
     * The variance of a simulation's estimate over n customers is, for large n, this number times the square of the
     * value over n.
     *
     * <p>A measure per customer is a total per time over λ, less the value itself for every arrival. With the solution g
     * of the Poisson equation Qg = −h for the centred gain rate h, the total plus g is a martingale, and its jumps give
     * the variance; g(i + 1) − g(i) = −Σ(j ≤ i) π(j)h(j) / (λπ(i)).
     */
    double relativeVariance(Measure measure) {
        double value = exact(measure);
        double perTime = switch (measure) {
            case WAIT -> variance(this::waiting, state -> -value, 0);
            case WAITED -> variance(state -> 0, state -> allBusy(state) - value, 0);
            case QUEUE -> variance(state -> waiting(state) - value, state -> 0, 0);
            case PRESENT -> variance(state -> state - value, state -> 0, 0);
            case UTILIZATION -> variance(state -> (double) Math.min(state, servers) / servers - value, state -> 0, 0);
            case ABANDONED -> variance(state -> 0, state -> -value, 1);
        };
        boolean perCustomer = measure == Measure.WAIT || measure == Measure.WAITED || measure == Measure.ABANDONED;
        return (perCustomer ? perTime / arrivalRate : perTime * arrivalRate) / (value * value);
    }

    double arrivalRate() {
        return arrivalRate;
    }

    private interface OfState {
        double at(int state);
    }

    private double mean(OfState function) {
        double sum = 0;
        for (int state = 0; state < probability.length; state++) {
            sum += probability[state] * function.at(state);
        }
        return sum;
    }

    /** @param rate gained per minute, perArrival and perAbandonment at once; all together 0 on average */
    private double variance(OfState rate, OfState perArrival, double perAbandonment) {
        double gained = 0;
        double variance = 0;
        double lastStep = 0;
        for (int state = 0; state < probability.length; state++) {
            double leaving = abandoning(state);
            gained += probability[state]
                    * (rate.at(state) + arrivalRate * perArrival.at(state) + leaving * perAbandonment);
            double step = -gained / (arrivalRate * probability[state]);
            variance += probability[state]
                    * (arrivalRate * square(perArrival.at(state) + step)
                            + served(state) * square(lastStep)
                            + leaving * square(perAbandonment - lastStep));
            lastStep = step;
        }
        return variance;
    }

    private double served(int state) {
        return Math.min(state, servers) * serviceRate;
    }

    private double abandoning(int state) {
        return waiting(state) * abandonRate;
    }

    private double waiting(int state) {
        return Math.max(state - servers, 0);
    }

    private double allBusy(int state) {
        return state >= servers ? 1 : 0;
    }

    private static double square(double number) {
        return number * number;
    }
}

package operandi.core.theory;

/**
 * M/M/c by Erlang's formulas, in closed form. Rates are per minute.
 *
 * <p>Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges", Elektroteknikeren 13 (1917); the recursion of the loss formula is in every textbook, such as
 * R. B. Cooper, "Introduction to Queueing Theory", 2nd ed. 1981, 3.4.
 *
 * @param arrivalRate λ, below cμ
 * @param serviceRate μ, of one server
 * @param servers c
 */
record ErlangC(double arrivalRate, double serviceRate, int servers) {

    double exact(Measure measure) {
        return switch (measure) {
            case WAIT -> meanWait();
            case WAITED -> waitProbability();
            case QUEUE -> arrivalRate * meanWait();
            case PRESENT -> arrivalRate * meanWait() + offered();
            case UTILIZATION -> offered() / servers;
            case ABANDONED -> 0;
        };
    }

    private double offered() {
        return arrivalRate / serviceRate;
    }

    private double waitProbability() {
        double blocked = 1;
        for (int line = 1; line <= servers; line++) {
            blocked = offered() * blocked / (line + offered() * blocked);
        }
        double load = offered() / servers;
        return blocked / (1 - load * (1 - blocked));
    }

    private double meanWait() {
        return waitProbability() / (servers * serviceRate - arrivalRate);
    }
}

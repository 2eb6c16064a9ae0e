package operandi.core.experiment;

import java.util.Arrays;
import java.util.Optional;
import operandi.core.statistics.Correlation;
import operandi.core.statistics.Tally;

/**
 * Why futures differ: the variance of the paired difference on the headline over the whole run, split into what we do not
 * know (the assumptions drawn) and chance. Some futures are simulated twice, with the same assumptions and other chance;
 * the correlation of the twins is the share of the assumptions (a pick-freeze estimate of the first-order index of all
 * assumptions together). The true share is not negative, so an estimate below 0 is reported as 0, and the interval is cut
 * off there.
 *
 * <p>Sources: I. M. Sobol, "Global sensitivity indices for nonlinear mathematical models and their Monte Carlo estimates",
 * Mathematics and Computers in Simulation 55 (2001) 271-280; A. Janon et al., "Asymptotic normality and efficiency of two
 * Sobol index estimators", ESAIM: Probability and Statistics 18 (2014) 342-364.
 *
 * @param standardDeviation of the difference over futures, in the metric's unit; twins are not among them
 * @param assumptions share of the variance due to the assumptions, in [0, 1]; chance has the rest
 * @param low lower end of that share's interval at the design's confidence (Fisher's z)
 * @param high upper end
 * @param twins futures simulated twice in which the difference is defined both times
 */
public record SpreadSplit(double standardDeviation, double assumptions, double low, double high, int twins) {

    /**
     * Splits the spread.
     *
     * @param differences one a future, NaN where undefined
     * @param twins the same of the first futures when they were simulated again; at least one, no more than futures
     * @param confidence of the interval
     * @return empty if the difference does not vary, or is defined in too few of the twins to tell
     */
    static Optional<SpreadSplit> of(double[] differences, double[] twins, double confidence) {
        Correlation correlation = Correlation.of(Arrays.copyOf(differences, twins.length), twins);
        if (Double.isNaN(correlation.coefficient())) {
            return Optional.empty();
        }
        Tally spread = new Tally();
        Arrays.stream(differences).filter(value -> !Double.isNaN(value)).forEach(spread::add);
        return Optional.of(new SpreadSplit(
                spread.standardDeviation(),
                Math.max(0, correlation.coefficient()),
                Math.max(0, correlation.low(confidence)),
                Math.max(0, correlation.high(confidence)),
                correlation.n()));
    }

    /** Share of the variance due to chance; with the assumptions' share it adds up to 1. */
    public double chance() {
        return 1 - assumptions;
    }
}

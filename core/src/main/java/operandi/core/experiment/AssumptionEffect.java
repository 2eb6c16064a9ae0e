package operandi.core.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import operandi.core.model.Assumption;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.Correlation;
import operandi.core.statistics.RegressionLine;

/**
 * How much the paired difference on the headline rests on one assumption, over the futures that drew it.
 *
 * @param path of the assumption
 * @param share share of the difference's variance that goes with the assumption in a straight line: the squared
 *     correlation, in [0, 1]; 0 if the difference or the assumption never varies
 * @param atLow difference that the line gives at the low end of the assumption's range
 * @param atHigh at the high end
 * @param flipsAt value within the range at which the line crosses zero, in the model's unit, if it does
 * @param clear whether the correlation differs from zero at the design's confidence (Fisher's z), Bonferroni over all
 *     assumptions and alternatives
 */
public record AssumptionEffect(
        String path, double share, double atLow, double atHigh, OptionalDouble flipsAt, boolean clear) {

    /** What matters most first. */
    private static final Comparator<AssumptionEffect> ORDER =
            Comparator.comparingDouble(AssumptionEffect::share).reversed().thenComparing(AssumptionEffect::path);

    /**
     * The effects of all assumptions, what matters most first, equals by path.
     *
     * @param assumptions what was drawn
     * @param draws for each of them, what each future drew
     * @param differences one a future, NaN where undefined
     * @param alternatives how many alternatives the assumptions are tried for
     * @param confidence with which all that is said to be clear is so, over all assumptions and alternatives
     */
    static List<AssumptionEffect> of(
            List<Assumption> assumptions,
            List<double[]> draws,
            double[] differences,
            int alternatives,
            double confidence) {
        if (assumptions.isEmpty()) {
            return List.of();
        }
        double each = ConfidenceInterval.bonferroni(confidence, assumptions.size() * alternatives);
        return IntStream.range(0, assumptions.size())
                .mapToObj(i -> of(assumptions.get(i), draws.get(i), differences, each))
                .sorted(ORDER)
                .toList();
    }

    private static AssumptionEffect of(Assumption assumption, double[] drawn, double[] differences, double confidence) {
        Assumption.Extent extent = assumption.extent().orElseThrow();
        Correlation correlation = Correlation.of(drawn, differences);
        RegressionLine line = RegressionLine.through(drawn, differences);
        OptionalDouble root = line.root();
        boolean flips = root.isPresent() && extent.low() <= root.getAsDouble() && root.getAsDouble() <= extent.high();
        double r = Double.isNaN(correlation.coefficient()) ? 0 : correlation.coefficient();
        return new AssumptionEffect(
                assumption.path(),
                r * r,
                line.at(extent.low()),
                line.at(extent.high()),
                flips ? root : OptionalDouble.empty(),
                correlation.isClear(confidence));
    }
}

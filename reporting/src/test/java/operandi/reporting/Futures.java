package operandi.reporting;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.MetricKey;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.Summary;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.VarianceReduction;

/** Made-up values of made-up futures: an irrational rotation, so that they spread evenly and anybody can redo them. */
public final class Futures {

    private static final double GOLDEN = 0.6180339887498949;

    private Futures() {}

    /** Values spread evenly between two bounds. */
    public static List<Double> between(double low, double high, int n) {
        return between(low, high, n, 0);
    }

    /** The same bounds with other values for every offset. */
    public static List<Double> between(double low, double high, int n, double offset) {
        List<Double> values = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            double turn = i * GOLDEN + offset;
            values.add(low + (high - low) * (turn - Math.floor(turn)));
        }
        return values;
    }

    public static MetricSeries series(String metric, String scope, List<Double> values) {
        return new MetricSeries(new MetricKey(Metric.of(metric).orElseThrow(), scope), values, summary(values));
    }

    /** A summary by the normal approximation, good enough for a picture. */
    public static Summary summary(List<Double> values) {
        List<Double> sorted = values.stream().filter(Double::isFinite).sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            return new Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double mean = sorted.stream().mapToDouble(d -> d).average().orElseThrow();
        double squares =
                sorted.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        double halfWidth = n < 2 ? Double.NaN : 1.96 * Math.sqrt(squares / (n - 1) / n);
        return new Summary(mean, halfWidth, sorted.get(n / 10), sorted.get(n / 2), sorted.get((9 * n) / 10), n);
    }

    public static Comparison comparison(
            String alternative,
            String baseline,
            Threshold threshold,
            String scope,
            List<Double> differences,
            Verdict verdict) {
        Summary summary = summary(differences);
        boolean lowerIsBetter = threshold.metric().better() == Metric.Better.LOWER;
        int below = (int) differences.stream().filter(d -> d < 0).count();
        int above = (int) differences.stream().filter(d -> d > 0).count();
        return new Comparison(
                alternative,
                baseline,
                threshold,
                scope,
                Window.WHOLE,
                summary.mean(),
                summary.halfWidth() * 1.3,
                summary.p10(),
                summary.p90(),
                summary.n(),
                lowerIsBetter ? below : above,
                lowerIsBetter ? above : below,
                new VarianceReduction(7.4, 5.6, 9.8),
                verdict,
                verdict == Verdict.CANNOT_TELL ? 350 : 0,
                differences);
    }

    /** In a window, with the verdict that its interval allows. */
    public static Comparison comparison(
            String alternative,
            String baseline,
            Threshold threshold,
            String scope,
            Window window,
            List<Double> differences) {
        Summary summary = summary(differences);
        ConfidenceInterval interval =
                new ConfidenceInterval(summary.mean(), summary.halfWidth() * 1.3, 0.99, summary.n());
        Verdict verdict =
                Verdict.of(interval, threshold.delta(), threshold.metric().better() == Metric.Better.LOWER);
        Comparison whole = comparison(alternative, baseline, threshold, scope, differences, verdict);
        return new Comparison(
                alternative,
                baseline,
                threshold,
                scope,
                window,
                whole.mean(),
                whole.halfWidth(),
                whole.p10(),
                whole.p90(),
                whole.n(),
                whole.better(),
                whole.worse(),
                whole.varianceReduction(),
                verdict,
                whole.moreReplications(),
                differences);
    }

    /** The same comparison, with another number of futures that would settle it. */
    public static Comparison withMore(Comparison comparison, long moreReplications) {
        return new Comparison(
                comparison.alternative(),
                comparison.baseline(),
                comparison.threshold(),
                comparison.scope(),
                comparison.window(),
                comparison.mean(),
                comparison.halfWidth(),
                comparison.p10(),
                comparison.p90(),
                comparison.n(),
                comparison.better(),
                comparison.worse(),
                comparison.varianceReduction(),
                comparison.verdict(),
                moreReplications,
                comparison.differences());
    }

    public static List<Double> plus(List<Double> values, List<Double> differences) {
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            sums.add(values.get(i) + differences.get(i));
        }
        return sums;
    }
}

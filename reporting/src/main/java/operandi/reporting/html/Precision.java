package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Design;
import operandi.core.model.Window;
import operandi.core.statistics.VarianceReduction;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.Likelihood;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.PrecisionSentence;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * How exact the numbers are and how to read them.
 *
 * @param sentences plain text
 * @param pairings what pairing gained on the headline
 */
record Precision(List<String> sentences, List<Pairing> pairings) {

    /**
     * @param alternative against the baseline
     * @param metric the headline metric
     * @param factor how many times as many unpaired futures the same interval would take
     * @param low lower end of its 95 % interval
     * @param high upper end
     */
    record Pairing(String alternative, String metric, Num factor, Num low, Num high) {}

    private static final int ENOUGH_FUTURES = Likelihood.FEWEST_FUTURES;

    static Precision of(ExperimentResult result) {
        Design design = result.scenario().design();
        String confidence = DisplayUnit.percent(design.confidence());
        List<String> sentences = new ArrayList<>();
        sentences.add(design.replications() + " futures"
                + (result.alternatives().size() > 1 ? ", the same ones for every alternative." : "."));
        sentences.add("A mean ± its half-width is a " + confidence + " Student-t interval: the error of our estimate. "
                + (design.replications() < ENOUGH_FUTURES
                        ? "The range beneath it runs from the 10th to the 90th percentile of these futures."
                        : "The range beneath it is where 8 of 10 futures lie (P10 to P90): what to expect."));
        if (!result.comparisons().isEmpty()) {
            sentences.add(
                    result.family() > 1
                            ? "The " + result.family() + " comparisons share a confidence of " + confidence
                                    + " (Bonferroni): the intervals of the differences hold all together."
                            : "The interval of the difference has a confidence of " + confidence + ".");
        }
        result.precision().ifPresent(outcome -> sentences.add(PrecisionSentence.of(outcome, design.replications())));
        if (!result.comparisons().isEmpty() && design.replications() < ENOUGH_FUTURES) {
            sentences.add("With fewer than " + ENOUGH_FUTURES + " futures, nothing is said by counting them.");
        }
        return new Precision(sentences, pairings(result));
    }

    private static List<Pairing> pairings(ExperimentResult result) {
        return result.comparisons().stream()
                .filter(comparison -> comparison.window() == Window.WHOLE && Findings.isHeadline(result, comparison))
                .filter(comparison ->
                        Double.isFinite(comparison.varianceReduction().high()))
                .map(Precision::pairing)
                .toList();
    }

    private static Pairing pairing(Comparison comparison) {
        VarianceReduction reduction = comparison.varianceReduction();
        return new Pairing(
                VisibleText.line(comparison.alternative()),
                comparison.threshold().metric().label(),
                times(reduction.factor()),
                times(reduction.low()),
                times(reduction.high()));
    }

    private static Num times(double factor) {
        return new Num(FileNumber.text(factor), new Rounding(factor < 10 ? 1 : 0).text(factor));
    }
}

package operandi.reporting.finding;

import java.util.List;
import java.util.Optional;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Verdict;
import operandi.reporting.finding.Finding.Number;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;

/** How many of the comparisons the futures simulated do not settle. */
final class OpenSentence {

    private OpenSentence() {}

    /** Nothing to say where there is only a comparison or two: their own sentences say it. */
    static Optional<Finding> of(ExperimentResult result) {
        List<Comparison> comparisons = result.comparisons();
        long alternatives =
                comparisons.stream().map(Comparison::alternative).distinct().count();
        if (alternatives < 2) {
            return Optional.empty();
        }
        long open = comparisons.stream()
                .filter(comparison -> comparison.verdict() == Verdict.CANNOT_TELL)
                .count();
        int futures = result.scenario().design().replications();
        List<String> metrics = comparisons.stream()
                .filter(comparison -> comparison.verdict() == Verdict.CANNOT_TELL)
                .map(comparison -> MetricPhrase.noun(comparison.threshold().metric(), comparison.scope()))
                .distinct()
                .toList();
        String text = open == 0
                ? "All " + comparisons.size() + " comparisons are settled by these futures."
                : "Of " + comparisons.size() + " comparisons, " + open + " cannot be told with " + futures
                        + " futures: in " + String.join(", in ", metrics) + ".";
        return Optional.of(Finding.of(
                Rule.OPEN,
                open == 0 ? Tone.NEUTRAL : Tone.CANNOT_TELL,
                "",
                text,
                List.of(
                        new Number("comparisons", comparisons.size()),
                        new Number("open", open),
                        new Number("futures", futures))));
    }
}

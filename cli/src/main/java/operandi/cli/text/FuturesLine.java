package operandi.cli.text;

import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Assumption;
import operandi.core.model.Design;
import operandi.reporting.text.PrecisionSentence;

/** Which futures a result rests on. */
final class FuturesLine {

    private FuturesLine() {}

    /**
     * A line that names them.
     *
     * @param apposition what else is to be said of the futures, with its comma
     */
    static String of(ExperimentResult result, String apposition) {
        Design design = result.scenario().design();
        String futures = design.replications() + " futures" + apposition + " (seed " + design.seed() + ")";
        long assumed = result.scenario().assumptions().stream()
                .filter(Assumption::isDrawn)
                .count();
        String precision = result.precision()
                .map(outcome -> Lines.wrapped("", PrecisionSentence.of(outcome, design.replications())))
                .orElse("");
        if (assumed == 0) {
            return futures + "\n" + precision;
        }
        return Lines.wrapped(
                        "",
                        result.hasDrawn()
                                ? futures + "; each draws " + assumed + (assumed == 1 ? " assumption" : " assumptions")
                                        + " from the range stated"
                                : futures
                                        + "; point values: nothing is drawn, so this is for diagnosis and says less of what"
                                        + " may come than it seems")
                + precision;
    }
}

package operandi.cli.text;

import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Assumption;
import operandi.core.model.Design;

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
        if (assumed == 0) {
            return futures + "\n";
        }
        return Lines.wrapped(
                "",
                result.hasDrawn()
                        ? futures + "; each draws " + assumed + (assumed == 1 ? " assumption" : " assumptions")
                                + " from the range stated"
                        : futures + "; point values: nothing is drawn, so this is for diagnosis and says less of what"
                                + " may come than it seems");
    }
}

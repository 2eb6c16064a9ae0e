package operandi.cli;

import java.util.List;
import operandi.core.experiment.CheckedExpectation;
import operandi.core.experiment.ExperimentResult;

/** Holds what a scenario expects against what came out. */
@FunctionalInterface
interface Checks {

    /** Every expectation of the scenario, in the order of its file. */
    List<CheckedExpectation> check(ExperimentResult result);
}
